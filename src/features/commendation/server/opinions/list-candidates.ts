import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { unseenPage } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { chosen, findKinds, getChoiceSource, needsPosting } from './choice.ts';
import type { CandidateListView, CandidateRow, ListCandidates } from './opinion.schema.ts';
import { postingPeriod, replyPeriod, silenceRule } from './opinion-rules.ts';

/**
 * The nominees of a round or dossier that agencies may be asked about or that need a public posting, filtered, one page, with the
 * periods that the law gives.
 * @throws AppError `not-found`
 */
export async function listCandidates(
  { db, actor, clock, language }: ReadContext,
  query: ListCandidates,
): Promise<CandidateListView> {
  const act = query.for === 'consultation' ? 'consultation.write' : 'posting.write';
  const source = await getChoiceSource(db, actor, act, { roundId: query.round, dossierId: query.dossier });
  const day = today(clock);
  const all = chosen(source, { dossierId: query.dossier });
  const kinds = await findKinds(db, source, all);
  const wanted = query.for === 'posting' ? sql<boolean>`${all} and ${needsPosting(kinds)}` : all;
  const { award, subject, q } = query;
  const fits = chosen(source, { dossierId: query.dossier, award, subject, q });
  const { rows: groups } = await sql<{ award: string; all: number; found: number }>`
    select coalesce(n.final_award, n.award) as award, count(*)::int as all, (count(*) filter (where ${fits}))::int as found
    from nomination n join dossier d on d.id = n.dossier_id where ${wanted} group by 1 order by 1`.execute(
    db,
  );
  const { rows } = await sql<Omit<CandidateRow, 'awardName'>>`
    select n.id, n.subject, n.subject_name, n.subject_detail, u.name as unit_name, coalesce(n.final_award, n.award) as award,
      d.code as dossier_code,
      (select count(*)::int from consultation_answer a join consultation c on c.id = a.consultation_id and c.withdrawn_at is null
        where a.nomination_id = n.id) as asked,
      (select count(*)::int from posting_item i join posting p on p.id = i.posting_id and p.state <> 'taken-down'
        where i.nomination_id = n.id) as posted
    from nomination n join dossier d on d.id = n.dossier_id join unit_now u on u.unit_id = n.unit_id
    where ${wanted} and ${fits}
    order by u.name collate "vi-x-icu", d.id, n.position, n.id ${unseenPage(query)}`.execute(db);
  const catalogue = await effectiveCatalogue(db, source.unitId, day);
  const nameOf = (id: string) => awardName(catalogue, id, language);
  return {
    ...source,
    items: rows.map((row) => ({ ...row, awardName: nameOf(row.award) })),
    total: groups.reduce((sum, { found }) => sum + found, 0),
    page: query.page,
    size: query.size,
    awards: groups.map(({ award: id, all: count }) => ({ id, name: nameOf(id), count })),
    period: query.for === 'consultation' ? replyPeriod(kinds, day) : postingPeriod(kinds, day),
    silence: silenceRule(),
    consult: [
      ...new Set(kinds.flatMap(({ procedure }) => procedure?.consult ?? []).map((of) => of[language])),
    ],
  };
}
