import { sql } from 'kysely';
import { isWithin } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { getUnitNow } from '../../../organisation/server/index.ts';
import { mappingProblems } from '../../model/imports/check-mapping.ts';
import { getImportView } from './get-import.ts';
import type { ImportView, MapColumns } from './import.schema.ts';
import { importTopic, lockImport } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';
import { rememberMapping } from './remember-mapping.ts';

/**
 * Says what the columns mean and begins to read the rows.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` with what is missing
 */
export async function mapColumns(
  context: WriteContext,
  importId: string,
  { version, mapping, ...defaults }: MapColumns,
): Promise<ImportView> {
  const { db, actor, clock } = context;
  const record = await lockImport(db, actor, importId, 'map', version);
  if (defaults.unitId !== null) {
    const { path } = await getUnitNow(db, defaults.unitId);
    if (!isWithin(path, record.unitPath)) throw new AppError('not-found');
  }
  const problems = mappingProblems(mapping, defaults.unitId !== null);
  if (mapping.length !== record.headers.length)
    problems.push({ field: null, vi: 'Số cột không khớp với tệp.', en: 'The number of columns differs.' });
  refuseFields(
    problems.map(({ field, ...message }) => ({ path: field === 'unit' ? 'unitId' : 'mapping', message })),
  );
  await rememberMapping(db, record, { mapping, defaults }, clock.now());
  await sql`update honour_import set state = 'reading', mapping = ${JSON.stringify(mapping)}::jsonb,
      defaults = ${JSON.stringify(defaults)}::jsonb, done_rows = 0, failure = null, version = version + 1, updated_at = ${clock.now()}
    where id = ${importId}`.execute(db);
  context.audit({
    act: 'honour-import.map',
    entity: 'honour_import',
    entityId: importId,
    unitId: record.unitId,
    after: { mapping, ...defaults },
  });
  context.job(IMPORT_JOB, { importId }, { key: `${IMPORT_JOB}:${importId}` });
  context.announce(importTopic(importId));
  return getImportView(context, importId);
}

/** Back to the columns: what was read and decided of the rows is forgotten. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function mapAgain(
  context: WriteContext,
  importId: string,
  { version }: { version: number },
): Promise<ImportView> {
  await endReading(context, importId, 'map-again', version);
  return getImportView(context, importId);
}

/** Gives an import up; the file is kept. @throws AppError `not-found`, `step-not-allowed`, `stale-version` */
export async function discardImport(
  context: WriteContext,
  importId: string,
  { version }: { version: number },
): Promise<ImportView> {
  await endReading(context, importId, 'discard', version);
  return getImportView(context, importId);
}

async function endReading(
  { db, actor, clock, audit, announce }: WriteContext,
  importId: string,
  step: 'map-again' | 'discard',
  version: number,
): Promise<void> {
  const record = await lockImport(db, actor, importId, step, version);
  await sql`delete from honour_import_row where import_id = ${importId}`.execute(db);
  await sql`update honour_import set state = ${step === 'discard' ? 'discarded' : 'mapping'}, done_rows = 0, version = version + 1,
    updated_at = ${clock.now()} where id = ${importId}`.execute(db);
  audit({
    act: `honour-import.${step}`,
    entity: 'honour_import',
    entityId: importId,
    unitId: record.unitId,
    after: { fileName: record.fileName },
  });
  announce(importTopic(importId));
}
