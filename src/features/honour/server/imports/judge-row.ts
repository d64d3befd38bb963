import { authoritiesOn, termText } from '../../../../law/awards/index.ts';
import { isWithin } from '../../../../platform/auth/actor.ts';
import { searchText } from '../../../organisation/index.ts';
import { grantKey } from '../../model/imports/match.ts';
import type { HonourCandidate } from '../../model/imports/row.ts';
import { type RowProblem, rowProblem } from '../../model/imports/row-problems.ts';
import type { KnownHolder } from './find-known.ts';
import type { JudgeSetup } from './judge-setup.ts';
import type { JudgedRow } from './judged-row.ts';
import { type FullRow, personKeyOf, placeProblems, type Who, whoIs } from './who-is.ts';

const MOST_CANDIDATES = 6;

/** What an honour keeps of them. */
const LONGEST_DETAIL = 500;
const LONGEST_AUTHORITY = 300;

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
