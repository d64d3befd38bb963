import { join } from 'node:path';
import type { ProcedureCatalogue } from '../../../law/procedures/index.ts';
import { readProcedureCatalogue } from '../../../law/procedures/read-catalogue.ts';

const FOLDER = join(import.meta.dirname, '../../../../catalogue');

let procedures: ProcedureCatalogue | null = null;

/** Procedures, time limits, votes and forms, read once. @throws CatalogueError naming file, line and field */
export function procedureCatalogue(): ProcedureCatalogue {
  procedures ??= readProcedureCatalogue(FOLDER);
  return procedures;
}
