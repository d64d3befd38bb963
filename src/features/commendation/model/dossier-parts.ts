import type { OwnMeeting } from './nomination.ts';

/** The parts of the task list, in the order in which they are filled. */
export const DRAFT_PARTS = [
  'general',
  'nominees',
  'reports',
  'evidence',
  'meeting',
  'check',
  'send',
] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** `todo`: nothing or not all is there. `done`. `optional`: nothing is there and nothing need be. `trouble`: something must be mended. */
export type PartState = 'todo' | 'done' | 'optional' | 'trouble';

/** What is missing in a part; each has its words on the screen. */
export const PART_GAPS = [
  'title',
  'letter',
  'no-nominees',
  'unreported',
  'no-meeting',
  'odd-meeting',
  'unexplained',
  'not-judged',
  'late',
] as const;
export type PartGap = (typeof PART_GAPS)[number];

export interface PartStatus {
  part: DraftPart;
  state: PartState;
  gaps: PartGap[];
}

/** What of a dossier decides how far its parts are. */
export interface DossierFacts {
  title: string;
  letterNumber: string | null;
  letterDate: string | null;
  nominees: number;
  /** Nominees without a summary of merit, a report, or a file of theirs. */
  unreported: number;
  /** Nominees whose verdict is negative and who have no written reason. */
  unexplained: number;
  /** Nominees whom the engine has not judged since they changed. */
  unjudged: number;
  files: number;
  meeting: OwnMeeting | null;
  /** Past the sender's cut-off day, with neither a reason nor an admission. */
  late: boolean;
  sent: boolean;
}

/** How far each part of the task list is. */
export function partsOf(facts: DossierFacts): PartStatus[] {
  const gapsOf: Record<DraftPart, (PartGap | false)[]> = {
    general: [
      facts.title.trim() === '' && 'title',
      (facts.letterNumber === null || facts.letterDate === null) && 'letter',
    ],
    nominees: [facts.nominees === 0 && 'no-nominees'],
    reports: [facts.nominees === 0 && 'no-nominees', facts.unreported > 0 && 'unreported'],
    evidence: [],
    meeting: [
      facts.meeting === null && 'no-meeting',
      facts.meeting !== null && !isMeetingSound(facts.meeting) && 'odd-meeting',
    ],
    check: [facts.unjudged > 0 && 'not-judged', facts.unexplained > 0 && 'unexplained', facts.late && 'late'],
    send: [],
  };
  const status = (part: DraftPart): PartStatus => {
    const gaps = gapsOf[part].filter((gap) => gap !== false);
    return { part, gaps, state: gaps.length === 0 ? 'done' : gaps.some(isTrouble) ? 'trouble' : 'todo' };
  };
  return DRAFT_PARTS.map((part) => {
    if (part === 'evidence')
      return { part, gaps: [], state: facts.files > 0 ? ('done' as const) : ('optional' as const) };
    if (part === 'send') return { part, gaps: [], state: facts.sent ? ('done' as const) : ('todo' as const) };
    if (part === 'check' && facts.nominees === 0) return { part, gaps: [], state: 'todo' as const };
    return status(part);
  });
}

/** What keeps the dossier from being complete: the parts its unit fills, without what only sending asks. */
export function gapsToComplete(facts: DossierFacts): PartGap[] {
  const open = partsOf(facts).filter(({ part }) => part !== 'check' && part !== 'send');
  return [...new Set(open.flatMap(({ gaps }) => gaps))];
}

function isMeetingSound({ members, present, inFavour }: OwnMeeting): boolean {
  return members > 0 && present > 0 && present <= members && inFavour <= members;
}

function isTrouble(gap: PartGap): boolean {
  return gap === 'unexplained' || gap === 'odd-meeting' || gap === 'late';
}
