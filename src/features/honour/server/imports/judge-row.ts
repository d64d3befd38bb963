import { authoritiesOn, type Subject, termText } from '../../../../law/awards/index.ts';
import { isWithin } from '../../../../platform/auth/actor.ts';
import { searchText } from '../../../organisation/index.ts';
import { grantKey, identify } from '../../model/imports/match.ts';
import type { HonourCandidate } from '../../model/imports/row.ts';
import { type RowProblem, rowProblem } from '../../model/imports/row-problems.ts';
import type { HeldGrant, KnownHolder } from './find-known.ts';
import type { KnownOfRow, RowToJudge } from './judge-rows.ts';
import type { JudgeSetup } from './judge-setup.ts';
import type { JudgedRow } from './judged-row.ts';
import type { RowPlace } from './place-rows.ts';

const MOST_CANDIDATES = 6;
/** What an honour keeps of them. */
const LONGEST_DETAIL = 500;
const LONGEST_AUTHORITY = 300;
/** A unit of the name is this likely, when there are several. */
const NAMED_ALIKE = 0.5;

interface FullRow extends RowToJudge {
  place: RowPlace;
  known: KnownOfRow;
  held: readonly HeldGrant[];
}

interface Who {
  subject: Subject | null;
  subjectId: string | null;
  isNew: boolean;
  candidates: readonly { id: string; score: number }[];
}

/** Decides what becomes of one row, from what was loaded of it. */
export function judgeRow(setup: JudgeSetup, row: FullRow): JudgedRow {
  const { candidate } = row.read;
  const who = whoIs(row);
  const authority = authorityOf(setup, candidate);
  const problems = [
    ...row.read.problems.filter(({ code }) => code !== 'subject-unknown' || who.subject === null),
    ...placeProblems(row, who),
    ...(authority === null && candidate.award.award !== null
      ? [rowProblem('authority', 'authority-missing')]
      : []),
  ];
  const told = grantOf(setup, row, who.subjectId);
  if (told === 'otherwise' && row.choice?.accepted?.includes('granted-otherwise') !== true)
    problems.push(rowProblem('decision', 'granted-otherwise'));
  const state = stateOf(problems, who, told === 'same');
  const subjectId = state === 'ready' || state === 'duplicate' ? who.subjectId : null;
  return {
    row: row.row,
    state,
    problems,
    found: {
      name: candidate.name,
      subject: who.subject,
      birth: candidate.birth,
      position: candidate.position,
      detail: detailOf(candidate),
      unitText: row.place.text,
      unitId: countsFor(setup, row, who),
      awardText: candidate.awardText,
      award: candidate.award.award,
      awards: candidate.award.others,
      basis: candidate.basis,
      year: candidate.year,
      yearFrom: candidate.yearFrom,
      decisionNumber: candidate.decisionNumber,
      decidedOn: candidate.decidedOn,
      authority,
      bonus: candidate.bonus,
      certificate: candidate.certificate,
      note: candidate.note,
      people: who.candidates.slice(0, MOST_CANDIDATES),
      units: row.place.maybe.slice(0, MOST_CANDIDATES),
    },
    subjectId,
    grantKey: grantKey(candidate, ''),
    personKey: subjectId === null ? personKeyOf(candidate, who.subject, row.place) : null,
  };
}

function stateOf(problems: readonly RowProblem[], who: Who, isHeld: boolean): JudgedRow['state'] {
  if (problems.some(({ level }) => level === 'error')) return 'rejected';
  if (who.subjectId !== null && isHeld) return 'duplicate';
  if (problems.length > 0) return 'doubtful';
  return who.isNew ? 'new-person' : 'ready';
}

/** Whom the row is for: as a person said, else as far as it is beyond doubt. */
function whoIs({ read: { candidate }, choice, place, known }: FullRow): Who {
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
function placeProblems({ read: { candidate }, place }: FullRow, who: Who): RowProblem[] {
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

/** Whether the book holds this very grant, or the same title of the year by another decision. */
function grantOf(
  { awards }: JudgeSetup,
  { read: { candidate }, held }: FullRow,
  subjectId: string | null,
): 'same' | 'otherwise' | null {
  const own = held.filter((each) => each.subjectId === subjectId && each.basis === candidate.basis);
  const number = searchText(candidate.decisionNumber ?? '');
  if (
    own.some(
      (each) => each.decidedOn === candidate.decidedOn && searchText(each.decisionNumber ?? '') === number,
    )
  )
    return 'same';
  const isTitle = awards.get(candidate.award.award ?? '')?.kind === 'title';
  return own.length > 0 && isTitle ? 'otherwise' : null;
}

/** Who decided: as the row says, as counts for all rows, or as the law says where it knows but one. */
function authorityOf({ awards, terms, defaults }: JudgeSetup, candidate: HonourCandidate): string | null {
  // Behind "của" in the cell of a decision anything may stand.
  if (candidate.authority !== null && candidate.authority.length <= LONGEST_AUTHORITY)
    return candidate.authority;
  if (defaults.authority !== null) return defaults.authority;
  const award = awards.get(candidate.award.award ?? '');
  if (award === undefined || candidate.decidedOn === null) return null;
  const codes = [...new Set(authoritiesOn(award, candidate.decidedOn).map(({ who }) => who))];
  const [code] = codes;
  if (code === undefined || codes.length > 1) return null;
  const words = termText(terms, 'authorities', code, 'vi');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function detailOf({ place, position, unit }: HonourCandidate): string | null {
  const parts = [position, unit].filter((part) => part !== null);
  return place ?? (parts.length > 0 ? parts.join(', ').slice(0, LONGEST_DETAIL) : null);
}

/** The unit that statistics count it for: of those of the row the one where the position was held, on that day first. */
function countsFor(
  { units }: JudgeSetup,
  { read: { candidate }, place, known }: FullRow,
  who: Who,
): string | null {
  if (who.subject === 'collective') return who.subjectId;
  const holder = who.subjectId === null ? undefined : known.holders.get(who.subjectId);
  const [named] = place.unitIds;
  if (holder === undefined) return place.unitIds.length === 1 ? (named ?? null) : null;
  const roots = (known.people.find(({ id }) => id === holder.id)?.unitIds ?? []).flatMap(
    (id) => units.pathOf(id) ?? [],
  );
  if (roots.length === 0 && place.unitIds.length === 1) return named ?? null;
  const day = candidate.decidedOn ?? '';
  const onDay = ({ from, to }: KnownHolder['held'][number]) =>
    (from === null || from <= day) && (to === null || to > day);
  const held = holder.held.filter(
    ({ path }) => roots.length === 0 || roots.some((root) => isWithin(path, root)),
  );
  return (held.find(onDay) ?? held[0])?.unitId ?? null;
}

/** Whom rows mean that tell of somebody not known: kind, name, unit and, last, birth. */
function personKeyOf(
  candidate: HonourCandidate,
  subject: Subject | null,
  { unitIds, text }: RowPlace,
): string {
  const unit = unitIds.length > 0 ? unitIds.join(' ') : searchText(text ?? '');
  return [subject ?? '', searchText(candidate.name), unit, candidate.birth ?? '']
    .map((part) => part.replaceAll('|', ' '))
    .join('|');
}
