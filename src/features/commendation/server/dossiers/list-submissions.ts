import { sql } from 'kysely';
import { centralAuthorities } from '../../../../law/procedures/index.ts';
import { scopePaths } from '../../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, unseenPage } from '../../../../platform/http/paging.ts';
import { procedureCatalogue } from '../law.ts';
import type { ListSubmissions, SubmissionListView, SubmissionRow } from './submission.schema.ts';

/** Dossiers that wait to go upward, or went and wait for the result, of bodies for which the actor appraises; the longest waiting first. */
export async function listSubmissions(
  { db, actor }: ReadContext,
  query: ListSubmissions,
): Promise<SubmissionListView> {
  const paths = scopePaths(actor, 'dossier.appraise');
  const where = sql`d.sent_at is not null
    and d.receiver_id in (select unit_id from unit_now where path <@ any(${paths}::ltree[]))
    ${query.q ? sql`and d.search like ${searchPattern(query.q)}` : sql``}`;
  const { rows: counts } = await sql<{
    state: 'voted' | 'forwarded';
    n: number;
  }>`select d.state, count(*)::int as n from dossier d where ${where} and d.state in ('voted', 'forwarded') group by d.state`.execute(
    db,
  );
  const { rows } = await sql<Omit<SubmissionRow, 'since'> & { since: Date }>`with page as (
      select d.id, d.updated_at from dossier d where ${where} and d.state = ${query.state}
      order by d.updated_at ${sql.raw(query.sort === 'since' ? 'asc' : 'desc')}, d.id ${unseenPage(query)})
    select d.id, d.code, d.title, su.name as unit_name, d.receiver_id, re.name as receiver_name, ro.name as round_name,
      (select count(*)::int from nomination n where n.dossier_id = d.id and n.state = 'passed') as passed,
      coalesce(last.at, d.created_at) as since, coalesce(above.receiver_name, o.addressee, last.reason) as "to", above.id as above_id,
      o.document_id, concat_ws(', ', o.letter_number, to_char(o.letter_date, 'DD/MM/YYYY')) as letter
    from page join dossier d on d.id = page.id join unit_now su on su.unit_id = d.unit_id join unit_now re on re.unit_id = d.receiver_id
      join round ro on ro.id = d.round_id left join outside_submission o on o.id = d.outside_submission_id
      left join lateral (select s.at, s.reason from dossier_step s where s.dossier_id = d.id and s.to_state = d.state
        order by s.at desc limit 1) last on true
      left join lateral (select v.id, r.name as receiver_name from nomination a join nomination b on b.origin_id = a.id
        join dossier v on v.id = b.dossier_id and v.state <> 'withdrawn' join unit_now r on r.unit_id = v.receiver_id
        where a.dossier_id = d.id limit 1) above on true
    order by page.updated_at ${sql.raw(query.sort === 'since' ? 'asc' : 'desc')}, d.id`.execute(db);
  const byState = { voted: 0, forwarded: 0 };
  for (const { state, n } of counts) byState[state] = n;
  return {
    items: rows.map((row) => ({ ...row, since: row.since.toISOString(), letter: row.letter || null })),
    total: byState[query.state],
    page: query.page,
    size: query.size,
    byState,
    authorities: centralAuthorities(procedureCatalogue()),
  };
}
