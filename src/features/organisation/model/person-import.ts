import type { ImportRow, ImportStatus } from './import-table.ts';
import { PERSON_COLUMNS, type PersonColumn } from './person-columns.ts';
import { searchKey, searchText } from './search-text.ts';

/** What people may be in the words of the law: a code of `terms.who` and what it is called. */
export interface PersonCategory {
  code: string;
  names: readonly string[];
}

export interface ExistingPerson {
  id: string;
  code: string | null;
  fullName: string;
  birthDate: string | null;
  gender: 'male' | 'female' | null;
  email: string | null;
  phone: string | null;
  mayWrite: boolean;
  /** What the person is or was in the words of the law; see `PersonCategory`. */
  categories: { category: string; validTo: string | null }[];
  positions: {
    id: string;
    unitId: string;
    title: string;
    isHead: boolean;
    validFrom: string;
    validTo: string | null;
  }[];
}

export interface UnitForPeople {
  id: string;
  code: string | null;
  name: string;
  began: string;
  /** The first day on which it is no more. */
  ended: string | null;
}

export interface PersonFacts {
  code: string | null;
  fullName: string;
  birthDate: string | null;
  gender: 'male' | 'female' | null;
  email: string | null;
  phone: string | null;
}

/** What one row asks for. */
export interface PlannedPerson {
  row: ImportRow<PersonColumn>;
  status: ImportStatus;
  /** The person it is, or `row-<n>` of the first row that tells of a new one. */
  personId: string;
  facts: PersonFacts;
  isNewPerson: boolean;
  /** What the person is by this row and was not recorded as, from `validFrom` on: codes. */
  newCategories: readonly string[];
  changesFacts: boolean;
  /** The position held already, whose end or head the row may change; null for one to be made. */
  positionId: string | null;
  changesPosition: boolean;
  unitId: string;
  title: string;
  isHead: boolean;
  validFrom: string;
  /** The first day on which it is no longer held. */
  validTo: string | null;
}

interface Context {
  existing: readonly ExistingPerson[];
  units: readonly UnitForPeople[];
  underId: string;
  categories: readonly PersonCategory[];
  today: string;
  dayAfter(day: string): string;
}

type ErrorTo = (row: ImportRow<PersonColumn>, key: PersonColumn, message: string) => void;

const failTo: ErrorTo = (row, key, message) => {
  const column = PERSON_COLUMNS.find((candidate) => candidate.key === key)?.header ?? null;
  row.problems.push({ level: 'error', column, message });
};

const YES = new Set(['co', 'x', 'yes', 'true', 'dung', '1']);
const NO = new Set(['khong', 'no', 'false', 'sai', '0', '']);

