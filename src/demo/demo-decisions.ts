import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import type { DossierStep } from '../features/commendation/model/dossier-life.ts';
import { commendationTables } from '../features/commendation/server/commendation.tables.ts';
import { insertNominations } from '../features/commendation/server/dossiers/add-nominations.ts';
import { insertDossier } from '../features/commendation/server/dossiers/create-dossier.ts';
import { lockDossiers } from '../features/commendation/server/dossiers/dossier.store.ts';
import { recordOutside } from '../features/commendation/server/dossiers/forward-outside.ts';
import { judgeDossier } from '../features/commendation/server/dossiers/judge-nominations.ts';
import { moveDossiers } from '../features/commendation/server/dossiers/move-dossier.ts';
import { STEP_EFFECTS } from '../features/commendation/server/dossiers/step-effects.ts';
import { recordVotes } from '../features/commendation/server/index.ts';
import { createDecision } from '../features/decision/server/create-decision.ts';
import { lockDecision } from '../features/decision/server/decision.store.ts';
import { fileDecision } from '../features/decision/server/decision-document.ts';
import { addFundEntry } from '../features/decision/server/fund/add-entry.ts';
import { takeEffect } from '../features/decision/server/take-effect.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import type { WriteContext } from '../platform/http/context.ts';
import { newId } from '../platform/ids.ts';
import { completeDossier } from './demo-dossiers.ts';
import type { Keys } from './demo-organisation.ts';

interface DemoDecisions {
  round: { unit: string; name: string };
  /** Days from today. */
  decided: number;
  outside: { addressee: string; title: string };
  fund: { kind: 'source' | 'planned'; amount: number; text: string; day: string }[];
  dossiers: {
    unit: string;
    title: string;
    letter: string;
    /** `voted`: and not in the decision; `appraised`: in the year-end round, waiting for the council. */
    stands: 'decided' | 'voted' | 'forwarded' | 'appraised';
    nominees: { person?: string; unit?: string; award: string; summary: string }[];
  }[];
}

const FILE = join(import.meta.dirname, '../../samples/demo/decisions.yaml');
const APPRAISED: readonly DossierStep[] = ['send', 'accept', 'take', 'finish-appraisal'];
const ACTS = [
  'decision.read',
  'decision.write',
  'dossier.appraise',
  'dossier.read',
  'fund.read',
  'fund.write',
];

/** Writes a round that was decided, with honours and certificates; a dossier in it that waits for a decision, one that went outside; and the fund. */
export async function writeDecisions(
  write: WriteContext,
  keys: { unit: Keys; person: Keys },
  authorId: string,
): Promise<void> {
  const day = today(write.clock);
  const data = parse(readFileSync(FILE, 'utf8').replaceAll('{year}', day.slice(0, 4))) as DemoDecisions;
  const unitId = keys.unit(data.round.unit);
  const context = await asOffice(write, authorId, unitId);
  const roundId = await makeRound(context, unitId, data.round.name, day);
  const make = async (stands: DemoDecisions['dossiers'][number]['stands'], round: string) => {
    const ids: string[] = [];
    for (const dossier of data.dossiers.filter((one) => one.stands === stands))
      ids.push(await makeDossier(context, { roundId: round, receiverId: unitId }, dossier, keys));
    return ids;
  };
  await make('decided', roundId);
  for (const { kind, amount, text, day: onDay } of data.fund)
    await addFundEntry(context, { unitId, year: Number(day.slice(0, 4)), kind, amount, text, onDay });
  const decidedOn = addDays(day, data.decided);
  const draft = await createDecision(context, { roundId, decidedOn });
  await sql`update decision set place = 'Hà Thanh', signer = signer || '{"name": "Trần Minh Quang"}' where id = ${draft.id}`.execute(
    context.db,
  );
  const documentId = await fileDecision(context, draft.id, { version: draft.version, day: decidedOn });
  await sql`update document set state = 'issued', signed_on = ${decidedOn}, valid_from = ${decidedOn} where id = ${documentId}`.execute(
    context.db,
  );
  await sql`update decision set state = 'effective', version = version + 1 where id = ${draft.id}`.execute(
    context.db,
  );
  const decision = await lockDecision(context.db, draft.id);
  if (decision === undefined) throw new Error('the decision of the demo is gone');
  await takeEffect(context, decision);
  await make('voted', roundId);
  await recordOutside(context, {
    dossierIds: await make('forwarded', roundId),
    addressee: data.outside.addressee,
    letter: { sort: 'draft', title: data.outside.title },
  });
  const { rows } = await sql<{
    id: string;
  }>`select id from round where unit_id = ${unitId} and kind = 'year-end'
    order by year desc limit 1`.execute(context.db);
  await make('appraised', rows[0]?.id ?? roundId);
}

