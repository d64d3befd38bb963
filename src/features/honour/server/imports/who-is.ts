import type { Subject } from '../../../../law/awards/index.ts';
import { searchText } from '../../../organisation/index.ts';
import { identify } from '../../model/imports/match.ts';
import type { HonourCandidate } from '../../model/imports/row.ts';
import { type RowProblem, rowProblem } from '../../model/imports/row-problems.ts';
import type { HeldGrant } from './find-known.ts';
import type { KnownOfRow, RowToJudge } from './judge-rows.ts';
import type { RowPlace } from './place-rows.ts';

/** A unit of the name is this likely, when there are several. */
const NAMED_ALIKE = 0.5;

export interface FullRow extends RowToJudge {
  place: RowPlace;
  known: KnownOfRow;
  held: readonly HeldGrant[];
}

export interface Who {
  subject: Subject | null;
  subjectId: string | null;
  isNew: boolean;
  candidates: readonly { id: string; score: number }[];
}

/** Whom the row is for: as a person said, else as far as it is beyond doubt. */
export function whoIs({ read: { candidate }, choice, place, known }: FullRow): Who {
  const { subject } = candidate;
  const people = identify(candidate, known.people, place.unitIds);
  const alike = people.candidates.map(({ id, score }) => ({ id, score }));
  const unclear: Who = { subject, subjectId: null, isNew: false, candidates: alike };
  const [unit, second] = known.collectives;
  if (choice?.subjectId === 'new')
    return { ...unclear, isNew: subject !== null && subject !== 'collective' && place.unitIds.length === 1 };
  if (choice?.subjectId !== undefined) {
    const holder = known.holders.get(choice.subjectId);
    if (holder !== undefined) return { ...unclear, subject: holder.subject, subjectId: holder.id };
    return unit === choice.subjectId ? { ...unclear, subject: 'collective', subjectId: unit } : unclear;
  }
  if (people.subjectId !== null)
    return {
      ...unclear,
      subject: subject ?? known.holders.get(people.subjectId)?.subject ?? null,
      subjectId: people.subjectId,
    };
  if (unit !== undefined && subject !== 'individual' && subject !== 'household') {
    if (second === undefined && (subject === 'collective' || alike.length === 0))
      return { ...unclear, subject: 'collective', subjectId: unit };
    return {
      ...unclear,
      candidates: [...alike, ...known.collectives.map((id) => ({ id, score: NAMED_ALIKE }))],
    };
  }
  return { ...unclear, isNew: people.isNew };
}

/** What a person has to say about who it is and where. */
export function placeProblems({ read: { candidate }, place }: FullRow, who: Who): RowProblem[] {
  const { text, unitIds } = place;
  if (place.isOutside) return [rowProblem('unit', 'unit-outside', text ?? '')];
  if (who.subjectId !== null || who.isNew || candidate.name === '') return [];
  if (who.subject === 'collective' && who.candidates.length === 0)
    return [rowProblem('name', 'collective-unknown', candidate.name)];
  const unit =
    unitIds.length === 1
      ? []
      : [text === null ? rowProblem('unit', 'unit-missing') : rowProblem('unit', 'unit-unknown', text)];
  // That the kind of subject is not clear is said already.
  if (who.candidates.length > 0) return [rowProblem('name', 'person-unsure'), ...(text === null ? [] : unit)];
  return unit;
}

/** Whom rows mean that tell of somebody not known: kind, name, unit and, last, birth. */
export function personKeyOf(
  candidate: HonourCandidate,
  subject: Subject | null,
  { unitIds, text }: RowPlace,
): string {
  const unit = unitIds.length > 0 ? unitIds.join(' ') : searchText(text ?? '');
  return [subject ?? '', searchText(candidate.name), unit, candidate.birth ?? '']
    .map((part) => part.replaceAll('|', ' '))
    .join('|');
}
