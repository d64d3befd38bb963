import { sql } from 'kysely';
import { mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ActionContext, ReadContext } from '../../../platform/http/context.ts';
import type { Upload } from '../../../platform/http/route.ts';
import type { ImportTable } from '../model/import-table.ts';
import { UNIT_COLUMNS, type UnitColumn } from '../model/unit-columns.ts';
import { type ExistingUnit, type PlannedUnit, planUnitImport } from '../model/unit-import.ts';
import type { ImportQuery, ImportView } from './import.schema.ts';
import { assertConfirmable, readUploadedTable, toPreview } from './import-preview.ts';
import { planHistories, saveUnitImport } from './save-unit-import.ts';
import { lockTree } from './tree.store.ts';
import { periodStart } from './unit.read.ts';
import { getWritableUnits } from './unit-access.ts';

/**
 * Reads an Excel file of units. Without `confirm` it only tells what each row would do; with it, and the key of what was
 * seen, everything is saved in one transaction, or nothing.
 * @throws AppError `not-found` (the unit), `file-unreadable`, `too-large`, `invalid-input`, `step-not-allowed`, `stale-version`
 */
export async function importUnits(
  context: ActionContext,
  { under, confirm, seen }: ImportQuery,
  file: Upload,
): Promise<ImportView> {
  await getWritableUnits(context.db, context.actor, [under], 'unit');
  const table = await readUploadedTable(file, UNIT_COLUMNS);
  const preview = (planned: PlannedUnit[]) => toPreview(file, UNIT_COLUMNS, table.unknown, planned);
  if (!confirm) return preview((await plan(context, table, under)).planned);
  return context.write(async (write) => {
    await lockTree(write.db);
    const { planned, before, after } = await plan(write, table, under);
    const shown = preview(planned);
    assertConfirmable(shown, seen);
    await saveUnitImport(write, planned, before, after, file.name);
    return { ...shown, saved: true };
  });
}

async function plan(
  context: Pick<ReadContext, 'actor' | 'clock'> & { db: Db },
  table: ImportTable<UnitColumn>,
  underId: string,
) {
  const { db, actor, clock } = context;
  const existing = await findExisting(context, table);
  const writable = new Set(
    existing.filter(({ path }) => mayAt(actor, 'unit.write', path)).map(({ id }) => id),
  );
  // Each plan adds its own problems, and a confirmation plans again.
  const rows = table.rows.map((row) => ({ ...row, problems: [...row.problems] }));
  const planned = planUnitImport(rows, {
    existing,
    mayWrite: (id) => writable.has(id),
    underId,
    today: today(clock),
  });
  return { planned, ...(await planHistories(db, planned)) };
}

async function findExisting(
  { db, actor, clock }: Pick<ReadContext, 'actor' | 'clock'> & { db: Db },
  table: ImportTable<UnitColumn>,
): Promise<(ExistingUnit & { path: string })[]> {
  const codes = table.rows.flatMap(({ cells }) => [cells.code ?? [], cells.parentCode ?? []].flat());
  const { rows } = await sql<ExistingUnit & { path: string }>`
    select u.unit_id as id, u.code, u.name, u.short_name, u.kind, u.parent_id, p.code as parent_code, p.name as parent_name,
      u.active, u.path, ${periodStart(today(clock))} as since
    from unit_now u left join unit_now p on p.unit_id = u.parent_id
    where u.path <@ any(${scopePaths(actor, 'unit.write')}::ltree[]) or u.code = any(${codes}::text[])`.execute(
    db,
  );
  return rows;
}
