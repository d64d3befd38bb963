import { sql } from 'kysely';
import { mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { searchPattern, unseenPage } from '../../../../platform/http/paging.ts';
import type { HandleOpinion, ListPostingOpinions, PostingOpinionView } from './posting.schema.ts';
import { getReadablePosting } from './posting.store.ts';

type Row = Omit<PostingOpinionView, 'receivedAt' | 'answeredAt' | 'contact'> & {
  receivedAt: Date;
  answeredAt: Date | null;
  contact: string;
};

const COLUMNS = sql`o.id, o.posting_id, n.subject_name as nominee_name, o.author_name, o.contact, o.text, o.received_at, o.state,
  o.answer, b.name as answered_by, o.answered_at, o.version`;
const FROM = sql`posting_opinion o left join nomination n on n.id = o.nomination_id left join account b on b.id = o.answered_by`;

/** The opinions that came on a posting, newest first, one page; contacts only for who may answer. @throws AppError `not-found` */
export async function listPostingOpinions(
  { db, actor, clock }: ReadContext,
  id: string,
  query: ListPostingOpinions,
): Promise<{ items: PostingOpinionView[]; total: number; page: number; size: number }> {
  const posting = await getReadablePosting(db, actor, id, today(clock));
  const where = sql`o.posting_id = ${id} ${query.state === undefined ? sql`` : sql`and o.state = ${query.state}`}
    ${query.q ? sql`and (n.search like ${searchPattern(query.q)} or search_key(o.author_name) like ${searchPattern(query.q)})` : sql``}`;
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*)::int as total from ${FROM} where ${where}`.execute(db);
  const { rows } = await sql<Row>`select ${COLUMNS} from ${FROM} where ${where}
    order by o.received_at desc, o.id desc ${unseenPage(query)}`.execute(db);
  const mayAnswer = mayAt(actor, 'posting.write', posting.unitPath);
  return {
    items: rows.map((row) => present(row, mayAnswer)),
    total: counted[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}

/**
 * Notes, answers or rejects an opinion; its author reads the answer on his receipt page.
 * @throws AppError `not-found`, `stale-version`, `invalid-input` without the words it needs
 */
export async function handlePostingOpinion(
  context: WriteContext,
  opinionId: string,
  { version, state, answer = null }: HandleOpinion,
): Promise<PostingOpinionView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{ postingId: string; unitId: string; state: string; version: number }>`
    select o.posting_id, p.unit_id, o.state, o.version from posting_opinion o join posting p on p.id = o.posting_id
      join unit_now pu on pu.unit_id = p.unit_id
    where o.id = ${opinionId} and pu.path <@ any(${scopePaths(actor, 'posting.write')}::ltree[]) for update of o`.execute(
    db,
  );
  const [opinion] = rows;
  if (opinion === undefined) throw new AppError('not-found');
  if (opinion.version !== version)
    throw new AppError('stale-version', { extra: { current: { version: opinion.version } } });
  if (state !== 'noted' && answer === null) {
    const message =
      state === 'answered'
        ? { vi: 'Hãy viết nội dung trả lời.', en: 'Write the answer.' }
        : { vi: 'Hãy nêu lý do không tiếp nhận.', en: 'Say why it is not accepted.' };
    throw fieldError('answer', message);
  }
  await sql`update posting_opinion set state = ${state}, answer = ${answer}, answered_by = ${actor.accountId},
    answered_at = ${clock.now()}, version = version + 1 where id = ${opinionId}`.execute(db);
  context.audit({
    act: 'posting-opinion.handle',
    entity: 'posting-opinion',
    entityId: opinionId,
    unitId: opinion.unitId,
    before: { state: opinion.state },
    after: { state, answer },
  });
  context.announce(`posting:${opinion.postingId}`);
  return get(db, opinionId);
}

async function get(db: Db | Tx, id: string): Promise<PostingOpinionView> {
  const { rows } = await sql<Row>`select ${COLUMNS} from ${FROM} where o.id = ${id}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  return present(rows[0], true);
}

function present({ receivedAt, answeredAt, contact, ...row }: Row, withContact: boolean): PostingOpinionView {
  return {
    ...row,
    contact: withContact ? contact : null,
    receivedAt: receivedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
