import { sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { missingOf, stateOf } from '../../model/appraisal/outcomes.ts';
import { type DossierRecord, lawDay, lockForPart } from '../dossiers/dossier.store.ts';
import { dossierOf } from '../dossiers/get-nomination.ts';
import { judgeNominations } from '../dossiers/judge-nominations.ts';
import { findNomination } from '../dossiers/list-nominations.ts';
import type { NominationView } from '../dossiers/nomination.schema.ts';
import type { SaveAppraisal, SavedView } from './appraisal.schema.ts';
import { appraisalTables } from './appraisal.tables.ts';

/**
 * Keeps ticks, findings and outcome of one nominee, as far as the appraisal is open to the actor; the nomination's state follows the
 * outcome. Another award is judged by the engine and its verdict kept beside it.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`, `already-exists`
 */
export async function saveAppraisal(
  context: WriteContext,
  nominationId: string,
  { version, ...said }: SaveAppraisal,
): Promise<SavedView> {
  const { db, actor, clock } = context;
  const dossier = await lockForPart(db, actor, await dossierOf(db, nominationId), 'appraisal');
  const nomination = await findNomination(context, nominationId, dossier);
  if (nomination === null || nomination.state === 'withdrawn') throw new AppError('not-found');
  const tables = appraisalTables(db);
  const before = await tables
    .selectFrom('appraisal')
    .selectAll()
    .where('nominationId', '=', nominationId)
    .executeTakeFirst();
  if ((before?.version ?? 0) !== version)
    throw new AppError('stale-version', {
      extra: { current: { ...before, version: before?.version ?? 0 } },
    });
  const award = said.outcome === 'other-award' ? said.award : null;
  refuseMissing({ ...said, award }, nomination.verdict);
  const verdict = award === null ? null : await judgeOther(context, dossier, nomination, award);
  const state = stateOf(said.outcome);
  const { rows } = await sql<{
    version: number;
  }>`update nomination set state = ${state}, final_award = ${award},
      version = version + (case when state = ${state} and final_award is not distinct from ${award} then 0 else 1 end)
    where id = ${nominationId} returning version`.execute(db);
  const values = {
    checklist: JSON.stringify(said.checklist),
    findings: said.findings,
    outcome: said.outcome,
    award,
    reason: said.reason,
    awardVerdict: verdict?.verdict.verdict ?? null,
    awardVerdictDetail: verdict === null ? null : JSON.stringify(verdict.brief),
    nominationVersion: rows[0]?.version ?? null,
    appraisedBy: actor.accountId,
    updatedAt: clock.now(),
  };
  await tables
    .insertInto('appraisal')
    .values({ nominationId, ...values })
    .onConflict((conflict) =>
      conflict.column('nominationId').doUpdateSet({ ...values, version: sql<number>`appraisal.version + 1` }),
    )
    .execute();
  context.audit({
    act: 'nomination.appraise',
    entity: 'nomination',
    entityId: nominationId,
    unitId: dossier.receiverId,
    before: { outcome: before?.outcome ?? null, award: before?.award ?? null },
    after: { outcome: said.outcome, award },
    reason: said.reason,
  });
  context.announce(`dossier:${dossier.id}`);
  return { version: version + 1, updatedAt: values.updatedAt.toISOString() };
}

function refuseMissing(said: Omit<SaveAppraisal, 'version'>, verdict: NominationView['verdict']): void {
  const missing = missingOf(said, verdict);
  const words = {
    award: { vi: 'Hãy chọn danh hiệu, hình thức đề nghị thay.', en: 'Choose the other award.' },
    reason: { vi: 'Hãy nêu lý do.', en: 'Say why.' },
  };
  if (missing !== null) throw fieldError(missing, words[missing]);
}

/** The engine's verdict on the nominee for another award. @throws AppError `invalid-input`, `already-exists` */
async function judgeOther(
  { db }: WriteContext,
  dossier: DossierRecord,
  nomination: NominationView,
  award: string,
) {
  const on = lawDay(dossier);
  const known = findAward(await effectiveCatalogue(db, dossier.unitId, on), award);
  if (known === undefined)
    throw fieldError('award', {
      vi: 'Không có danh hiệu, hình thức khen thưởng này.',
      en: 'There is no such award.',
    });
  if (!known.subjects.includes(nomination.subject))
    throw fieldError('award', {
      vi: 'Danh hiệu, hình thức này không dành cho đối tượng này.',
      en: 'The award is not for such nominees.',
    });
  if (award === nomination.award)
    throw fieldError('award', {
      vi: 'Đây là mức đơn vị đã đề nghị. Hãy chọn “Đồng ý”.',
      en: 'This is what was proposed: agree to it.',
    });
  const { rows } =
    await sql`select from nomination where dossier_id = ${dossier.id} and id <> ${nomination.id}
    and coalesce(person_id, collective_id, household_id) = ${nomination.subjectId}
    and coalesce(final_award, award) = ${award} and state not in ('withdrawn', 'refused')`.execute(db);
  if (rows.length > 0)
    throw new AppError('already-exists', {
      detail: {
        vi: `${nomination.subjectName} đã được đề nghị danh hiệu, hình thức này trong hồ sơ.`,
        en: `${nomination.subjectName} is proposed for this award in the dossier already.`,
      },
    });
  const [judged] = await judgeNominations(
    db,
    [
      {
        id: nomination.id,
        ref: { subject: nomination.subject, id: nomination.subjectId },
        award,
        year: nomination.year,
      },
    ],
    { on, unitId: dossier.unitId },
  );
  return judged ?? null;
}
