import { sql } from 'kysely';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { loadAwardFinder } from '../../../honour/server/index.ts';
import { nearestNames } from '../../../organisation/index.ts';
import {
  findHeadings,
  narrow,
  readRow,
  type SheetCandidate,
  type SheetRow,
} from '../../model/nominee-sheet.ts';
import type { DossierRecord } from '../dossiers/dossier.store.ts';
import type { RowProblem, RowState } from './nominee-import.schema.ts';

const MOST_ROWS = 5000;

/** A row of the sheet with whom and what it means. */
export interface ReadRow {
  rowNo: number;
  cells: SheetRow;
  state: RowState;
  problem: RowProblem | null;
  award: string | null;
  year: number;
  candidates: readonly SheetCandidate[];
}

/**
 * Reads a sheet of nominees and finds each among the people, units and households of the dossier's unit; a constant number of queries.
 * @throws AppError `file-unreadable`, `too-large`
 */
export async function readNomineeSheet(
  { db, clock }: { db: Db; clock: { now(): Date } },
  dossier: DossierRecord,
  bytes: Uint8Array,
): Promise<ReadRow[]> {
  const sheet = await readXlsx(bytes, { maxRows: MOST_ROWS + 20 });
  const headings = findHeadings(sheet);
  if (headings === null)
    throw new AppError('file-unreadable', {
      detail: {
        vi: 'Không thấy hàng tiêu đề có cột “Họ tên, tên tập thể” và “Danh hiệu, hình thức”. Hãy tải mẫu và điền theo mẫu.',
        en: 'There is no heading row with the columns for name and award. Take the template.',
      },
    });
  const rows = sheet.slice(headings.row + 1).flatMap((cells, i) => {
    const row = readRow(cells, headings.columns);
    return row === null ? [] : [{ rowNo: headings.row + i + 2, cells: row }];
  });
  const day = today(clock);
  const { awards: all } = await effectiveCatalogue(db, dossier.unitId, day);
  const findAward = await loadAwardFinder(db, dossier.unitId, all);
  const people = await findByName(
    db,
    dossier.unitPath,
    day,
    rows.map(({ cells }) => cells.name ?? ''),
  );
  const there = await findProposed(db, dossier.id);
  const seen = new Set<string>();
  return rows.map(({ rowNo, cells }): ReadRow => {
    const found = findAward(cells.award ?? '');
    const award = found.award ?? undefined;
    const year = cells.year === undefined ? dossier.year : Number(cells.year);
    const near = nearestNames(cells.name ?? '', people.get(cells.name ?? '') ?? []);
    const named = narrow(cells, near.found);
    const candidates = named.filter(({ subject }) => award === undefined || award.subjects.includes(subject));
    const [only] = candidates;
    const key = `${only?.id} ${award?.id}`;
    const problem = ((): RowProblem | null => {
      if (cells.name === undefined) return 'no-name';
      if (cells.award === undefined) return 'no-award';
      if (award === undefined) return found.others.length > 0 ? 'unclear-award' : 'unknown-award';
      if (!Number.isInteger(year) || year < 2000 || year > 2200) return 'bad-year';
      if (named.length === 0) return 'nobody';
      if (only === undefined) return 'other-subject';
      if (candidates.length > 1) return 'several';
      // Of another spelling only the day of birth makes sure.
      if (!near.isSure && (only.birthDate === null || only.birthDate !== cells.birth))
        return 'spelled-otherwise';
      if (there.has(key)) return 'on-the-list';
      return seen.has(key) ? 'twice-in-file' : null;
    })();
    if (problem === null) seen.add(key);
    return {
      rowNo,
      cells,
      problem,
      state: stateOf(problem),
      award: award?.id ?? null,
      year,
      candidates: candidates.slice(0, 10),
    };
  });
}

function stateOf(problem: RowProblem | null): RowState {
  if (problem === null) return 'ready';
  return problem === 'several' || problem === 'spelled-otherwise' ? 'doubtful' : 'rejected';
}

/** Who of the unit is called like that, by the name as the sheet writes it; diacritics, y and i need not be right. */
async function findByName(
  db: Db,
  unitPath: string,
  day: string,
  names: readonly string[],
): Promise<Map<string, SheetCandidate[]>> {
  const { rows } = await sql<SheetCandidate & { asked: string }>`
    with asked as materialized (select distinct name, search_key(name) as folded from unnest(${[...new Set(names)]}::text[]) as name
      where name <> '')
    (select distinct on (a.name, p.id) a.name as asked, 'individual' as subject, p.id, p.full_name as name, h.title || ', ' || u.name as detail,
        p.birth_date, u.name as unit_name
      from unit_now u join position h on h.unit_id = u.unit_id join person p on p.id = h.person_id
        join asked a on a.folded = search_key(p.full_name)
      where u.path <@ ${unitPath}::ltree and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})
      order by a.name, p.id, h.is_head desc, h.valid_from desc)
    union all
    select a.name, 'collective', u.unit_id, u.name, b.name, null, u.name from unit_now u
      left join unit_now b on b.unit_id = u.parent_id join asked a on a.folded = search_key(u.name)
      where u.path <@ ${unitPath}::ltree and u.active
    union all
    select a.name, 'household', d.id, d.head_name, d.address, null, u.name from unit_now u join household d on d.unit_id = u.unit_id
      join asked a on a.folded = search_key(d.head_name) where u.path <@ ${unitPath}::ltree`.execute(db);
  const found = new Map<string, SheetCandidate[]>();
  for (const { asked, ...candidate } of rows) found.set(asked, [...(found.get(asked) ?? []), candidate]);
  return found;
}

async function findProposed(db: Db, dossierId: string): Promise<Set<string>> {
  const { rows } = await sql<{
    key: string;
  }>`select coalesce(person_id, collective_id, household_id) || ' ' || award as key
    from nomination where dossier_id = ${dossierId} and state <> 'withdrawn'`.execute(db);
  return new Set(rows.map(({ key }) => key));
}
