import { roman } from '../documents/roman.ts';
import { deadlineColumns } from '../features/plan/model/deadline-columns.ts';
import { parseDeadline } from '../features/plan/model/parse-deadline.ts';
import { planTables } from '../features/plan/server/plan.tables.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { DemoOutline, DemoPlan } from './demo-data.ts';
import type { Keys } from './demo-organisation.ts';
import { writeTasks } from './demo-tasks.ts';

export interface DemoContext {
  write: Write;
  unit: Keys;
  /** Author of the plans and of the progress notes. */
  author: { id: string; name: string };
}

/** Writes one plan with its annexes; what is over by today is done, except what the data calls slow. */
export async function writePlan(context: DemoContext, plan: DemoPlan): Promise<string> {
  const { write, unit, author } = context;
  const db = planTables(write.db);
  const id = newId();
  const now = write.clock.now();
  const year = Number(today(write.clock).slice(0, 4)) + plan.yearOffset;
  const [signedYear = '0', signedDay = '01-01'] = plan.signed.split('/');
  await db
    .insertInto('plan')
    .values({
      id,
      unitId: unit(plan.unit),
      year,
      title: plan.title,
      issuer: plan.issuer,
      number: plan.number,
      symbol: plan.symbol,
      place: plan.place,
      signedOn: `${year + Number(signedYear)}-${signedDay}`,
      state: plan.state,
      legalBases: JSON.stringify(plan.bases),
      signer: JSON.stringify(plan.signer),
      recipients: JSON.stringify(plan.recipients),
      outline: JSON.stringify(plan.outline.map((node, n) => outlineNode(node, roman(n + 1), 1))),
      movements: JSON.stringify(plan.movements.map((name) => ({ name, source: 'II.1' }))),
      sourceFileId: null,
      createdBy: author.id,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  const closed = plan.state === 'closed';
  await writeTasks(context, { planId: id, year, annex: 1, closed }, plan.tasks);
  await writeTasks(context, { planId: id, year, annex: 2, closed }, plan.sessions);
  const duties = plan.duties.map(({ text, actor, deadline }, n) => ({
    id: newId(),
    planId: id,
    position: n + 1,
    text,
    actor,
    ...deadlineColumns(parseDeadline(deadline, year).deadline),
  }));
  if (duties.length > 0) await db.insertInto('duty').values(duties).execute();
  write.audit({
    act: 'plan.create',
    entity: 'plan',
    entityId: id,
    unitId: unit(plan.unit),
    after: { title: plan.title },
    reason: 'Dữ liệu dùng thử',
  });
  return id;
}

function outlineNode(node: DemoOutline, number: string, level: number): object {
  return {
    number,
    title: node.title,
    level,
    paragraphs: node.paragraphs ?? [],
    children: (node.children ?? []).map((child, n) => outlineNode(child, String(n + 1), level + 1)),
  };
}
