import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { isOut } from '../model/document-lifecycle.ts';
import type { DocumentView, ReadersView } from './document.schema.ts';
import { getReadableDocument, mayInDocument } from './document.store.ts';
import { getDocument } from './get-document.ts';

type Writing = Pick<WriteContext, 'db' | 'actor' | 'clock'>;

/** Remembers that the actor has opened or downloaded a document that he may read. */
export async function noteOpened(
  { db, actor, clock }: Writing,
  id: string,
  downloaded: boolean,
): Promise<void> {
  const now = clock.now();
  await sql`insert into document_reader as r (document_id, account_id, opened_at, downloaded_at)
    values (${id}, ${actor.accountId}, ${now}, ${downloaded ? now : null})
    on conflict (document_id, account_id) do update set downloaded_at = coalesce(r.downloaded_at, excluded.downloaded_at)
      where r.downloaded_at is null and excluded.downloaded_at is not null`.execute(db);
}

/** The page was opened. @throws AppError `not-found` */
export async function openDocument(context: WriteContext, id: string): Promise<{ ok: true }> {
  await getReadableDocument(context.db, context.actor, id);
  await noteOpened(context, id, false);
  return { ok: true };
}

/** "Đã đọc": the actor confirms having read a document that went out. @throws AppError `not-found`, `step-not-allowed` */
export async function confirmReading(context: WriteContext, id: string): Promise<DocumentView> {
  const { db, actor, clock } = context;
  const document = await getReadableDocument(db, actor, id);
  if (!isOut(document.state)) throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  await noteOpened(context, id, false);
  const { rows } = await sql`update document_reader set confirmed_at = ${clock.now()}
    where document_id = ${id} and account_id = ${actor.accountId} and confirmed_at is null returning account_id`.execute(
    db,
  );
  if (rows.length > 0) {
    context.audit({
      act: 'document.confirm-reading',
      entity: 'document',
      entityId: id,
      unitId: document.unitId,
    });
    context.announce(`document:${id}`);
  }
  return getDocument(context, id);
}

/**
 * Who has opened and confirmed a document, and how the addressed units stand: for those who read documents at its unit.
 * @throws AppError `not-found`
 */
export async function listReaders(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  id: string,
): Promise<ReadersView> {
  const document = await getReadableDocument(db, actor, id);
  if (!mayInDocument(actor, document, 'document.read')) throw new AppError('not-found');
  const { rows } = await sql<ReadersView>`select
    (select coalesce(json_agg(x), '[]') from (select r.account_id as "accountId", a.name,
        to_char(r.opened_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt",
        to_char(r.downloaded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "downloadedAt",
        to_char(r.confirmed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "confirmedAt"
      from document_reader r join account a on a.id = r.account_id where r.document_id = ${id}
      order by r.confirmed_at desc nulls last, r.opened_at desc limit 1000) x) as readers,
    (select coalesce(json_agg(y order by y.name collate "vi-x-icu"), '[]') from (select u.unit_id as "unitId", u.name,
        count(distinct r.account_id)::int as opened,
        (count(distinct r.account_id) filter (where r.confirmed_at is not null))::int as confirmed
      from document_addressee da join unit_now u on u.unit_id = da.unit_id
      left join (unit_now below join role_assignment ra on ra.unit_id = below.unit_id and ra.revoked_at is null
        join document_reader r on r.account_id = ra.account_id and r.document_id = ${id}) on below.path <@ u.path
      where da.document_id = ${id} group by u.unit_id, u.name) y) as units`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('counting answered no row');
  return found;
}
