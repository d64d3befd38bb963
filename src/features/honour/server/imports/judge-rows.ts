import { isWithin } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { searchKey } from '../../../organisation/index.ts';
import type { RowChoice } from '../../model/imports/choice.ts';
import type { KnownSubject } from '../../model/imports/match.ts';
import type { ReadRow } from '../../model/imports/row.ts';
import { findHeldGrants, findHolders, type KnownHolder } from './find-known.ts';
import type { UnitMeaning } from './find-units.ts';
import { judgeRow } from './judge-row.ts';
import type { JudgeSetup } from './judge-setup.ts';
import type { JudgedRow } from './judged-row.ts';
import { placeOf, type RowPlace, unitTexts } from './place-rows.ts';

/** A row as it was read, with what a person decided about it. */
export interface RowToJudge {
  row: number;
  read: ReadRow;
  choice: RowChoice | null;
}

/** Everybody a row may be for. */
export interface KnownOfRow {
  /** People and households of its name, or chosen, with those of the row's units to which they belonged. */
  people: readonly KnownSubject[];
  holders: ReadonlyMap<string, KnownHolder>;
  /** Units of its name, or chosen. */
  collectives: readonly string[];
}

/**
 * Decides what becomes of rows: whom they are for, whether the golden book holds the grant already, and what a person has to say. The
 * same few queries for one row as for a thousand.
 */
export async function judgeRows(
  db: Db,
  setup: JudgeSetup,
  rows: readonly RowToJudge[],
): Promise<JudgedRow[]> {
  const texts = new Set(rows.flatMap(({ read }) => unitTexts(read.candidate)));
  const meanings = await setup.units.find(db, [...texts]);
  const holders = await findHolders(db, setup.unitPath, {
    people: namesOf(rows, 'individual'),
    households: namesOf(rows, 'household'),
    ids: [...new Set(rows.flatMap(({ choice }) => chosenId(choice) ?? []))],
  });
  const all = rows.map((row) => {
    const place = placeOf(row.read.candidate, row.choice, meanings, setup.defaults.unitId);
    return { ...row, place, known: knownOf(setup, row, place, meanings, holders) };
  });
  const held = await findHeldGrants(
    db,
    all.flatMap(({ row, read: { candidate }, known }) => {
      const { award, year } = { award: candidate.award.award, year: candidate.year };
      if (award === null || year === null) return [];
      const ids = [...known.people.map(({ id }) => id), ...known.collectives];
      return ids.map((subjectId) => ({ row, subjectId, award, year }));
    }),
  );
  const heldBy = Map.groupBy(held, ({ row }) => row);
  return all.map((row) => judgeRow(setup, { ...row, held: heldBy.get(row.row) ?? [] }));
}

/** Whom a person chose; null for nobody, or somebody new. */
function chosenId(choice: RowChoice | null): string | null {
  return choice?.subjectId === undefined || choice.subjectId === 'new' ? null : choice.subjectId;
}

function namesOf(rows: readonly RowToJudge[], subject: 'individual' | 'household'): string[] {
  const asked = rows.filter(({ read }) => (read.candidate.subject ?? subject) === subject);
  const names = new Set(asked.map(({ read }) => searchKey(read.candidate.name)));
  names.delete('');
  return [...names];
}

function knownOf(
  { units }: JudgeSetup,
  { read: { candidate }, choice }: RowToJudge,
  { unitIds }: RowPlace,
  meanings: ReadonlyMap<string, UnitMeaning>,
  holders: ReadonlyMap<string, readonly KnownHolder[]>,
): KnownOfRow {
  const inside = (path: string) => unitIds.filter((id) => isWithin(path, units.pathOf(id) ?? '-'));
  const chosen = chosenId(choice);
  const named = [
    ...(holders.get(searchKey(candidate.name)) ?? []),
    ...(chosen === null ? [] : (holders.get(chosen) ?? [])),
  ];
  const each = new Map(named.map((holder) => [holder.id, holder]));
  const meant = candidate.subject === 'individual' ? [] : (meanings.get(candidate.name)?.sure ?? []);
  const near = meant.filter((id) => inside(units.pathOf(id) ?? '').length > 0);
  return {
    people: [...each.values()].map(({ held, ...holder }) => ({
      ...holder,
      unitIds: [...new Set(held.flatMap(({ path }) => inside(path)))],
    })),
    holders: each,
    collectives:
      chosen !== null && units.pathOf(chosen) !== undefined ? [chosen] : near.length > 0 ? near : meant,
  };
}
