import type { RowChoice } from '../../model/imports/choice.ts';
import type { HonourCandidate } from '../../model/imports/row.ts';
import type { UnitMeaning } from './find-units.ts';

/** Where a row belongs. */
export interface RowPlace {
  /** What its unit is, beyond doubt; several of one name. */
  unitIds: readonly string[];
  /** What else it may be. */
  maybe: readonly string[];
  /** The words for the unit, where the row has some. */
  text: string | null;
  isOutside: boolean;
}

type Meanings = ReadonlyMap<string, UnitMeaning>;

/** All words of a row that may mean a unit. */
export function unitTexts({ name, subject, unit, place }: HonourCandidate): string[] {
  const own = subject === 'collective' || subject === null ? [name] : [];
  return [...own, ...(unit === null ? placeParts(place) : [unit])];
}

/** "Hiệu trưởng, Trường THCS Tân Lập": the unit is what stands behind a comma, or all of it. */
function placeParts(place: string | null): string[] {
  if (place === null) return [];
  const parts = place.split(/(?<!\s)\s*[,;]\s*/);
  return parts.slice(0, 4).map((_, i) => parts.slice(i).join(', '));
}

/** The unit of a row: as a person said, as its words say, or the one that counts for rows without. */
export function placeOf(
  { unit, place }: HonourCandidate,
  choice: RowChoice | null,
  meanings: Meanings,
  otherwise: string | null,
): RowPlace {
  const text = unit ?? place;
  if (choice?.unitId !== undefined) return { unitIds: [choice.unitId], maybe: [], text, isOutside: false };
  if (text === null)
    return { unitIds: otherwise === null ? [] : [otherwise], maybe: [], text, isOutside: false };
  const found = (unit === null ? placeParts(place) : [unit]).flatMap((part) => meanings.get(part) ?? []);
  const best = found.find(({ sure }) => sure.length > 0) ?? found.find(({ isOutside }) => isOutside);
  return {
    unitIds: best?.sure ?? [],
    maybe: [...new Set(found.flatMap(({ maybe }) => maybe))],
    text,
    isOutside: best?.isOutside ?? false,
  };
}
