import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { ColumnMapping, SheetHead } from '../../model/imports/columns.ts';
import type { ImportDefaults, ImportRecord } from './import.store.ts';

interface Remembered {
  mapping: ColumnMapping;
  defaults: Partial<ImportDefaults>;
}

/** What the columns of these headings meant the last time in this unit; else what their words say. */
export async function findMapping(
  db: Tx,
  unitId: string,
  { signature, mapping }: SheetHead,
): Promise<Remembered> {
  const { rows } = await sql<{ mapping: Remembered }>`select mapping from honour_import_mapping
    where unit_id = ${unitId} and signature = ${signature}`.execute(db);
  return rows[0]?.mapping ?? { mapping, defaults: {} };
}

/** Keeps what a person said of these headings. */
export async function rememberMapping(
  db: Tx,
  { unitId, head }: Pick<ImportRecord, 'unitId' | 'head'>,
  said: Remembered,
  at: Date,
): Promise<void> {
  await sql`insert into honour_import_mapping (unit_id, signature, mapping, updated_at)
    values (${unitId}, ${head.signature}, ${JSON.stringify(said)}::jsonb, ${at})
    on conflict (unit_id, signature) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`.execute(
    db,
  );
}
