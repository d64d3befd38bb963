import type { ImportRow, ImportStatus } from './import-table.ts';
import { searchText } from './search-text.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS, type UnitKind } from './unit.ts';
import { UNIT_COLUMNS, type UnitColumn } from './unit-columns.ts';

/** A unit that exists, as of today. */
export interface ExistingUnit {
  id: string;
  code: string | null;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  parentId: string | null;
  parentCode: string | null;
  parentName: string | null;
  active: boolean;
  /** The first day of what it is now, or was last; null before it began. */
  since: string | null;
}

/** What one row asks for. */
export interface PlannedUnit {
  row: ImportRow<UnitColumn>;
  status: ImportStatus;
  /** The unit it is, or `row-<n>` for one to be made. */
  id: string;
  /** A unit's key or `row-<n>`; null only where the parent stays as it is. */
  parentId: string | null;
  kind: UnitKind;
  from: string;
}

interface Found {
  known: ExistingUnit | undefined;
  parentId: string | null;
}

interface Context {
  /** Units within the person's right to write, and those whose code stands in the file. */
  existing: readonly ExistingUnit[];
  /** Whether the person may write the unit. */
  mayWrite(id: string): boolean;
  /** Where rows without a parent go. */
  underId: string;
  today: string;
}

/** Decides of each row what it asks for, adding what is wrong to its problems. Whether the tree stays sound is checked elsewhere. */
export function planUnitImport(rows: readonly ImportRow<UnitColumn>[], context: Context): PlannedUnit[] {
  const byCode = new Map(
    context.existing.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])),
  );
  const byName = groupBy(
    context.existing.filter(({ id, active }) => active && context.mayWrite(id)),
    ({ name }) => searchText(name),
  );
  const byParentAndName = new Map(
    context.existing.filter(({ active }) => active).map((unit) => [placeOf(unit.parentId, unit.name), unit]),
  );
  const endedByPlace = groupBy(
    context.existing.filter(({ active }) => !active),
    ({ parentId, name }) => placeOf(parentId, name),
  );
  const rowByCode = new Map<string, ImportRow<UnitColumn>>();
  const rowsByName = groupBy(rows, ({ cells }) => searchText(cells.name ?? ''));
  const error = (row: ImportRow<UnitColumn>, key: UnitColumn, message: string) =>
    row.problems.push({
      level: 'error',
      column: UNIT_COLUMNS.find((c) => c.key === key)?.header ?? null,
      message,
    });
  for (const row of rows) {
    const { code } = row.cells;
    const first = code === null ? undefined : rowByCode.get(code);
    if (first !== undefined) error(row, 'code', `Mã “${code}” đã có ở hàng ${first.row}.`);
    else if (code !== null) rowByCode.set(code, row);
  }

  const found = new Map<ImportRow<UnitColumn>, Found>();
  /** The unit that a row means, and its parent; parents in the file are looked up first. */
  const find = (row: ImportRow<UnitColumn>): Found => {
    const earlier = found.get(row);
    if (earlier !== undefined) return earlier;
    const { code, name, from } = row.cells;
    const sameCode = code === null ? undefined : byCode.get(code);
    // Rows that name each other as parents end here.
    found.set(row, { known: sameCode, parentId: null });
    const parentId = findParent(row, sameCode);
    const place = placeOf(parentId, name);
    const known =
      code === null
        ? (byParentAndName.get(place) ?? endedByPlace.get(place)?.find(({ since }) => since === from))
        : sameCode;
    const answer = { known, parentId };
    found.set(row, answer);
    return answer;
  };
  const idOfRow = (row: ImportRow<UnitColumn>) => find(row).known?.id ?? `row-${row.row}`;

  const findParent = (row: ImportRow<UnitColumn>, known: ExistingUnit | undefined): string | null => {
    const { parentCode, parentName } = row.cells;
    if (parentCode !== null) {
      if (known !== undefined && known.parentCode === parentCode) return known.parentId;
      const inFile = rowByCode.get(parentCode);
      if (inFile !== undefined) return idOfRow(inFile);
      const unit = byCode.get(parentCode);
      if (unit !== undefined && context.mayWrite(unit.id)) return unit.id;
      error(
        row,
        'parentCode',
        `Không có đơn vị nào mang mã “${parentCode}” trong phạm vi của bạn hoặc trong tệp.`,
      );
      return null;
    }
    if (parentName === null) return known === undefined ? context.underId : known.parentId;
    const words = searchText(parentName);
    if (known?.parentName != null && searchText(known.parentName) === words) return known.parentId;
    const inFile = (rowsByName.get(words) ?? []).filter((other) => other !== row).map(idOfRow);
    const all = [...new Set([...inFile, ...(byName.get(words) ?? []).map(({ id }) => id)])];
    const [only] = all;
    if (only !== undefined && all.length === 1) return only;
    error(
      row,
      'parentName',
      only === undefined
        ? `Không tìm thấy đơn vị “${parentName}” trong phạm vi của bạn hoặc trong tệp.`
        : `Có ${all.length} đơn vị tên “${parentName}”; hãy ghi mã đơn vị cấp trên.`,
    );
    return null;
  };

  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { code, name, shortName } = row.cells;
    const { known, parentId } = find(row);
    const kind = kindOf(row.cells.kind);
    if (kind === null && row.cells.kind !== null)
      error(
        row,
        'kind',
        `Không có loại “${row.cells.kind}”; hãy dùng một loại ở trang “Loại đơn vị” của tệp mẫu.`,
      );
    const changed =
      known !== undefined &&
      (known.name !== name ||
        (shortName !== null && known.shortName !== shortName) ||
        known.kind !== kind ||
        known.parentId !== parentId);
    if (known !== undefined && !context.mayWrite(known.id))
      error(row, 'code', `Mã “${code}” đã dùng cho đơn vị ngoài phạm vi của bạn.`);
    else if (known?.active === false && changed)
      error(row, 'code', 'Đơn vị mang mã này đã kết thúc hoạt động.');
    const place = placeOf(parentId, name);
    // A unit that ended may have had the name of one of today.
    const twin = known?.active === false ? undefined : seen.get(place);
    if (twin !== undefined && name !== null)
      error(row, 'name', `Trùng tên và đơn vị cấp trên với hàng ${twin}.`);
    else if (known?.active !== false) seen.set(place, row.row);
    if (known === undefined && code !== null && byParentAndName.has(place)) {
      row.problems.push({
        level: 'warning',
        column: 'Tên đơn vị',
        message: 'Đã có đơn vị cùng tên tại đây nhưng mã khác; hàng này sẽ thêm một đơn vị nữa.',
      });
    }
    const failed = row.problems.some(({ level }) => level === 'error');
    return {
      row,
      status: failed ? 'error' : known === undefined ? 'new' : changed ? 'changed' : 'unchanged',
      id: known?.id ?? `row-${row.row}`,
      parentId,
      kind: kind ?? 'organisation',
      from: row.cells.from ?? context.today,
    };
  });
}

const placeOf = (parentId: string | null, name: string | null) => `${parentId}/${searchText(name ?? '')}`;

/** The kind that words in a file mean: its Vietnamese or English name, or a part of it such as "Phường". */
function kindOf(words: string | null): UnitKind | null {
  if (words === null) return null;
  const wanted = searchText(words);
  const exact = UNIT_KINDS.find((kind) =>
    [kind, UNIT_KIND_NAMES[kind].vi, UNIT_KIND_NAMES[kind].en].some((name) => searchText(name) === wanted),
  );
  const parts = (kind: UnitKind) => UNIT_KIND_NAMES[kind].vi.split(',').map((part) => searchText(part));
  return exact ?? UNIT_KINDS.find((kind) => parts(kind).includes(wanted)) ?? null;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, key);
}
