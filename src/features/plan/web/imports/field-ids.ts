import type { DoubtCode, RecognisedPlan } from '../../model/recognised-plan.ts';
import { placeOf } from '../../model/review-doubts.ts';
import { type Chosen, chosenId } from '../../model/source-links.ts';

/** The element id of a field of what is chosen, such as the completion time of a row. */
export const fieldId = (chosen: Chosen, field: string): string => `o-${chosenId(chosen)}-${field}`;

const DOCUMENT_FIELDS: Partial<Record<DoubtCode, string>> = {
  'number-blank': 'number',
  'date-blank': 'date',
  'issuer-missing': 'issuer',
  'title-missing': 'title',
  'year-missing': 'year',
  'signer-missing': 'signer',
  'not-a-plan': 'title',
};

/** Where to mend a doubt: what to open, and which of its fields to put the focus on. */
export interface MendPlace {
  chosen: Chosen;
  field: string;
}

/** Where a doubt is mended. */
export function mendPlace(
  plan: RecognisedPlan,
  { code, where }: { code: DoubtCode; where: string },
): MendPlace {
  const place = placeOf(plan, where);
  switch (place.kind) {
    case 'item': {
      const field = code.startsWith('row-number')
        ? 'number'
        : code === 'content-empty'
          ? 'content'
          : 'deadline';
      return { chosen: { kind: 'row', annex: place.annex, row: place.row }, field };
    }
    case 'duty':
      return { chosen: { kind: 'duty', duty: place.duty }, field: 'deadline' };
    case 'outline':
      return { chosen: { kind: 'outline', path: place.path }, field: 'number' };
    case 'annex':
      return { chosen: { kind: 'row', annex: place.annex, row: 0 }, field: 'content' };
    case 'document':
    case 'nowhere':
      return { chosen: { kind: 'document' }, field: DOCUMENT_FIELDS[code] ?? 'title' };
  }
}

/** Where the field of a server's error lies, such as `plan.annexes.0.items.2.content`. */
export function errorPlace(path: string): MendPlace {
  const row = /^plan\.annexes\.(\d+)\.items\.(\d+)\.(\w+)$/.exec(path);
  if (row !== null) {
    return {
      chosen: { kind: 'row', annex: Number(row[1]), row: Number(row[2]) },
      field: row[3] ?? 'content',
    };
  }
  return { chosen: { kind: 'document' }, field: /^plan\.document\.(\w+)$/.exec(path)?.[1] ?? 'title' };
}
