import { sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { DossierPart } from '../../model/dossier-seals.ts';
import { commendationTables } from '../commendation.tables.ts';
import { type DossierRecord, lockForPart, refuseStale, touchDossier } from './dossier.store.ts';
import { dossierOf, getNomination } from './get-nomination.ts';
import { judgeDossier } from './judge-nominations.ts';
import { findNomination } from './list-nominations.ts';
import type { NominationView } from './nomination.schema.ts';
import type { ExplainNominations, UpdateNomination } from './nomination-input.schema.ts';
import { releaseBelow } from './release-below.ts';

const NOMINEE_FIELDS = ['award', 'year', 'yearFrom', 'subjectDetail'] as const;

/**
 * Changes a nominee's award, years, marks, summary, report or the reason why it is proposed in spite of a negative verdict, and judges
 * it anew where that may have changed.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`, `already-exists`
 */
export async function updateNomination(
  context: WriteContext,
  id: string,
  { version, report, ...fields }: UpdateNomination,
): Promise<NominationView> {
  const { db, actor, clock } = context;
  const asksNominees = NOMINEE_FIELDS.some((name) => fields[name] !== undefined);
  const part: DossierPart = asksNominees ? 'nominees' : 'reports';
  const { dossier, nomination } = await lockNomination(context, id, part);
  refuseStale(nomination, version);
  if (
    fields.award !== undefined &&
    findAward(await effectiveCatalogue(db, dossier.unitId, today(clock)), fields.award) === undefined
  )
    throw fieldError('award', {
      vi: 'Không có danh hiệu, hình thức khen thưởng này.',
      en: 'There is no such award.',
    });
  const changed = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && nomination[name as keyof typeof fields] !== value,
    ),
  );
  await refuseTwice(context, nomination, fields.award);
  await commendationTables(db)
    .updateTable('nomination')
    .set({
      ...changed,
      ...(report && { report: JSON.stringify(filled(report)) }),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
  if (changed.award !== undefined || changed.year !== undefined)
    await judgeDossier(db, dossier, dossier.receivedOn ?? today(clock), [id]);
  await touchDossier(db, dossier.id, clock.now());
  context.audit({
    act: 'nomination.update',
    entity: 'nomination',
    entityId: id,
    unitId: dossier.unitId,
    before: Object.fromEntries(
      Object.keys(changed).map((name) => [name, nomination[name as keyof typeof fields] ?? null]),
    ),
    after: { ...changed, ...(report && { report: Object.keys(filled(report)) }) },
  });
  context.announce(`dossier:${dossier.id}`);
  return getNomination({ ...context, actor }, id);
}

/** Takes a nominee off the list of a dossier that was never sent; of one that was, it is marked as withdrawn. @throws AppError as above */
export async function removeNomination(context: WriteContext, id: string): Promise<{ ok: true }> {
  const { db, clock } = context;
  const { dossier, nomination } = await lockNomination(context, id, 'nominees');
  await releaseBelow(context, [id], null);
  if (dossier.sentAt === null) {
    await sql`update dossier_file set removed_at = ${clock.now()}, nomination_id = null where nomination_id = ${id}`.execute(
      db,
    );
    await sql`delete from nomination where id = ${id}`.execute(db);
  } else
    await sql`update nomination set state = 'withdrawn', version = version + 1 where id = ${id}`.execute(db);
  await sql`update dossier set (nominee_count, negative_count) = (select count(*),
      count(*) filter (where verdict = 'not-eligible') from nomination where dossier_id = ${dossier.id} and state <> 'withdrawn')
    where id = ${dossier.id}`.execute(db);
  await touchDossier(db, dossier.id, clock.now());
  context.audit({
    act: 'nomination.remove',
    entity: 'nomination',
    entityId: id,
    unitId: dossier.unitId,
    before: { subjectName: nomination.subjectName, award: nomination.award },
  });
  context.announce(`dossier:${dossier.id}`);
  return { ok: true };
}

/** One written reason for several nominees of a dossier that the engine found not eligible. @throws AppError as above */
export async function explainNominations(
  context: WriteContext,
  dossierId: string,
  { nominationIds, reason }: ExplainNominations,
): Promise<{ count: number }> {
  const { db, actor, clock } = context;
  const dossier = await lockForPart(db, actor, dossierId, 'reports');
  const { rows } = await sql<{
    id: string;
  }>`update nomination set override_reason = ${reason}, version = version + 1
    where dossier_id = ${dossierId} and id = any(${nominationIds}::uuid[]) and state <> 'withdrawn' returning id`.execute(
    db,
  );
  await touchDossier(db, dossierId, clock.now());
  context.audit({
    act: 'nomination.explain',
    entity: 'dossier',
    entityId: dossierId,
    unitId: dossier.unitId,
    after: { ids: rows.map(({ id }) => id) },
    reason,
  });
  context.announce(`dossier:${dossierId}`);
  return { count: rows.length };
}

async function lockNomination(
  context: WriteContext,
  id: string,
  part: DossierPart,
): Promise<{ dossier: DossierRecord; nomination: NominationView }> {
  const { db, actor } = context;
  const dossier = await lockForPart(db, actor, await dossierOf(db, id), part);
  const nomination = await findNomination(context, id, dossier);
  if (nomination === null || nomination.state === 'withdrawn') throw new AppError('not-found');
  return { dossier, nomination };
}

async function refuseTwice({ db }: WriteContext, nomination: NominationView, award: string | undefined) {
  if (award === undefined || award === nomination.award) return;
  const { rows } =
    await sql`select from nomination where dossier_id = ${nomination.dossierId} and award = ${award}
    and coalesce(person_id, collective_id, household_id) = ${nomination.subjectId} and state <> 'withdrawn'`.execute(
      db,
    );
  if (rows.length > 0)
    throw new AppError('already-exists', {
      detail: {
        vi: `${nomination.subjectName} đã được đề nghị danh hiệu, hình thức này trong hồ sơ.`,
        en: `${nomination.subjectName} is proposed for this award in the dossier already.`,
      },
    });
}

function filled(report: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(report)
      .map(([field, text]) => [field, text.normalize('NFC').trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}
