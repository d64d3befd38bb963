import type { Subject } from '../../../../law/awards/index.ts';
import { searchText } from '../../../organisation/index.ts';
import type { HonourCandidate, ReadRow } from './row.ts';

/** Somebody the organisation knows by the name of a row. */
export interface KnownSubject {
  id: string;
  subject: Subject;
  name: string;
  birthDate: string | null;
  /** Units of the positions held when it was granted, or ever; of a collective itself and its name's unit. */
  unitIds: readonly string[];
}

/** How much a known one is like the row, 0–1, and whether that is enough to take it for the same without asking. */
export interface Likeness {
  id: string;
  score: number;
  sure: boolean;
}

export type RowState = 'ready' | 'new-person' | 'doubtful' | 'duplicate' | 'rejected';

export interface ClassifiedRow {
  state: RowState;
  /** Whom it is for; only of a row that is ready or a duplicate. */
  subjectId: string | null;
  /** Who it may be, the likeliest first. */
  candidates: readonly Likeness[];
}

const SCORE = { name: 0.4, spelling: 0.1, birthDay: 0.3, birthYear: 0.2, unit: 0.2 } as const;
/** A second one this near to the first leaves it to a person. */
const NEAR = 0.2;

/**
 * How like somebody is to the row: the same name without diacritics, then birth and unit. Another birth makes it somebody else, unless
 * the unit is the same, where one of the two may be mistyped. Null when it is somebody else.
 */
export function likenessOf(
  row: Pick<HonourCandidate, 'name' | 'birth' | 'subject'>,
  known: KnownSubject,
  unitIds: readonly string[],
): Likeness | null {
  if (row.subject !== null && row.subject !== known.subject) return null;
  if (searchText(row.name) !== searchText(known.name)) return null;
  const spelling = written(row.name) === written(known.name);
  const unit = unitIds.some((id) => known.unitIds.includes(id));
  const { birth } = row;
  const compared = birth !== null && known.birthDate !== null;
  const born = compared && known.birthDate?.startsWith(birth) === true;
  const differs = compared && !born;
  if (differs && !unit) return null;
  const day = born && birth.length > 4;
  const score =
    SCORE.name +
    (spelling ? SCORE.spelling : 0) +
    (day ? SCORE.birthDay : born ? SCORE.birthYear : 0) +
    (unit && !differs ? SCORE.unit : 0);
  const sure = day || (born && unit) || (!compared && unit && spelling);
  return { id: known.id, score: Math.round(score * 100) / 100, sure };
}

/**
 * Decides what becomes of a row. Only who is beyond doubt is taken for the same; a collective is never made anew.
 *
 * @param known everybody of the row's name, without diacritics, in the scope of the import
 * @param unitIds what the row's unit may be
 * @param granted whether the one of this id holds this very grant already
 */
export function classifyRow(
  { candidate, problems }: ReadRow,
  known: readonly KnownSubject[],
  unitIds: readonly string[],
  granted: (subjectId: string) => boolean,
): ClassifiedRow {
  const candidates = known
    .map((each) => likenessOf(candidate, each, unitIds))
    .filter((each) => each !== null)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  if (problems.some(({ level }) => level === 'error'))
    return { state: 'rejected', subjectId: null, candidates };
  const doubtful: ClassifiedRow = { state: 'doubtful', subjectId: null, candidates };
  if (problems.length > 0) return doubtful;
  const [best, second] = candidates;
  if (best === undefined) {
    const canBeNew = candidate.subject === 'individual' || candidate.subject === 'household';
    return canBeNew && unitIds.length === 1 ? { ...doubtful, state: 'new-person' } : doubtful;
  }
  if (!best.sure || (second !== undefined && best.score - second.score < NEAR)) return doubtful;
  return { state: granted(best.id) ? 'duplicate' : 'ready', subjectId: best.id, candidates };
}

/** Rows with the same key tell of the same grant: subject, award, year, basis and decision. */
export function grantKey(candidate: HonourCandidate, subjectId: string | null): string {
  const { subject, name, birth, unit, place, award, awardText, year, basis, decisionNumber, decidedOn } =
    candidate;
  const who = subjectId ?? [subject, searchText(name), birth, searchText(unit ?? place ?? '')];
  const what = award.award ?? searchText(awardText);
  return JSON.stringify([who, what, year, basis, searchText(decisionNumber ?? ''), decidedOn]);
}

/** Of each row that tells of a grant once more: the row that told of it first. */
export function findDoubles(rows: Iterable<{ row: number; key: string }>): Map<number, number> {
  const first = new Map<string, number>();
  const doubles = new Map<number, number>();
  for (const { row, key } of rows) {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else doubles.set(row, earlier);
  }
  return doubles;
}

function written(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