/** Decides of each row what it asks for, adding what is wrong to its problems. */
export function planPersonImport(
  rows: readonly ImportRow<PersonColumn>[],
  context: Context,
): PlannedPerson[] {
  const byCode = new Map(context.existing.flatMap((p) => (p.code === null ? [] : [[p.code, p] as const])));
  const byName = Map.groupBy(context.existing, ({ fullName }) => searchKey(fullName));
  const unitByCode = new Map(context.units.flatMap((u) => (u.code === null ? [] : [[u.code, u] as const])));
  const unitsByName = Map.groupBy(context.units, ({ name }) => searchText(name));
  const unitById = new Map(context.units.map((unit) => [unit.id, unit]));
  const firstRowOf = new Map<string, { row: ImportRow<PersonColumn>; facts: PersonFacts }>();
  const held = new Map<string, number>();
  const recorded = new Set<string>();

  return rows.map((row) => {
    const facts = readFacts(row);
    const known = findPerson(row, facts, byCode, byName);
    if (known !== undefined && !known.mayWrite)
      failTo(row, 'code', `Mã “${facts.code}” đã dùng cho người ngoài phạm vi của bạn.`);
    const key = facts.code ?? `${searchText(facts.fullName)}/${facts.birthDate}`;
    const first = firstRowOf.get(key);
    if (first === undefined) firstRowOf.set(key, { row, facts });
    else if (searchText(first.facts.fullName) !== searchText(facts.fullName))
      failTo(row, 'code', `Mã “${facts.code}” đã ghi cho “${first.facts.fullName}” ở hàng ${first.row.row}.`);
    const personId = known?.id ?? `row-${first?.row.row ?? row.row}`;

    const unit = findUnit(row, unitByCode, unitsByName, unitById.get(context.underId));
    const title = row.cells.title ?? '';
    const validFrom = row.cells.from ?? context.today;
    const validTo = row.cells.to === null ? null : context.dayAfter(row.cells.to);
    const isHead = readHead(row);
    checkSpan(row, unit, validFrom, validTo);
    const newCategories = readCategories(row, context.categories).filter((category) => {
      const key = `${personId}/${category}`;
      const isKnown = known?.categories.some(
        (each) => each.category === category && (each.validTo === null || each.validTo > validFrom),
      );
      if (isKnown || recorded.has(key)) return false;
      recorded.add(key);
      return true;
    });
    const place = `${personId}/${unit?.id}/${searchText(title)}/${validFrom}`;
    const twin = held.get(place);
    if (twin !== undefined) failTo(row, 'title', `Trùng người, đơn vị và chức vụ với hàng ${twin}.`);
    else held.set(place, row.row);

    const position = known?.positions.find(
      (candidate) =>
        candidate.unitId === unit?.id &&
        searchText(candidate.title) === searchText(title) &&
        (candidate.validTo === null || candidate.validTo > validFrom) &&
        (validTo === null || candidate.validFrom < validTo),
    );
    const changesPosition =
      position !== undefined &&
      ((row.cells.isHead !== null && position.isHead !== isHead) ||
        (validTo !== null && position.validTo !== validTo));
    const changesFacts = known !== undefined && first === undefined && differs(known, facts);
    const failed = row.problems.some(({ level }) => level === 'error');
    const changes =
      changesFacts ||
      newCategories.length > 0 ||
      changesPosition ||
      (known !== undefined && position === undefined);
    return {
      row,
      status: failed ? 'error' : known === undefined ? 'new' : changes ? 'changed' : 'unchanged',
      personId,
      facts,
      isNewPerson: known === undefined && first === undefined,
      newCategories,
      changesFacts,
      positionId: position?.id ?? null,
      changesPosition,
      unitId: unit?.id ?? '',
      title,
      isHead,
      validFrom,
      validTo,
    };
  });
}

function readFacts(row: ImportRow<PersonColumn>): PersonFacts {
  const { code, fullName, birthDate, email, phone } = row.cells;
  const words = searchText(row.cells.gender ?? '');
  const gender =
    words === 'nam' || words === 'male' ? 'male' : words === 'nu' || words === 'female' ? 'female' : null;
  if (gender === null && words !== '') failTo(row, 'gender', 'Hãy ghi Nam hoặc Nữ.');
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    failTo(row, 'email', 'Không phải địa chỉ thư điện tử.');
  return { code, fullName: fullName ?? '', birthDate, gender, email, phone };
}

/** The codes of what the cell calls the person, by name in either language or by code. */
function readCategories(row: ImportRow<PersonColumn>, categories: readonly PersonCategory[]): string[] {
  const named = (row.cells.category ?? '').split(/[;\n]/).filter((words) => words.trim() !== '');
  return named.flatMap((words) => {
    const key = searchText(words);
    const found = categories.find(
      ({ code, names }) => code === key || names.some((name) => searchText(name) === key),
    );
    if (found === undefined)
      failTo(
        row,
        'category',
        `Không có đối tượng “${words.trim()}”; xem cách ghi ở bảng “Đối tượng” của tệp mẫu.`,
      );
    return found?.code ?? [];
  });
}

