import { sql } from 'kysely';
import { bonusOn, findAward, findBonusRate, type Subject } from '../../../law/awards/index.ts';
import { mayAt } from '../../../platform/auth/actor.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { findDecidable } from '../../commendation/server/index.ts';
import type { DecisionView } from './decision.schema.ts';
import { decisionVerbs, getReadableDecision } from './decision.store.ts';
import { basisNotesOf, findFundFor, findRelated } from './decision-notes.ts';

/** A decision with what it grants by award, and what may be done. @throws AppError `not-found` */
export async function getDecision(
  { db, actor, language }: Pick<ReadContext | WriteContext, 'db' | 'actor' | 'language'>,
  id: string,
): Promise<DecisionView> {
  const decision = await getReadableDecision(db, actor, id);
  const { unitKind: _, unitPath, correctsId: __, ...facts } = decision;
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const { rows } = await sql<{
    award: string;
    subject: Subject;
    count: number;
    factor: number | null;
    bonus: number | null;
  }>`
    select award, group_title as subject, count(*)::int as count, max(factor)::float8 as factor, max(bonus)::float8 as bonus
    from decision_line where decision_id = ${id} group by award, group_title, factor, bonus
    order by array_position(array['collective', 'household', 'individual'], group_title), award`.execute(db);
  const awards = rows.map((row) => {
    const award = findAward(catalogue, row.award);
    const rate = award && findBonusRate(award, decision.decidedOn);
    return { ...row, name: award?.name[language] ?? row.award, confirmed: rate?.confidence === 'verified' };
  });
  const [first] = catalogue.awards;
  const isDraft = decision.state === 'draft' && decision.roundId !== null;
  const waiting =
    isDraft && mayAt(actor, 'decision.write', unitPath)
      ? await countWaiting(db, actor, decision.roundId ?? '')
      : 0;
  return {
    ...facts,
    awards,
    baseSalary:
      first === undefined ? null : bonusOn(catalogue, first, 'individual', decision.decidedOn).baseSalary,
    waiting,
    ...(await findRelated({ db, actor }, decision)),
    basisNotes: basisNotesOf(decision),
    fund: await findFundFor({ db, actor }, decision),
    allowed: decisionVerbs(actor, decision),
  };
}

async function countWaiting(
  db: ReadContext['db'],
  actor: ReadContext['actor'],
  roundId: string,
): Promise<number> {
  const ids = (await findDecidable(db, actor, { roundId })).map((nomination) => nomination.id);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from decision_line
    where not undone and nomination_id = any(${ids}::uuid[])`.execute(db);
  return ids.length - (rows[0]?.count ?? 0);
}
