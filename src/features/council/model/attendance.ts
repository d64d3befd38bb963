import type { AttendanceState } from './council-words.ts';

interface Attendee {
  id: string;
  votes: boolean;
  substituteOf: string | null;
  state: AttendanceState | null;
}

const takesPart = (state: AttendanceState | null) => state === 'present' || state === 'in-writing';

/**
 * Who may vote in a meeting: voting members who are present or asked in writing; a substitute only while the member he stands in for
 * does neither.
 */
export function votersOf<T extends Attendee>(attendees: readonly T[]): T[] {
  const there = new Set(attendees.filter(({ state }) => takesPart(state)).map(({ id }) => id));
  return attendees.filter(
    ({ votes, state, substituteOf }) =>
      votes && takesPart(state) && (substituteOf === null || !there.has(substituteOf)),
  );
}

/** The base of all percentages: the voting members, without their substitutes. */
export function baseOf<T extends Pick<Attendee, 'votes' | 'substituteOf'>>(members: readonly T[]): T[] {
  return members.filter(({ votes, substituteOf }) => votes && substituteOf === null);
}

/** How many of the base are there, in person or by their substitute. */
export function presentCount(attendees: readonly Attendee[]): number {
  return votersOf(attendees.filter(({ state }) => state === 'present')).length;
}