function readHead(row: ImportRow<PersonColumn>): boolean {
  const words = searchText(row.cells.isHead ?? '');
  if (!YES.has(words) && !NO.has(words)) failTo(row, 'isHead', 'Hãy ghi Có hoặc Không.');
  return YES.has(words);
}

/** By the code; without one by the name and birth date, when that means one person. A name alone only warns. */
function findPerson(
  row: ImportRow<PersonColumn>,
  facts: PersonFacts,
  byCode: ReadonlyMap<string, ExistingPerson>,
  byName: ReadonlyMap<string, ExistingPerson[]>,
): ExistingPerson | undefined {
  const warn = (message: string) => row.problems.push({ level: 'warning', column: 'Họ và tên', message });
  if (facts.code !== null) {
    const known = byCode.get(facts.code);
    if (known?.mayWrite === true && searchText(known.fullName) !== searchText(facts.fullName))
      warn(`Mã này đang là của “${known.fullName}”; họ tên sẽ được sửa.`);
    if (known !== undefined) return known;
  }
  const same = (byName.get(searchKey(facts.fullName)) ?? []).filter(({ mayWrite }) => mayWrite);
  const sure = same.filter(
    ({ fullName, birthDate, code }) =>
      // "Vy" and "Vi" may be two people: said below, never written over.
      searchText(fullName) === searchText(facts.fullName) &&
      birthDate !== null &&
      birthDate === facts.birthDate &&
      (facts.code === null || code === null),
  );
  const [only] = sure;
  if (only !== undefined && sure.length === 1) return only;
  if (same.length > 0) {
    const names = [...new Set(same.map(({ fullName }) => `“${fullName}”`))].slice(0, 3).join(', ');
    warn(`Đã có ${same.length} người cùng họ tên (${names}); hàng này sẽ thêm một người nữa.`);
  }
  return undefined;
}

function findUnit(
  row: ImportRow<PersonColumn>,
  byCode: ReadonlyMap<string, UnitForPeople>,
  byName: ReadonlyMap<string, UnitForPeople[]>,
  under: UnitForPeople | undefined,
): UnitForPeople | undefined {
  const { unitCode, unitName } = row.cells;
  if (unitCode !== null) {
    const unit = byCode.get(unitCode);
    if (unit === undefined)
      failTo(row, 'unitCode', `Không có đơn vị nào mang mã “${unitCode}” trong phạm vi của bạn.`);
    return unit;
  }
  if (unitName === null) return under;
  const named = byName.get(searchText(unitName)) ?? [];
  if (named.length === 0)
    failTo(row, 'unitName', `Không tìm thấy đơn vị “${unitName}” trong phạm vi của bạn.`);
  if (named.length > 1)
    failTo(row, 'unitName', `Có ${named.length} đơn vị tên “${unitName}”; hãy ghi mã đơn vị.`);
  return named.length === 1 ? named[0] : undefined;
}

function checkSpan(
  row: ImportRow<PersonColumn>,
  unit: UnitForPeople | undefined,
  validFrom: string,
  validTo: string | null,
): void {
  if (validTo !== null && validTo <= validFrom)
    failTo(row, 'to', 'Ngày kết thúc phải không sớm hơn ngày bắt đầu.');
  if (unit === undefined) return;
  if (validFrom < unit.began) failTo(row, 'from', 'Đơn vị chưa hoạt động vào ngày này.');
  if (unit.ended !== null && (validTo === null || validTo > unit.ended))
    failTo(row, 'to', 'Đơn vị đã kết thúc; hãy ghi ngày cuối cùng giữ chức vụ không muộn hơn ngày đó.');
}

/** Whether the row says something else of the person; an empty cell says nothing. */
function differs(known: ExistingPerson, facts: PersonFacts): boolean {
  const keys = ['code', 'fullName', 'birthDate', 'gender', 'email', 'phone'] as const;
  return keys.some((key) => facts[key] !== null && facts[key] !== known[key]);
}
