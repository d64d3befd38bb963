import { sql } from 'kysely';
import { basesOn } from '../../../law/decisions/legal-basis.ts';
import { mayAt } from '../../../platform/auth/actor.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { leftOf } from '../model/fund.ts';
import type { DecisionView } from './decision.schema.ts';
import type { DecisionRecord } from './decision.store.ts';
import { findFundSums } from './fund/fund.store.ts';
import { legalBases } from './law.ts';

type Reading = Pick<ReadContext | WriteContext, 'db' | 'actor'>;

/** How sure each legal basis of a decision is: as the catalogue says of the day, `entered` for what the drafter wrote himself. */
export function basisNotesOf(decision: DecisionRecord): DecisionView['basisNotes'] {
  const known = basesOn(legalBases(), decision.decidedOn, decision.unitKind);
  return decision.legalBases.map((line) => {
    const text = line.replace(/^Căn cứ\s+/iu, '').replace(/(?<![;.,\s])[;.,\s]+$/u, '');
    const basis = known.find((one) => one.text === text);
    if (basis === undefined) return 'entered';
    return basis.confidence === 'verified' ? 'verified' : 'unconfirmed';
  });
}

/** The decision that this one changes, and those that change it. */
export async function findRelated(
  { db }: Reading,
  { id, correctsId }: DecisionRecord,
): Promise<Pick<DecisionView, 'corrects' | 'changes'>> {
  const { rows } = await sql<
    DecisionView['changes'][number]
  >`select id, kind, title, state, number, symbol, decided_on from decision
    where (id = ${correctsId} or corrects_id = ${id}) and state <> 'cancelled' order by created_at`.execute(
    db,
  );
  return {
    corrects: rows.find((row) => row.id === correctsId) ?? null,
    changes: rows.filter((row) => row.id !== correctsId),
  };
}

const UNDER_WAY: readonly string[] = ['draft', 'numbered', 'signed'];

/** What the fund of the year has for a grant that is not in effect; null for others and for who may not see the fund. */
export async function findFundFor(
  { db, actor }: Reading,
  decision: DecisionRecord,
): Promise<DecisionView['fund']> {
  const { id, kind, state, unitId, unitPath, decidedOn, bonusTotal } = decision;
  if (kind !== 'grant' || !UNDER_WAY.includes(state) || !mayAt(actor, 'fund.read', unitPath)) return null;
  const year = Number(decidedOn.slice(0, 4));
  const sums = await findFundSums(db, unitId, year, id);
  const available = leftOf(sums);
  return { year, known: sums.source > 0, available, over: Math.max(0, bonusTotal - available) };
}
