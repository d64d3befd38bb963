import type { ImportRow } from './import-table.ts';
import { failTo, type PersonFacts } from './person-cells.ts';
import type { PersonColumn } from './person-columns.ts';
import { searchKey, searchText } from './search-text.ts';

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

/**
 * By the code; without one by the name and birth date, or the name and the position that the row tells (`holds`), when that means one person.
 * A name alone only warns.
 */
export function findPerson(
  row: ImportRow<PersonColumn>,
  facts: PersonFacts,
  byCode: ReadonlyMap<string, ExistingPerson>,
  byName: ReadonlyMap<string, ExistingPerson[]>,
  holds: (person: ExistingPerson) => boolean,
): ExistingPerson | undefined {
  const warn = (message: string) => row.problems.push({ level: 'warning', column: 'Họ và tên', message });
  if (facts.code !== null) {
    const known = byCode.get(facts.code);
    if (known?.mayWrite === true && searchText(known.fullName) !== searchText(facts.fullName))
      warn(`Mã này đang là của “${known.fullName}”; họ tên sẽ được sửa.`);
    if (known !== undefined) return known;
  }
  const namesakes = byName.get(searchKey(facts.fullName)) ?? [];
  const same = namesakes.filter(({ mayWrite }) => mayWrite);
  const alike = namesakes.filter(
    ({ fullName, code }) =>
      // "Vy" and "Vi" may be two people: said below, never written over.
      searchText(fullName) === searchText(facts.fullName) && (facts.code === null || code === null),
  );
  const { birthDate: born } = facts;
  for (const sure of [
    alike.filter(({ mayWrite, birthDate }) => mayWrite && birthDate !== null && birthDate === born),
    // Whoever went elsewhere is still the one of that position.
    alike.filter((person) => (born === null || person.birthDate === null) && holds(person)),
  ]) {
    const [only] = sure;
    if (only !== undefined && sure.length === 1) return only;
  }
  if (same.length > 0) {
    const names = [...new Set(same.map(({ fullName }) => `“${fullName}”`))].slice(0, 3).join(', ');
    warn(`Đã có ${same.length} người cùng họ tên (${names}); hàng này sẽ thêm một người nữa.`);
  }
  return undefined;
}

/** The unit by its code or its name, of several the one where somebody `isHeldAt` what the row tells; without either the one that is imported under. */
export function findUnit(
  row: ImportRow<PersonColumn>,
  byCode: ReadonlyMap<string, UnitForPeople>,
  byName: ReadonlyMap<string, UnitForPeople[]>,
  under: UnitForPeople | undefined,
  isHeldAt: (unit: UnitForPeople) => boolean,
): UnitForPeople | undefined {
  const { unitCode, unitName } = row.cells;
  if (unitCode !== null) {
    const unit = byCode.get(unitCode);
    if (unit === undefined)
      failTo(row, 'unitCode', `Không có đơn vị nào mang mã “${unitCode}” trong phạm vi của bạn.`);
    return unit;
  }
  if (unitName === null) return under;
  const all = byName.get(searchText(unitName)) ?? [];
  const held = all.length > 1 ? all.filter(isHeldAt) : [];
  const named = held.length === 1 ? held : all;
  if (named.length === 0)
    failTo(row, 'unitName', `Không tìm thấy đơn vị “${unitName}” trong phạm vi của bạn.`);
  if (named.length > 1)
    failTo(row, 'unitName', `Có ${named.length} đơn vị tên “${unitName}”; hãy ghi mã đơn vị.`);
  return named[0];
}

/** Looks whether the unit existed while the position is held. */
export function checkSpan(
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
export function differs(known: ExistingPerson, facts: PersonFacts): boolean {
  const keys = ['code', 'fullName', 'birthDate', 'gender', 'email', 'phone'] as const;
  return keys.some((key) => facts[key] !== null && facts[key] !== known[key]);
}
