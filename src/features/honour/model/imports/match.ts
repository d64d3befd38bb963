import type { Subject } from '../../../../law/awards/index.ts';
import { searchKey, searchText } from '../../../organisation/index.ts';
import type { HonourCandidate } from './row.ts';

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

/** Whom a row means, as far as it is beyond doubt. */
export interface Identified {
  subjectId: string | null;
  /** Nobody like it is known, and it is clear where somebody new belongs. */
  isNew: boolean;
  /** Who it may be, the likeliest first. */
  candidates: readonly Likeness[];
}

const SCORE = { name: 0.4, spelling: 0.1, birthDay: 0.3, birthYear: 0.2, unit: 0.2 } as const;
/** A second one this near to the first leaves it to a person. */
const NEAR = 0.2;

/**
 * How like somebody is to the row: the same name without diacritics and with y as i, then birth and unit. Another birth makes it
 * somebody else, unless the unit is the same, where one of the two may be mistyped. Null when it is somebody else.
 */
export function likenessOf(
  row: Pick<HonourCandidate, 'name' | 'birth' | 'subject'>,
  known: KnownSubject,
  unitIds: readonly string[],
): Likeness | null {
  if (row.subject !== null && row.subject !== known.subject) return null;
  const [said, own] = [spellingOf(row.name), spellingOf(known.name)];
  if (said.key !== own.key) return null;
  const spelling = said.written === own.written;
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
  // "Vy" and "Vi" are two names as often as one: those are taken for one by the day of birth and the unit together.
  const sure =
    said.plain === own.plain ? day || (born && unit) || (!compared && unit && spelling) : day && unit;
  return { id: known.id, score: Math.round(score * 100) / 100, sure };
}

/**
 * Finds whom a row means. Only who is beyond doubt is taken for the same; a collective is never made anew.
 *
 * @param known everybody of the row's name by its `searchKey`, in the scope of the import
 * @param unitIds what the row's unit may be
 */
export function identify(
  candidate: Pick<HonourCandidate, 'name' | 'birth' | 'subject'>,
  known: readonly KnownSubject[],
  unitIds: readonly string[],
): Identified {
  const candidates = known
    .map((each) => likenessOf(candidate, each, unitIds))
    .filter((each) => each !== null)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const [best, second] = candidates;
  if (best === undefined) {
    const canBeNew = candidate.subject === 'individual' || candidate.subject === 'household';
    return { subjectId: null, isNew: canBeNew && unitIds.length === 1, candidates };
  }
  const ahead = second === undefined ? 1 : Math.round((best.score - second.score) * 100) / 100;
  return { subjectId: best.sure && ahead >= NEAR ? best.id : null, isNew: false, candidates };
}

/** Rows with the same key tell of the same grant: subject, award, year, basis and decision. */
export function grantKey(candidate: HonourCandidate, subjectId: string | null): string {
  const { subject, name, birth, unit, place, award, awardText, year, basis, decisionNumber, decidedOn } =
    candidate;
  const who = subjectId ?? [subject, searchText(name), birth, searchText(unit ?? place ?? '')];
  const what = award.award ?? searchText(awardText);
  return JSON.stringify([who, what, year, basis, searchText(decisionNumber ?? ''), decidedOn]);
}

interface Spelling {
  key: string;
  plain: string;
  written: string;
}

const MOST_REMEMBERED = 5000;
const spellings = new Map<string, Spelling>();

/** A name as it is compared: remembered, since registers tell of the same people year after year. */
function spellingOf(name: string): Spelling {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const written = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const spelling = { key: searchKey(name), plain: searchText(name), written };
  if (spellings.size >= MOST_REMEMBERED) spellings.clear();
  spellings.set(name, spelling);
  return spelling;
}
