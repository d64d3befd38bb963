import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { getOpenRound, insertDossier } from './create-dossier.ts';
import type { DossierView } from './dossier.schema.ts';
import { type DossierRecord, lockDossiers, mayInDossier } from './dossier.store.ts';
import { decidableHere } from './find-decidable.ts';
import { getDossier } from './get-dossier.ts';
import { judgeDossier } from './judge-nominations.ts';
import { moveDossiers } from './move-dossier.ts';
import type { ForwardDossiers } from './submission.schema.ts';

/**
 * Carries what passed upward: makes one dossier of the receiving body for a round of the body above, with every nominee that passed in the
 * dossiers given, each linked to where it comes from. The dossiers wait for the result from then on.
 * @returns the new dossier, a draft with a letter and a list of its own
 * @throws AppError `not-found`, `step-not-allowed` when one was not voted on or they were received by different bodies
 */
export async function forwardDossiers(
  context: WriteContext,
  { roundId, dossierIds, title }: ForwardDossiers,
): Promise<DossierView> {
  const { db, actor, clock } = context;
  const [first, dossiers] = await lockVoted(context, dossierIds);
  const round = await getOpenRound(context, roundId, first.receiverId, 'dossier.write');
  if (round.unitId === first.receiverId || !mayAt(actor, 'dossier.write', round.unitPath))
    throw new AppError('not-found');
  const id = await insertDossier(context, {
    roundId,
    unitId: first.receiverId,
    receiverId: round.unitId,
    title,
    year: round.year,
  });
  if (dossiers.length === 1)
    await sql`update dossier set origin_id = ${first.id} where id = ${id}`.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select n.id from nomination n join dossier d on d.id = n.dossier_id
      join unit_now u on u.unit_id = d.unit_id
    where n.dossier_id = any(${dossierIds}::uuid[]) and n.state = 'passed'
    order by u.name collate "vi-x-icu", d.id, n.position`.execute(db);
  if (rows.length === 0) throw new AppError('step-not-allowed', NOBODY_PASSED);
  await refuseTwice(db, dossierIds);
  const copies = rows.map((row, i) => ({ id: newId(), origin_id: row.id, position: i + 1 }));
  await sql`insert into nomination (id, dossier_id, position, subject, person_id, collective_id, household_id, subject_name,
      subject_detail, unit_id, award, year, year_from, summary, report, is_leader, direct_worker, small_collective, gender,
      override_reason, origin_id)
    select c.id, ${id}, c.position, n.subject, n.person_id, n.collective_id, n.household_id, n.subject_name, n.subject_detail, n.unit_id,
      coalesce(n.final_award, n.award), n.year, n.year_from, n.summary, n.report, n.is_leader, n.direct_worker, n.small_collective,
      n.gender, n.override_reason, n.id
    from jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) as c(id uuid, origin_id uuid, position int)
      join nomination n on n.id = c.origin_id`.execute(db);
  await judgeDossier(db, { id, unitId: first.receiverId }, today(clock));
  await moveDossiers(context, dossiers, 'forward');
  return getDossier(context, id);
}

/** Dossiers that one body received and that were considered, which the actor may send upward. @throws AppError `not-found`, `step-not-allowed` */
export async function lockVoted(
  { db, actor }: WriteContext,
  dossierIds: readonly string[],
): Promise<[DossierRecord, DossierRecord[]]> {
  const dossiers = await lockDossiers(db, dossierIds);
  const [first] = dossiers;
  const wanted = new Set(dossierIds).size;
  if (first === undefined || dossiers.length !== wanted) throw new AppError('not-found');
  if (dossiers.some((dossier) => !mayInDossier(actor, dossier, 'receiver', 'dossier.appraise')))
    throw new AppError('not-found');
  if (dossiers.some(({ state, receiverId }) => state !== 'voted' || receiverId !== first.receiverId))
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Chỉ trình lên cấp trên được những hồ sơ do cùng một cơ quan tiếp nhận và đã có kết quả xét.',
        en: 'Only dossiers that one body received and that were considered go upward together.',
      },
      extra: { allowed: [] },
    });
  await refuseOwn(db, dossierIds);
  return [first, dossiers];
}

/**
 * What the body decides itself is decided before the rest goes upward: a dossier that has gone can no longer be decided on. Where all
 * is its own, it may still ask the body above.
 */
async function refuseOwn(db: Tx, dossierIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ own: number; above: number }>`
    select (count(*) filter (where ${decidableHere()}))::int as own, (count(*) filter (where not ${decidableHere()}))::int as above
    from nomination n join dossier d on d.id = n.dossier_id join unit_now re on re.unit_id = d.receiver_id
    where d.id = any(${dossierIds}::uuid[]) and n.state = 'passed'`.execute(db);
  const { own, above } = rows[0] ?? { own: 0, above: 0 };
  if (own === 0 || above === 0) return;
  throw new AppError('step-not-allowed', {
    detail: {
      vi: `Trong các hồ sơ này có ${own} trường hợp do chính cơ quan quyết định. Hãy ra quyết định cho các trường hợp đó trước, rồi trình ${above} trường hợp còn lại lên cấp trên.`,
      en: `${own} nominees in these dossiers are for your own body to decide. Decide on them first; then send the other ${above} upward.`,
    },
    extra: { allowed: [] },
  });
}

/** One dossier names nobody twice for the same award. @throws AppError `already-exists` */
async function refuseTwice(db: Tx, dossierIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`select min(subject_name) as name from nomination
    where dossier_id = any(${dossierIds}::uuid[]) and state = 'passed'
    group by coalesce(person_id, collective_id, household_id), coalesce(final_award, award) having count(*) > 1
    order by 1 limit ${NAMED + 1}`.execute(db);
  if (rows.length === 0) return;
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  const list = `${names.join(', ')}${rows.length > NAMED ? ', …' : ''}`;
  throw new AppError('already-exists', {
    detail: {
      vi: `Các hồ sơ đã chọn cùng đề nghị một danh hiệu, hình thức cho: ${list}. Hãy trình riêng từng hồ sơ.`,
      en: `The chosen dossiers propose the same award for: ${list}. Send them upward one by one.`,
    },
  });
}

const NAMED = 5;

export const NOBODY_PASSED = {
  detail: { vi: 'Không có trường hợp nào đạt để trình lên.', en: 'Nobody passed who could go upward.' },
  extra: { allowed: [] },
};
