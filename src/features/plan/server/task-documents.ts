import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { type DocumentHeadline, findHeadlines } from '../../document/server/index.ts';
import { unknownReference } from './edit-tasks.ts';
import { getTask } from './get-task.ts';
import { refuseStep } from './plan.store.ts';
import type { TaskView } from './task.schema.ts';
import { lockTask, taskVerbs } from './task.store.ts';

const NOT_OUT = {
  vi: 'Văn bản còn là dự thảo hoặc đã thu hồi. Hãy chọn văn bản đã ban hành hoặc văn bản đến.',
  en: 'It is a draft, or was withdrawn. Choose a document that was issued or received.',
};

const titleOf = ({ number, symbol, subject }: DocumentHeadline): string =>
  [[number, symbol].filter(Boolean).join('/'), subject].filter((part) => part !== '').join(' – ');

/**
 * Names a document of the library, which the actor may read, as evidence of a task. Named again it stays as it is.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for a document that the actor may not read or that never went out
 */
export async function attachDocument(
  context: WriteContext,
  taskId: string,
  documentId: string,
): Promise<TaskView> {
  const { db, actor, clock } = context;
  const unitId = await unitForEvidence(context, taskId);
  const [document] = await findHeadlines(db, actor, [documentId]);
  if (document?.readable !== true) throw unknownReference('documentId');
  if (!document.out) throw fieldError('documentId', NOT_OUT);
  const { rows } = await sql`insert into task_document (task_id, document_id, added_by, added_at)
    values (${taskId}, ${documentId}, ${actor.accountId}, ${clock.now()}) on conflict do nothing returning task_id`.execute(
    db,
  );
  if (rows.length > 0) note(context, 'task.attach', taskId, unitId, document);
  return getTask(context, taskId);
}

/**
 * Takes a document off the evidence of a task; the document itself stays in the library.
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function detachDocument(
  context: WriteContext,
  taskId: string,
  documentId: string,
): Promise<TaskView> {
  const { db, actor } = context;
  const unitId = await unitForEvidence(context, taskId);
  const { rows } =
    await sql`delete from task_document where task_id = ${taskId} and document_id = ${documentId}
    returning task_id`.execute(db);
  const [document] = await findHeadlines(db, actor, [documentId]);
  if (rows.length === 0 || document === undefined) throw new AppError('not-found');
  note(context, 'task.detach', taskId, unitId, document);
  return getTask(context, taskId);
}

/** Locks the task for who may keep its evidence. @returns the unit of its plan */
async function unitForEvidence({ db, actor, announce }: WriteContext, taskId: string): Promise<string> {
  const { plan, task } = await lockTask(db, actor, taskId);
  const allowed = taskVerbs(actor, plan, task);
  if (!allowed.includes('attach')) refuseStep(allowed);
  announce(`plan:${plan.id}`);
  return plan.unitId;
}

function note(
  { audit }: WriteContext,
  act: 'task.attach' | 'task.detach',
  taskId: string,
  unitId: string,
  document: DocumentHeadline,
): void {
  const what = { documentId: document.id, name: titleOf(document) };
  const change = act === 'task.attach' ? { after: what } : { before: what };
  audit({ act, entity: 'task', entityId: taskId, unitId, ...change });
}
