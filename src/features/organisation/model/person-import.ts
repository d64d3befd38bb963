import type { ImportRow, ImportStatus } from './import-table.ts';
import {
  checkSpan,
  differs,
  type ExistingPerson,
  findPerson,
  findUnit,
  type UnitForPeople,
} from './known-people.ts';
import {
  failTo,
  type PersonCategory,
  type PersonFacts,
  readCategories,
  readFacts,
  readHead,
} from './person-cells.ts';
import type { PersonColumn } from './person-columns.ts';
import { searchKey, searchText } from './search-text.ts';

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
    const title = row.cells.title ?? '';
    const validFrom = row.cells.from ?? context.today;
    const holdsAt = (unitId: string | undefined) => (person: ExistingPerson) =>
      person.positions.some(
        (each) =>
          each.unitId === unitId &&
          searchText(each.title) === searchText(title) &&
          each.validFrom === validFrom,
      );
    const namesakes = byName.get(searchKey(facts.fullName)) ?? [];
    const unit = findUnit(row, unitByCode, unitsByName, unitById.get(context.underId), ({ id }) =>
      namesakes.some(holdsAt(id)),
    );
    const known = findPerson(row, facts, byCode, byName, holdsAt(unit?.id));
    const key = facts.code ?? `${searchText(facts.fullName)}/${facts.birthDate}`;
    const first = firstRowOf.get(key);
    if (first === undefined) firstRowOf.set(key, { row, facts });
    else if (searchText(first.facts.fullName) !== searchText(facts.fullName))
      failTo(row, 'code', `Mã “${facts.code}” đã ghi cho “${first.facts.fullName}” ở hàng ${first.row.row}.`);
    const personId = known?.id ?? `row-${first?.row.row ?? row.row}`;

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
    const changes =
      changesFacts ||
      newCategories.length > 0 ||
      changesPosition ||
      (known !== undefined && position === undefined);
    if (changes && known?.mayWrite === false)
      failTo(
        row,
        'code',
        facts.code === null
          ? 'Người này nay ở ngoài phạm vi của bạn, không sửa được.'
          : `Mã “${facts.code}” đã dùng cho người ngoài phạm vi của bạn.`,
      );
    const failed = row.problems.some(({ level }) => level === 'error');
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
