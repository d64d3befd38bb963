import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { getImportView } from './get-import.ts';
import type { ImportView } from './import.schema.ts';
import { importTopic, lockImport } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';

/**
 * Begins to write the rows that are ready into the golden book; what is still doubtful stays out.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed` also where no row is ready
 */
export async function beginTaking(
  context: WriteContext,
  importId: string,
  { version }: { version: number },
): Promise<ImportView> {
  const { db, actor, clock } = context;
  const record = await lockImport(db, actor, importId, 'take', version);
  const { counts } = await getImportView(context, importId);
  const ready = (counts.ready ?? 0) + (counts['new-person'] ?? 0);
  if (ready === 0)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Chưa có hàng nào sẵn sàng để ghi vào Sổ vàng. Hãy quyết định các hàng còn nghi vấn trước.',
        en: 'No row is ready to be taken. Decide the doubtful ones first.',
      },
      extra: { allowed: ['decide'] },
    });
  await sql`update honour_import set state = 'taking', done_rows = 0, failure = null, version = version + 1, updated_at = ${clock.now()}
    where id = ${importId}`.execute(db);
  context.audit({
    act: 'honour-import.take',
    entity: 'honour_import',
    entityId: importId,
    unitId: record.unitId,
    after: { ready, doubtful: counts.doubtful, rejected: counts.rejected },
  });
  context.job(IMPORT_JOB, { importId }, { key: `${IMPORT_JOB}:${importId}` });
  context.announce(importTopic(importId));
  return getImportView(context, importId);
}
