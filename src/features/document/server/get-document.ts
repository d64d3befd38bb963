import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Settings } from '../../../platform/config/settings.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { NumberDoubt } from '../model/number-rules.ts';
import type { DocumentFileView, DocumentLinkView, DocumentView } from './document.schema.ts';
import {
  type DocumentRecord,
  documentVerbs,
  getReadableDocument,
  inForceOn,
  mayInDocument,
  readable,
} from './document.store.ts';
import { findDoubts } from './take-number.ts';

interface Context {
  db: Db | Tx;
  actor: Actor;
  clock: Clock;
  settings: Settings;
}

/** A document with its versions, links and addressees, and what the reader may do. @throws AppError `not-found` */
export async function getDocument(context: Context, id: string): Promise<DocumentView> {
  return presentDocument(context, await getReadableDocument(context.db, context.actor, id));
}

/** What the API answers for `record`. */
export async function presentDocument(context: Context, record: DocumentRecord): Promise<DocumentView> {
  const { db, actor, clock } = context;
  const parts = await findParts(db, record.id, actor, today(clock));
  const { unitPath: _, current, sourceEntity, sourceId, createdAt, updatedAt, ...rest } = record;
  return {
    ...rest,
    kind: rest.kind as DocumentView['kind'],
    source: sourceEntity === null || sourceId === null ? null : { entity: sourceEntity, entityId: sourceId },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    inForce: parts.inForce,
    readByMe: parts.readByMe,
    files: parts.files.map((file) => ({ ...file, at: new Date(file.at).toISOString() })),
    currentFileId: current?.id ?? null,
    links: await findLinks(db, actor, record.id),
    addressees: parts.addressees,
    doubts: parts.registerId === null ? [] : ((await findDoubts(db, parts.registerId)) as NumberDoubt[]),
    signingService: context.settings.SIGNING_SERVICE_URL !== undefined,
    mayRead: mayInDocument(actor, record, 'document.read'),
    allowed: documentVerbs(actor, record),
  };
}

interface Parts {
  inForce: boolean;
  readByMe: boolean;
  files: DocumentFileView[];
  addressees: DocumentView['addressees'];
  registerId: string | null;
}

async function findParts(db: Db | Tx, id: string, actor: Actor, day: string): Promise<Parts> {
  const { rows } = await sql<Parts>`select ${inForceOn(day)} as in_force,
      exists (select from document_reader r where r.document_id = d.id and r.account_id = ${actor.accountId}
        and r.confirmed_at is not null) as read_by_me,
      (select coalesce(json_agg(json_build_object('id', f.id, 'ordinal', f.ordinal, 'role', f.role, 'madeBy', f.made_by,
          'name', sf.name, 'mediaType', sf.media_type, 'size', sf.size, 'sha256', f.sha256, 'signature', f.signature,
          'by', a.name, 'at', f.created_at) order by f.ordinal desc), '[]')
        from document_file f join stored_file sf on sf.id = f.file_id left join account a on a.id = f.created_by
        where f.document_id = d.id) as files,
      (select coalesce(json_agg(json_build_object('unitId', u.unit_id, 'name', u.name) order by u.name collate "vi-x-icu"), '[]')
        from document_addressee da join unit_now u on u.unit_id = da.unit_id where da.document_id = d.id) as addressees,
      (select n.id from register_number n where n.document_id = d.id and n.state = 'used') as register_id
    from document d where d.id = ${id}`.execute(db);
  const [parts] = rows;
  if (parts === undefined) throw new Error('the document just read is not there');
  return parts;
}

/** Links from and to a document; those whose other end the reader may not see are left out. */
async function findLinks(db: Db | Tx, actor: Actor, id: string): Promise<DocumentLinkView[]> {
  const { rows } =
    await sql<DocumentLinkView>`select l.id, l.kind, l.way, l.on_day, l.reason, d.id as document_id,
      d.kind as document_kind, d.number, d.symbol, d.subject
    from (select id, kind, 'to' as way, on_day, reason, target_id as other from document_link where document_id = ${id}
      union all select id, kind, 'from', on_day, reason, document_id from document_link where target_id = ${id}) l
    join document d on d.id = l.other join unit_now du on du.unit_id = d.unit_id
    where ${readable(actor)} order by l.on_day desc, l.id limit 200`.execute(db);
  return rows;
}
