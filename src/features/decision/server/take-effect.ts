import { sql } from 'kysely';
import { findAward, type Subject } from '../../../law/awards/index.ts';
import type { Basis } from '../../../law/procedures/index.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { findAccountsOfPeople, notify } from '../../account/server/index.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { markGranted } from '../../commendation/server/index.ts';
import { type GrantedRow, subjectOf } from '../../honour/index.ts';
import { enterHonours } from '../../honour/server/index.ts';
import { certificateCode } from './certificate-code.ts';
import { takeChangeEffect } from './changes/take-change-effect.ts';
import { codeOf, type DecisionRecord } from './decision.store.ts';
import { bookBonus } from './fund/book-bonus.ts';

interface GrantedLine extends GrantedRow {
  nominationId: string;
  subject: Subject;
  basis: Basis;
  factor: number | null;
  bonus: number | null;
}

/**
 * What a decision brings about when it is sent out, in the same transaction: honours in the golden book, nominations granted, a
 * certificate each, the bonuses in the fund, and the people honoured are told; a correction or revocation changes honours instead. A constant number of statements, however many lines.
 * @throws AppError `step-not-allowed` when a nomination waits no more, `already-exists` for a grant that is in the book
 */
export async function takeEffect(context: WriteContext, decision: DecisionRecord): Promise<void> {
  const { kind } = decision;
  if (kind !== 'grant') return takeChangeEffect(context, { ...decision, kind });
  const { db, clock } = context;
  const { rows: lines } =
    await sql<GrantedLine>`select l.id, l.nomination_id, n.subject, n.person_id, n.collective_id,
      n.household_id, l.subject_name, coalesce(l.subject_detail, case when n.subject = 'individual' then u.name end) as subject_detail,
      n.unit_id, l.award, n.year, n.year_from, r.basis, l.factor::float8 as factor, l.bonus::float8 as bonus
    from decision_line l join nomination n on n.id = l.nomination_id join dossier o on o.id = n.dossier_id
      join round r on r.id = o.round_id join unit_now u on u.unit_id = n.unit_id
    where l.decision_id = ${decision.id} order by l.position`.execute(db);
  const number = codeOf(decision);
  const honourIds = await enterHonours(
    context,
    lines.map((line) => ({
      subject: subjectOf(line),
      subjectName: line.subjectName,
      subjectDetail: line.subjectDetail,
      unitId: line.unitId,
      award: line.award,
      basis: line.basis,
      year: line.year,
      yearFrom: line.yearFrom,
      decisionNumber: number,
      decidedOn: decision.decidedOn,
      authority: decision.authority,
      decisionId: decision.id,
      nominationId: line.nominationId,
      bonusFactor: line.factor,
      bonus: line.bonus,
    })),
    'decision',
  );
  await markGranted(
    context,
    lines.map(({ nominationId }) => nominationId),
    decision.id,
  );
  const made = lines.map(({ id }, i) => ({
    id: newId(),
    line_id: id,
    honour_id: honourIds[i],
    code: certificateCode(),
  }));
  const json = JSON.stringify(made);
  await sql`update decision_line l set honour_id = m.honour_id
    from jsonb_to_recordset(${json}::jsonb) as m(line_id uuid, honour_id uuid) where l.id = m.line_id`.execute(
    db,
  );
  await sql`insert into certificate (id, honour_id, line_id, code, created_at)
    select m.id, m.honour_id, m.line_id, m.code, ${clock.now()}
    from jsonb_to_recordset(${json}::jsonb) as m(id uuid, honour_id uuid, line_id uuid, code text)`.execute(
    db,
  );
  await bookBonus(
    context,
    decision,
    lines.reduce((sum, { bonus }) => sum + (bonus ?? 0), 0),
  );
  await tellHonoured(context, decision, number, lines, honourIds);
}

async function tellHonoured(
  context: WriteContext,
  decision: DecisionRecord,
  number: string | null,
  lines: readonly GrantedLine[],
  honourIds: readonly string[],
): Promise<void> {
  const people = lines.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const accounts = await findAccountsOfPeople(context.db, [...new Set(people)]);
  if (accounts.length === 0) return;
  const catalogue = await effectiveCatalogue(context.db, decision.unitId, decision.decidedOn);
  await notify(
    context,
    accounts.flatMap(({ accountId, personId }) =>
      lines.flatMap((line, i) =>
        line.personId !== personId
          ? []
          : [
              {
                accountId,
                kind: 'honour-granted',
                params: {
                  award: findAward(catalogue, line.award)?.name.vi ?? line.award,
                  number: number ?? '',
                },
                link: `/so-vang/${honourIds[i]}`,
                dedupKey: `honour-granted:${honourIds[i]}`,
              },
            ],
      ),
    ),
  );
}
