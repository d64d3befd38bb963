import type { LegalBasis, OutlineNode } from '../recognised-plan.ts';
import type { MovedDay } from './day-shift.ts';
import type { ChangeKind } from './text-changes.ts';

/** A plan of one year as the rules of the roll-over see it. */
export interface RollSource {
  year: number;
  title: string;
  opening: string[];
  legalBases: LegalBasis[];
  outline: OutlineNode[];
  movements: { name: string; source: string | null }[];
  annexes: { number: number; title: string | null }[];
  tasks: RollTask[];
  duties: RollDuty[];
}

export interface RollTask {
  id: string;
  annex: number;
  number: string;
  section: string;
  content: string;
  deadlineText: string;
  cancelled: boolean;
  /** The points of a council session; empty for other tasks. */
  agenda: string[];
}

export interface RollDuty {
  id: string;
  text: string;
  deadlineText: string;
}

export const ROLL_PLACES = ['head', 'bases', 'text', 'movements', 'tasks', 'sessions', 'duties'] as const;
export type RollPlace = (typeof ROLL_PLACES)[number];

/** Why a person must look, besides what changes in the words. */
export const ROLL_FLAGS = [
  'day-off',
  'impossible-day',
  'lunar',
  'one-off',
  'cancelled',
  'basis',
  'recurring',
] as const;
export type RollFlag = (typeof ROLL_FLAGS)[number];

/** What the rules propose for one text of the plan. */
export interface RollProposal {
  /** Names the text: `task.<id>.deadline`, `outline.0.1.title`. */
  id: string;
  place: RollPlace;
  /** Which field of it. */
  field: 'title' | 'text' | 'deadline' | 'agenda' | 'section';
  /** What it belongs to, in words, such as the task's content. */
  of: string;
  before: string;
  /** The whole text as proposed; equal to `before` where only a person can say. */
  after: string;
  changes: { kind: ChangeKind; before: string; after: string }[];
  flags: RollFlag[];
  /** Of a dated completion time: the day moved by the calendar year. */
  day: MovedDay | null;
  /** The event that moves with the moon, in both years. */
  lunar: { vi: string; en: string; before: string; after: string } | null;
  /** Follows from the new year alone. */
  safe: boolean;
  /** May be left out of the new plan. */
  mayDrop: boolean;
}

export const ROLL_CHOICES = ['accept', 'keep', 'edit', 'drop'] as const;
export type RollChoice = (typeof ROLL_CHOICES)[number];

export interface RollDecision {
  decision: RollChoice;
  /** For `edit`: what a person wrote. */
  value: string | null;
  /** The text that the decision is about: when it has changed since, the decision no longer counts. */
  before: string;
}

export type RollDecisions = Readonly<Record<string, RollDecision>>;

/** The decision about `proposal` that still counts, or null. */
export function decisionOn(proposal: RollProposal, decisions: RollDecisions): RollDecision | null {
  const decision = decisions[proposal.id];
  return decision !== undefined && decision.before === proposal.before ? decision : null;
}

/** Proposals that nobody has decided yet. */
export function undecided(proposals: readonly RollProposal[], decisions: RollDecisions): RollProposal[] {
  return proposals.filter((proposal) => decisionOn(proposal, decisions) === null);
}
