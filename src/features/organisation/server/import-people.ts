import { sql } from 'kysely';
import { addDays } from '../../../law/calendar/index.ts';
import { scopePaths } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext } from '../../../platform/http/context.ts';
import type { Upload } from '../../../platform/http/route.ts';
import type { ImportTable } from '../model/import-table.ts';
import type { ExistingPerson, UnitForPeople } from '../model/known-people.ts';
import { PERSON_COLUMNS, type PersonColumn } from '../model/person-columns.ts';
import { type PlannedPerson, planPersonImport } from '../model/person-import.ts';
import type { ImportQuery, ImportView } from './import.schema.ts';
import { assertConfirmable, readUploadedTable, toPreview } from './import-preview.ts';
import { PERSON_CATEGORIES } from './person-categories.ts';
import { savePersonImport } from './save-person-import.ts';

const IMPORT_LOCK = 7_830_202;

/**
 * Reads an Excel file of people with their positions. Without `confirm` it only tells what each row would do; with it, and
 * the key of what was seen, everything is saved in one transaction, or nothing.
 * @throws AppError `not-found` (the unit), `file-unreadable`, `too-large`, `invalid-input`, `step-not-allowed`, `stale-version`
 */
export async function importPeople(
  context: ActionContext,
  { under, confirm, seen }: ImportQuery,
  file: Upload,
): Promise<ImportView> {
  const units = await findUnits(context);
  if (!units.some(({ id }) => id === under)) throw new AppError('not-found');
  const table = await readUploadedTable(file, PERSON_COLUMNS);
  const preview = (planned: PlannedPerson[]) => toPreview(file, PERSON_COLUMNS, table.unknown, planned);
  if (!confirm) return preview((await plan(context, table, units, under)).planned);
  return context.write(async (write) => {
    // Two imports of one file at once would both find nobody.
    await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(write.db);
    const { planned, existing } = await plan(write, table, units, under);
    const shown = preview(planned);
    assertConfirmable(shown, seen);
    await savePersonImport(write, planned, existing, file.name);
    return { ...shown, saved: true };
  });
}

type Reader = Pick<ReadContext, 'actor' | 'clock'> & { db: Db };

async function plan(
  context: Reader,
  table: ImportTable<PersonColumn>,
  units: UnitForPeople[],
  underId: string,
) {
  const existing = await findExisting(context, table);
  const rows = table.rows.map((row) => ({ ...row, problems: [...row.problems] }));
  const planned = planPersonImport(rows, {
    existing,
    units,
    underId,
    categories: PERSON_CATEGORIES,
    today: today(context.clock),
    dayAfter: (day) => addDays(day, 1),
  });
  return { planned, existing };
}

/** The units in which the actor may write people, with their lives. */
async function findUnits({ db, actor }: Reader): Promise<UnitForPeople[]> {
  const { rows } = await sql<UnitForPeople>`
    select u.unit_id as id, u.code, u.name, min(p.valid_from) as began,
      nullif(max(coalesce(p.valid_to, 'infinity')), 'infinity') as ended
    from unit_now u join unit_period p on p.unit_id = u.unit_id
    where u.path <@ any(${scopePaths(actor, 'person.write')}::ltree[])
    group by u.unit_id`.execute(db);
  return rows;
}

/** The people whom the codes and names of the file may mean. Those who never were within the actor's reach are found by their code only. */
async function findExisting(
  { db, actor, clock }: Reader,
  table: ImportTable<PersonColumn>,
): Promise<ExistingPerson[]> {
  const codes = table.rows.flatMap(({ cells }) => cells.code ?? []);
  const names = [...new Set(table.rows.flatMap(({ cells }) => cells.fullName ?? []))];
  const day = today(clock);
  const { rows } = await sql<ExistingPerson & { wasMine: boolean }>`
    with wanted as (
      select p.id from person p where p.code = any(${codes}::text[])
      union
      select p.id from person p join (select distinct search_key(n) as name from unnest(${names}::text[]) n) n
        on search_key(p.full_name) = n.name
    ), held as (
      select h.*, u.path <@ any(${scopePaths(actor, 'person.write')}::ltree[]) as mine,
        h.valid_to is null or h.valid_to > ${day} as open
      from wanted w join position h on h.person_id = w.id join unit_now u on u.unit_id = h.unit_id
    )
    select p.id, p.code, p.full_name, p.birth_date, p.gender, p.email, p.phone,
      coalesce(bool_or(h.mine and h.open), false)
        or (not coalesce(bool_or(h.open), false) and coalesce((array_agg(h.mine order by h.valid_from desc))[1], false)) as may_write,
      coalesce(bool_or(h.mine), false) as was_mine,
      coalesce(json_agg(json_build_object('id', h.id, 'unitId', h.unit_id, 'title', h.title, 'isHead', h.is_head,
        'validFrom', h.valid_from, 'validTo', h.valid_to)) filter (where h.id is not null), '[]') as positions,
      coalesce((select json_agg(json_build_object('category', c.category, 'validTo', c.valid_to))
        from person_category c where c.person_id = p.id), '[]'::json) as categories
    from wanted w join person p on p.id = w.id left join held h on h.person_id = p.id
    group by p.id`.execute(db);
  return rows.filter(
    ({ mayWrite, wasMine, code }) => mayWrite || wasMine || (code !== null && codes.includes(code)),
  );
}
