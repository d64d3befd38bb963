import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import { getStoredFile } from '../../../platform/files/store-file.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { getReadablePlanOfTask } from './plan.store.ts';

/** An evidence file of a task, for whoever may read the task's plan. @throws AppError `not-found` */
export async function downloadTaskFile(
  context: ReadContext,
  taskId: string,
  fileId: string,
): Promise<FileReply> {
  const { db, actor, files } = context;
  await getReadablePlanOfTask(db, actor, taskId);
  const { rows } = await sql`select from task_file where task_id = ${taskId} and file_id = ${fileId}
    and removed_at is null`.execute(db);
  if (rows.length === 0) throw new AppError('not-found');
  const file = await getStoredFile(db, fileId);
  return { name: file.name, mediaType: file.mediaType, body: files.stream(file.sha256) };
}
