import { join } from 'node:path';
import { sql } from 'kysely';
import { isAppError } from '../../../../platform/errors/app-error.ts';
import { createFileStore } from '../../../../platform/files/file-store.ts';
import type { Job, JobContext } from '../../../../platform/jobs/job.ts';
import { findImport, importTopic } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';
import { readImport } from './read-import.ts';
import { takeImport } from './take-import.ts';
import { finishUndo } from './undo-import.ts';

/**
 * Goes on with imports whose step is under way: the one that a person has just asked for, else all, such as those that a killed process
 * left. Which process works on an import is a lock of the database that goes with the process.
 */
export const importJob: Job = {
  name: IMPORT_JOB,
  atStart: true,
  everyMinutes: 1,
  async run(context, payload) {
    const { importId } = payload as { importId?: string };
    for (const id of importId === undefined ? await findOpen(context) : [importId]) await goOn(context, id);
  },
};

async function findOpen({ db }: JobContext): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from honour_import where state in ('reading', 'taking', 'undoing')
    order by updated_at`.execute(db);
  return rows.map(({ id }) => id);
}

async function goOn(context: JobContext, id: string): Promise<void> {
  await context.db.connection().execute(async (own) => {
    const key = `${IMPORT_JOB}:${id}`;
    const { rows } = await sql<{
      got: boolean;
    }>`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as got`.execute(own);
    if (rows[0]?.got !== true) return;
    try {
      await takeSteps(context, id);
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(own);
    }
  });
}

async function takeSteps(context: JobContext, id: string): Promise<void> {
  const { db, log, settings } = context;
  const record = await findImport(db, id);
  if (record === null) return;
  try {
    if (record.state === 'reading')
      await readImport(context, createFileStore(join(settings.dataDir, 'files')), record);
    if (record.state === 'taking') await takeImport(context, record);
    if (record.state === 'undoing') await finishUndo(context, record);
  } catch (error) {
    log.error({ importId: id, state: record.state, error: String(error) }, 'An import could not go on');
    await noteFailure(context, id, error);
    if (!isUnreadable(error)) throw error;
  }
}

const isUnreadable = (error: unknown) =>
  isAppError(error, 'file-unreadable') || isAppError(error, 'too-large');

/** A sheet that cannot be read never can; all else is tried again. */
async function noteFailure({ db, clock }: JobContext, id: string, error: unknown): Promise<void> {
  const words = isAppError(error) ? (error.detail?.vi ?? null) : null;
  await sql`update honour_import set failure = ${words ?? 'Có lỗi ngoài dự kiến; phần mềm sẽ tự thử lại.'},
      state = ${isUnreadable(error) ? 'failed' : sql`state`}, updated_at = ${clock.now()}
    where id = ${id} and state in ('reading', 'taking', 'undoing')`.execute(db);
  await sql`select pg_notify('so_vang_live', ${importTopic(id)})`.execute(db);
}