/** The standing office, which the demo's transaction acts for here. */
async function asOffice(write: WriteContext, accountId: string, unitId: string): Promise<WriteContext> {
  const { rows } = await sql<{
    path: string;
  }>`select path::text as path from unit_now where unit_id = ${unitId}`.execute(write.db);
  const grant = { role: 'standing-office', unitId, path: rows[0]?.path ?? '', acts: new Set(ACTS) };
  return { ...write, actor: { ...write.actor, accountId, grants: [grant] } };
}

async function makeRound(
  { db, clock }: WriteContext,
  unitId: string,
  name: string,
  day: string,
): Promise<string> {
  const id = newId();
  await commendationTables(db)
    .insertInto('round')
    .values({
      ...{ id, unitId, name, kind: 'thematic', basis: 'chuyen-de', ordinal: 9, state: 'open' },
      year: Number(day.slice(0, 4)),
      opensOn: addDays(day, -70),
      closesOn: addDays(day, -40),
      taskId: null,
      meetingId: null,
      createdAt: clock.now(),
    })
    .execute();
  return id;
}

/** A dossier that was appraised and, unless it waits for that, went before the council, where everybody in it passed. */
async function makeDossier(
  context: WriteContext,
  round: { roundId: string; receiverId: string },
  { unit, title, letter, nominees, stands }: DemoDecisions['dossiers'][number],
  keys: { unit: Keys; person: Keys },
): Promise<string> {
  const { db, clock } = context;
  const day = today(clock);
  const id = await insertDossier(context, {
    ...round,
    ...{ unitId: keys.unit(unit), title, year: Number(day.slice(0, 4)) },
  });
  const load = async () => {
    const [record] = await lockDossiers(db, [id]);
    if (record === undefined) throw new Error(`the demo's dossier ${title} is gone`);
    return record;
  };
  const ids = await insertNominations(
    context,
    await load(),
    nominees.map((nominee) => ({
      subject: nominee.person === undefined ? ('collective' as const) : ('individual' as const),
      subjectId: nominee.person === undefined ? keys.unit(nominee.unit ?? '') : keys.person(nominee.person),
      award: nominee.award,
      summary: nominee.summary,
    })),
  );
  await judgeDossier(db, await load(), day);
  await completeDossier(context, id, letter, addDays(day, -45));
  await sql`update nomination set override_reason = 'Thành tích chuyên đề, hồ sơ giấy kèm theo.'
    where dossier_id = ${id} and verdict = 'not-eligible'`.execute(db);
  for (const step of stands === 'appraised' ? APPRAISED : ([...APPRAISED, 'to-council'] as const)) {
    if (step === 'finish-appraisal')
      await sql`update nomination set state = 'agreed' where dossier_id = ${id}`.execute(db);
    const record = await load();
    const set = (await STEP_EFFECTS[step]?.(context, record, {})) ?? {};
    await moveDossiers(context, [record], step, { set });
  }
  if (stands === 'appraised') return id;
  await recordVotes(
    context,
    ids.map((nominationId) => ({ nominationId, passed: true })),
  );
  return id;
}
