import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { DecisionView, UpdateDecision } from './decision.schema.ts';
import { lockDraft, touchDecision } from './decision.store.ts';
import { decisionTables } from './decision.tables.ts';
import { getDecision } from './get-decision.ts';
import { addDecidable, priceLines, renumber } from './lines.ts';

/** Changes the words of a draft; another day counts the bonuses anew. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function updateDecision(
  context: WriteContext,
  id: string,
  { version, legalBases, articles, recipients, signer, ...plain }: UpdateDecision,
): Promise<DecisionView> {
  const decision = await lockDraft(context, id, version);
  const lists = { legalBases, articles, recipients, signer };
  const json = Object.fromEntries(
    Object.entries(lists).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, JSON.stringify(value)]],
    ),
  );
  const changes = { ...plain, ...json };
  if (Object.keys(changes).length > 0)
    await decisionTables(context.db).updateTable('decision').set(changes).where('id', '=', id).execute();
  if (plain.decidedOn !== undefined && plain.decidedOn !== decision.decidedOn)
    await priceLines(context, decision, plain.decidedOn);
  await touchDecision(context, id);
  context.audit({
    act: 'decision.update',
    entity: 'decision',
    entityId: id,
    unitId: decision.unitId,
    after: plain,
  });
  return getDecision(context, id);
}

/** Adds what has passed in the round since the draft was made. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function addLines(context: WriteContext, id: string, version: number): Promise<DecisionView> {
  const decision = await lockDraft(context, id, version);
  const added = await addDecidable(context, decision);
  await touchDecision(context, id);
  context.audit({
    act: 'decision.add-lines',
    entity: 'decision',
    entityId: id,
    unitId: decision.unitId,
    after: { added },
  });
  return getDecision(context, id);
}

/** Takes a line out of a draft; its nomination goes on waiting. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function removeLine(
  context: WriteContext,
  lineId: string,
  version: number,
): Promise<DecisionView> {
  const line = await findLine(context, lineId);
  const decision = await lockDraft(context, line.decisionId, version);
  await sql`delete from decision_line where id = ${lineId}`.execute(context.db);
  await renumber(context, decision.id);
  await touchDecision(context, decision.id);
  context.audit({
    act: 'decision.remove-line',
    entity: 'decision',
    entityId: decision.id,
    unitId: decision.unitId,
    before: { subjectName: line.subjectName, nominationId: line.nominationId },
  });
  return getDecision(context, decision.id);
}

/**
 * Puts a line of a draft behind another of its group, or first.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` for a line of another decision or group
 */
export async function moveLine(
  context: WriteContext,
  lineId: string,
  { version, afterId }: { version: number; afterId: string | null },
): Promise<DecisionView> {
  const { db } = context;
  const line = await findLine(context, lineId);
  const decision = await lockDraft(context, line.decisionId, version);
  const { rows } = await sql<{ id: string }>`select id from decision_line
    where decision_id = ${decision.id} and group_title = ${line.group} and id <> ${lineId} order by position`.execute(
    db,
  );
  const at = afterId === null ? 0 : rows.findIndex(({ id }) => id === afterId) + 1;
  if (afterId !== null && at === 0) {
    const message = {
      vi: 'Chỉ đổi thứ tự được trong cùng nhóm của quyết định này.',
      en: 'A line moves only within its group of this decision.',
    };
    throw fieldError('afterId', message);
  }
  const ids = rows.map(({ id }) => id);
  ids.splice(at, 0, lineId);
  await sql`update decision_line l set position = (select min(position) from decision_line
      where decision_id = ${decision.id} and group_title = ${line.group}) + o.n - 1
    from unnest(${ids}::uuid[]) with ordinality o(id, n) where l.id = o.id`.execute(db);
  await touchDecision(context, decision.id);
  context.audit({
    act: 'decision.move-line',
    entity: 'decision',
    entityId: decision.id,
    unitId: decision.unitId,
    after: { subjectName: line.subjectName, place: at + 1 },
  });
  return getDecision(context, decision.id);
}

/** Gives a draft up: its nominations wait again for another decision. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function cancelDecision(
  context: WriteContext,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<DecisionView> {
  const decision = await lockDraft(context, id, version);
  await sql`delete from decision_line where decision_id = ${id}`.execute(context.db);
  await sql`update decision set state = 'cancelled', reason = ${reason} where id = ${id}`.execute(context.db);
  await touchDecision(context, id);
  context.audit({
    act: 'decision.cancel',
    entity: 'decision',
    entityId: id,
    unitId: decision.unitId,
    before: { state: 'draft', lines: decision.lineCount },
    after: { state: 'cancelled' },
    reason,
  });
  return getDecision(context, id);
}

async function findLine({ db }: Pick<WriteContext, 'db'>, lineId: string) {
  const { rows } = await sql<{
    decisionId: string;
    subjectName: string;
    nominationId: string | null;
    group: string;
  }>`
    select decision_id, subject_name, nomination_id, group_title as "group" from decision_line where id = ${lineId}`.execute(
    db,
  );
  const [line] = rows;
  if (line === undefined) throw new AppError('not-found');
  return line;
}
