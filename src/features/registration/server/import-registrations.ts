import { sql } from 'kysely';
import type { Award, Subject } from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import type { Upload } from '../../../platform/http/route.ts';
import { type FoundAwards, loadAwardFinder } from '../../honour/server/index.ts';
import { nearestNames, searchKey } from '../../organisation/index.ts';
import {
  assertConfirmable,
  type ImportRow,
  type ImportStatus,
  type ImportTable,
  type ImportView,
  readUploadedTable,
  toPreview,
} from '../../organisation/server/index.ts';
import { REGISTRATION_COLUMNS, type RegistrationColumn } from '../model/registration-columns.ts';
import { awardsOfYear } from './award-choices.ts';
import type { AddRegistrations } from './registration.schema.ts';
import { addRegistrations } from './registrations.ts';
import { getReadableSheet, lockOpenSheet, type SheetRecord, verbsOf } from './sheet.store.ts';

const NO_AWARD: FoundAwards = { award: null, others: [] };

interface Candidate {
  subject: Subject;
  id: string;
  name: string;
  key: string;
  birthDate: string | null;
}
interface Planned {
  row: ImportRow<RegistrationColumn>;
  status: ImportStatus;
  item: AddRegistrations['items'][number] | null;
}

/**
 * Reads an Excel file of registrations. Without `confirm` it only tells what each row would do; with it, and the key of what was seen,
 * all are added in one transaction, or none.
 * @throws AppError `not-found`, `step-not-allowed` (sealed, or rows with errors), `file-unreadable`, `too-large`, `stale-version`
 */
export async function importRegistrations(
  context: ActionContext,
  sheetId: string,
  { confirm, seen }: { confirm: boolean; seen?: string },
  file: Upload,
): Promise<ImportView> {
  const sheet = await getReadableSheet(context.db, context.actor, sheetId);
  const allowed = verbsOf(context.actor, sheet);
  if (!allowed.includes('edit')) throw new AppError('step-not-allowed', { extra: { allowed } });
  const table = await readUploadedTable(file, REGISTRATION_COLUMNS);
  const day = today(context.clock);
  const show = (planned: Planned[]) => toPreview(file, REGISTRATION_COLUMNS, table.unknown, planned);
  if (!confirm) return show(await plan(context.db, sheet, table, day));
  return context.write(async (write) => {
    await lockOpenSheet(write.db, write.actor, sheetId);
    const planned = await plan(write.db, sheet, table, day);
    const shown = show(planned);
    assertConfirmable(shown, seen);
    const items = planned.flatMap(({ status, item }) => (status === 'new' && item !== null ? [item] : []));
    if (items.length > 0) await addRegistrations(write, sheetId, { items });
    return { ...shown, saved: true };
  });
}

async function plan(
  db: Db | Tx,
  sheet: SheetRecord,
  table: ImportTable<RegistrationColumn>,
  day: string,
): Promise<Planned[]> {
  const findAward = await loadAwardFinder(db, sheet.unitId, await awardsOfYear(db, sheet.unitId, sheet.year));
  const found = Map.groupBy(await findCandidates(db, sheet, table, day), ({ key }) => key);
  const { rows: known } = await sql<{ key: string }>`
    select coalesce(person_id, collective_id, household_id) || ' ' || award as key from registration where sheet_id = ${sheet.id}`.execute(
    db,
  );
  const there = new Set(known.map(({ key }) => key));
  const inFile = new Set<string>();
  return table.rows.map((source) => {
    const row = { ...source, problems: [...source.problems] };
    const fail = (column: RegistrationColumn, message: string) => {
      const header = REGISTRATION_COLUMNS.find(({ key }) => key === column)?.header ?? null;
      row.problems.push({ level: 'error', column: header, message });
    };
    const { name, birthDate, award: awardName, content } = row.cells;
    const { award, others } = awardName === null ? NO_AWARD : findAward(awardName);
    if (awardName !== null && award === null) fail('award', unknownAward(awardName, others, sheet.year));
    const { found: named, isSure } = nearestNames(name ?? '', found.get(searchKey(name ?? '')) ?? []);
    const fitting = named.filter(
      (one) =>
        (award === null || award.subjects.includes(one.subject)) &&
        (birthDate === null || one.birthDate === null || one.birthDate === birthDate),
    );
    const [subject] = fitting;
    if (name !== null && named.length === 0)
      fail('name', `Không tìm thấy “${name}” trong đơn vị. Hãy thêm vào danh sách người, đơn vị trước.`);
    else if (name !== null && subject === undefined)
      fail('name', `“${name}” không phù hợp với ngày sinh hoặc với đối tượng của danh hiệu, hình thức này.`);
    else if (fitting.length > 1)
      fail('birthDate', `Có ${fitting.length} đối tượng cùng tên “${name}”. Hãy ghi ngày sinh.`);
    // Of another spelling only the day of birth makes sure.
    else if (!isSure && (birthDate === null || subject?.birthDate !== birthDate))
      fail(
        'name',
        `Không có “${name}”, nhưng có “${subject?.name}”. Nếu đúng là đối tượng này, hãy ghi tên như trong hệ thống${subject?.subject === 'individual' ? ' hoặc ghi thêm ngày sinh' : ''}.`,
      );
    if (subject === undefined || award === null || row.problems.some(({ level }) => level === 'error'))
      return { row, status: 'error', item: null };
    const key = `${subject.id} ${award.id}`;
    if (inFile.has(key)) {
      fail('name', 'Tệp đã có hàng khác đăng ký cùng danh hiệu, hình thức.');
      return { row, status: 'error', item: null };
    }
    inFile.add(key);
    return {
      row,
      status: there.has(key) ? 'unchanged' : 'new',
      item: { subject: subject.subject, subjectId: subject.id, award: award.id, content },
    };
  });
}

function unknownAward(text: string, others: readonly Award[], year: number): string {
  if (others.length === 0) return `Danh mục không có “${text}” trong năm ${year}.`;
  const names = others.map(({ name }) => `“${name.vi}”`).join(', ');
  return `Chưa rõ “${text}” là danh hiệu, hình thức nào. Hãy ghi đúng tên, ví dụ ${names}.`;
}

/** People with a position now, units and households of the sheet's unit and below it that are called as in the file. */
async function findCandidates(
  db: Db | Tx,
  sheet: SheetRecord,
  table: ImportTable<RegistrationColumn>,
  day: string,
): Promise<Candidate[]> {
  const names = [...new Set(table.rows.flatMap(({ cells }) => cells.name ?? []))];
  const { rows } = await sql<Omit<Candidate, 'key'>>`
    with wanted as materialized (select distinct search_key(n) as name from unnest(${names}::text[]) n),
      inside as materialized (select unit_id, name, active from unit_now where path <@ ${sheet.unitPath}::ltree)
    select distinct 'individual' as subject, p.id, p.full_name as name, p.birth_date from inside u
      join position h on h.unit_id = u.unit_id and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})
      join person p on p.id = h.person_id join wanted w on w.name = search_key(p.full_name)
    union all
    select 'collective', u.unit_id, u.name, null from inside u join wanted w on w.name = search_key(u.name) where u.active
    union all
    select 'household', d.id, d.head_name, null from household d join inside u on u.unit_id = d.unit_id
      join wanted w on w.name = search_key(d.head_name)`.execute(db);
  return rows.map((row) => ({ ...row, key: searchKey(row.name) }));
}
