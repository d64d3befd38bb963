import { sql } from 'kysely';
import type { Basis } from '../../../../law/awards/index.ts';
import { type Actor, mayAt, SYSTEM } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ColumnMapping } from '../../model/imports/columns.ts';
import { type ImportState, type ImportVerb, possibleSteps } from '../../model/imports/import-life.ts';
import type { StoredCell } from './stored-cells.ts';

/** What counts for rows that tell nothing of it. */
export interface ImportDefaults {
  basis: Basis;
  unitId: string | null;
  authority: string | null;
}

/** An import as it is stored. */
export interface ImportRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  accountId: string;
  accountName: string;
  fileId: string;
  sha256: string;
  fileName: string;
  state: ImportState;
  headers: string[];
  head: { firstRow: number; signature: string; samples: StoredCell[][]; rows: number };
  mapping: ColumnMapping | null;
  defaults: Partial<ImportDefaults>;
  rowCount: number;
  doneRows: number;
  takenRows: number;
  takenAt: Date | null;
  failure: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const COLUMNS = sql`i.id, i.unit_id, u.name as unit_name, u.path::text as unit_path, i.account_id, a.name as account_name, i.file_id,
  f.sha256, i.file_name, i.state, i.headers, i.head, i.mapping, i.defaults, i.row_count, i.done_rows, i.taken_rows, i.taken_at,
  i.failure, i.version, i.created_at, i.updated_at`;
const TABLES = sql`honour_import i join unit_now u on u.unit_id = i.unit_id join account a on a.id = i.account_id
  join stored_file f on f.id = i.file_id`;

/** An import by its key. Asks for no right. */
export async function findImport(db: Db | Tx, id: string): Promise<ImportRecord | null> {
  const { rows } = await sql<ImportRecord>`select ${COLUMNS} from ${TABLES} where i.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** An import of a unit where the actor takes honours in. @throws AppError `not-found` */
export async function getImportRecord(db: Db | Tx, actor: Actor, id: string): Promise<ImportRecord> {
  const record = await findImport(db, id);
  if (record === null || !mayImportAt(actor, record.unitPath)) throw new AppError('not-found');
  return record;
}

/** Who takes honours in records them: both acts are asked for. */
export function mayImportAt(actor: Actor, path: string): boolean {
  return mayAt(actor, 'honour.import', path) && mayAt(actor, 'honour.write', path);
}

/**
 * The import, locked until the end of the transaction, if `step` is possible now.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version` when a version is given
 */
export async function lockImport(
  db: Tx,
  actor: Actor,
  id: string,
  step: ImportVerb,
  version?: number,
): Promise<ImportRecord> {
  await sql`select from honour_import where id = ${id} for update`.execute(db);
  const record = await getImportRecord(db, actor, id);
  const allowed = possibleSteps(record.state);
  if (!allowed.includes(step)) throw new AppError('step-not-allowed', { extra: { allowed } });
  if (version !== undefined && version !== record.version)
    throw new AppError('stale-version', { extra: { current: { id, version: record.version } } });
  return record;
}

/** In whose name a job goes on with an import. It holds no grants: those were asked for when the step was taken. */
export function importActor({ accountId, accountName }: ImportRecord): Actor {
  return { ...SYSTEM, accountId, name: accountName };
}

/** The topic of an import, for pages that show it. */
export const importTopic = (id: string) => `honour-import:${id}`;
