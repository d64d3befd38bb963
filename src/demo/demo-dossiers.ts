import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { type Outcome, stateOf } from '../features/commendation/model/appraisal/outcomes.ts';
import type { DossierStep } from '../features/commendation/model/dossier-life.ts';
import type { RoundKind } from '../features/commendation/model/round.ts';
import type { Share } from '../features/commendation/model/shares.ts';
import { commendationTables } from '../features/commendation/server/commendation.tables.ts';
import { insertNominations } from '../features/commendation/server/dossiers/add-nominations.ts';
import { insertDossier } from '../features/commendation/server/dossiers/create-dossier.ts';
import { lockDossiers } from '../features/commendation/server/dossiers/dossier.store.ts';
import { judgeDossier } from '../features/commendation/server/dossiers/judge-nominations.ts';
import { moveDossiers } from '../features/commendation/server/dossiers/move-dossier.ts';
import { STEP_EFFECTS } from '../features/commendation/server/dossiers/step-effects.ts';
import { addDays } from '../law/calendar/index.ts';
import type { Basis } from '../law/procedures/index.ts';
import { today } from '../platform/clock.ts';
import type { WriteContext } from '../platform/http/context.ts';
import { newId } from '../platform/ids.ts';
import type { Keys } from './demo-organisation.ts';

interface DemoNominee {
  person?: string;
  unit?: string;
  award: string;
  summary?: string;
  reason?: string;
  /** What its appraisal has found so far. */
  outcome?: Outcome;
  note?: string;
}

interface DemoDossiers {
  round: { unit: string; kind: RoundKind; basis: Basis; name: string };
  dossiers: {
    unit: string;
    title: string;
    letter?: string;
    steps: DossierStep[];
    reason?: string;
    nominees: DemoNominee[];
  }[];
  targets: { share: Share; percent: number; most: boolean; basis: string }[];
}

const FILE = join(import.meta.dirname, '../../samples/demo/dossiers.yaml');

/** Writes a round of the demo that is open, and dossiers in it that stand at several points of their life. */
export async function writeDossiers(
  write: WriteContext,
  keys: { unit: Keys; person: Keys },
  authorId: string,
): Promise<void> {
  const day = today(write.clock);
  const data = parse(readFileSync(FILE, 'utf8').replaceAll('{year}', day.slice(0, 4))) as DemoDossiers;
  const context: WriteContext = { ...write, actor: { ...write.actor, accountId: authorId } };
  const receiverId = keys.unit(data.round.unit);
  const roundId = await findOrMakeRound(context, data.round, receiverId, day);
  for (const dossier of data.dossiers) {
    const id = await insertDossier(context, {
      roundId,
      receiverId,
      unitId: keys.unit(dossier.unit),
      title: dossier.title,
      year: Number(day.slice(0, 4)),
    });
    const nominations = await fill(context, id, dossier.nominees, keys, day);
    if (dossier.letter !== undefined) await completeDossier(context, id, dossier.letter, addDays(day, -6));
    for (const step of dossier.steps) {
      const [record] = await lockDossiers(context.db, [id]);
      if (record === undefined) throw new Error(`the demo's dossier ${dossier.title} is gone`);
      const set = (await STEP_EFFECTS[step]?.(context, record, {})) ?? {};
      await moveDossiers(context, [record], step, {
        reason: step === 'return' ? dossier.reason : null,
        set,
      });
    }
    await appraise(context, dossier.nominees, nominations);
  }
  for (const { share, percent, most, basis } of data.targets)
    await sql`insert into target_share (unit_id, share, percent, at_most, legal_basis, valid_from, set_by)
      values (${receiverId}, ${share}, ${percent}, ${most}, ${basis}, ${`${day.slice(0, 4)}-01-01`}, ${authorId})`.execute(
      context.db,
    );
}

/** What the appraisal has found so far of those who have a note. */
async function appraise(
  { db, actor, clock }: WriteContext,
  nominees: readonly DemoNominee[],
  ids: readonly string[],
): Promise<void> {
  for (const [i, { outcome = null, note }] of nominees.entries()) {
    const id = ids[i];
    if (note === undefined || id === undefined) continue;
    await sql`with said as (
        update nomination set state = ${stateOf(outcome)}, version = version + 1 where id = ${id} returning version)
      insert into appraisal (nomination_id, findings, outcome, nomination_version, appraised_by, updated_at)
      select ${id}, ${note}, ${outcome}, version, ${actor.accountId}, ${clock.now()} from said`.execute(db);
  }
}

async function fill(
  context: WriteContext,
  id: string,
  nominees: readonly DemoNominee[],
  keys: { unit: Keys; person: Keys },
  day: string,
): Promise<string[]> {
  const [record] = await lockDossiers(context.db, [id]);
  if (record === undefined) throw new Error('a dossier that was just written is gone');
  const ids = await insertNominations(
    context,
    record,
    nominees.map(({ person, unit, award, summary }) => ({
      subject: person === undefined ? ('collective' as const) : ('individual' as const),
      subjectId: person === undefined ? keys.unit(unit ?? '') : keys.person(person),
      award,
      summary: summary ?? null,
    })),
  );
  // The demo's people have no gender on record; their names tell.
  await sql`update nomination set direct_worker = not is_leader, gender = case when subject_name like '% Thị %' then 'female' else 'male' end
    where dossier_id = ${id} and subject = 'individual'`.execute(context.db);
  await judgeDossier(context.db, record, day);
  for (const [i, { reason }] of nominees.entries())
    if (reason !== undefined)
      await sql`update nomination set override_reason = ${reason} where id = ${ids[i] ?? null}`.execute(
        context.db,
      );
  return ids;
}

/** Number and day of the letter of a dossier, and the unit's own meeting three days before. */
export async function completeDossier(
  { db }: WriteContext,
  id: string,
  letter: string,
  letterDate: string,
): Promise<void> {
  await commendationTables(db)
    .updateTable('dossier')
    .set({
      letterNumber: letter,
      letterDate,
      ownMeeting: JSON.stringify({
        heldOn: addDays(letterDate, -3),
        chair: 'Thủ trưởng đơn vị',
        members: 11,
        present: 10,
        inFavour: 10,
        note: null,
      }),
    })
    .where('id', '=', id)
    .execute();
}

async function findOrMakeRound(
  { db, clock }: WriteContext,
  round: DemoDossiers['round'],
  unitId: string,
  day: string,
): Promise<string> {
  const year = Number(day.slice(0, 4));
  const tables = commendationTables(db);
  const there = await tables
    .selectFrom('round')
    .select('id')
    .where('unitId', '=', unitId)
    .where('kind', '=', round.kind)
    .where('year', '=', year)
    .executeTakeFirst();
  if (there !== undefined) return there.id;
  const id = newId();
  await tables
    .insertInto('round')
    .values({
      id,
      unitId,
      kind: round.kind,
      basis: round.basis,
      name: round.name,
      year,
      opensOn: addDays(day, -30),
      closesOn: addDays(day, 30),
      taskId: null,
      meetingId: null,
      createdAt: clock.now(),
    })
    .execute();
  return id;
}
