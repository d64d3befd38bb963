import { sql } from 'kysely';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { findAccountsOfPeople, notify } from '../../../account/server/index.ts';
import { undoGranted } from '../../../commendation/server/index.ts';
import { reviseHonour } from '../../../honour/server/index.ts';
import type { ChangeKind, LineChange } from '../../model/line-change.ts';
import { reissueCertificate } from '../certificates/reissue-certificate.ts';
import { codeOf, type DecisionRecord } from '../decision.store.ts';
import { bookBonus } from '../fund/book-bonus.ts';

interface ChangeLine {
  honourId: string;
  personId: string | null;
  nominationId: string | null;
  subjectName: string;
  change: LineChange;
  factor: number | null;
  bonus: number | null;
  oldBonus: number | null;
}

/**
 * What a correction or revocation brings about when it is issued, in the same transaction: the golden book is marked, never emptied; a
 * corrected honour gets a new certificate; bonuses go back to the fund or are added; people are told. A revocation that `reopens` lets the
 * nominations wait for another decision.
 * @throws AppError `step-not-allowed` when an honour can no longer be changed so
 */
export async function takeChangeEffect(
  context: WriteContext,
  decision: DecisionRecord & { kind: ChangeKind },
): Promise<void> {
  const { db } = context;
  const { rows: lines } =
    await sql<ChangeLine>`select l.honour_id, h.person_id, h.nomination_id, h.subject_name, l.change,
      l.factor::float8 as factor, l.bonus::float8 as bonus, h.bonus::float8 as old_bonus
    from decision_line l join honour h on h.id = l.honour_id where l.decision_id = ${decision.id} order by l.position`.execute(
      db,
    );
  const paper = {
    decisionNumber: codeOf(decision),
    decidedOn: decision.decidedOn,
    authority: decision.authority,
    reason: decision.reason ?? decision.title,
  };
  for (const { honourId, change, factor, bonus } of lines) {
    const money = change.award === undefined ? {} : { bonusFactor: factor, bonus };
    await reviseHonour(context, honourId, {
      ...paper,
      kind: decision.kind,
      ...(decision.kind === 'correction' && { changes: { ...change, ...money } }),
    });
    if (decision.kind === 'correction') await reissueCertificate(context, honourId);
  }
  if (decision.kind === 'revocation' && decision.reopens) await reopen(context, lines);
  await bookBonus(context, decision, sumOf(decision.kind, lines));
  await tell(context, decision, lines);
}

/** đồng that are spent more (positive) or come back (negative). */
function sumOf(kind: ChangeKind, lines: readonly ChangeLine[]): number {
  return lines.reduce((sum, { change, bonus, oldBonus }) => {
    if (kind === 'revocation') return sum - (oldBonus ?? 0);
    return change.award === undefined ? sum : sum + (bonus ?? 0) - (oldBonus ?? 0);
  }, 0);
}

async function reopen(context: WriteContext, lines: readonly ChangeLine[]): Promise<void> {
  const nominations = lines.flatMap(({ nominationId }) => (nominationId === null ? [] : [nominationId]));
  await sql`update decision_line set undone = true where change is null and nomination_id = any(${nominations}::uuid[])`.execute(
    context.db,
  );
  await undoGranted(context, nominations);
}

async function tell(
  context: WriteContext,
  decision: DecisionRecord & { kind: ChangeKind },
  lines: readonly ChangeLine[],
): Promise<void> {
  const people = lines.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const accounts = await findAccountsOfPeople(context.db, [...new Set(people)]);
  const kind = decision.kind === 'correction' ? 'honour-corrected' : 'honour-revoked';
  await notify(
    context,
    accounts.flatMap(({ accountId, personId }) =>
      lines
        .filter((line) => line.personId === personId)
        .map(({ honourId }) => ({
          accountId,
          kind,
          params: { number: codeOf(decision) ?? '' },
          link: `/so-vang/${honourId}`,
          dedupKey: `${kind}:${honourId}:${decision.id}`,
        })),
    ),
  );
}
