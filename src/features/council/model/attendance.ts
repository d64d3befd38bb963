import type { AttendanceState } from './council-words.ts';

interface Attendee {
  id: string;
  votes: boolean;
  substituteOf: string | null;
  state: AttendanceState | null;
}

const takesPart = (state: AttendanceState | null) => state === 'present' || state === 'in-writing';

/**
 * Who may vote in a meeting: voting members who are present or asked in writing. A substitute only for a voting member who does neither,
 * and of several substitutes of one member only the first, so that nobody's vote counts twice and none counts beyond the base.
 * @param attendees everybody who belongs to the council, in its order
 */
export function votersOf<T extends Attendee>(attendees: readonly T[]): T[] {
  const taking = attendees.filter(({ votes, state }) => votes && takesPart(state));
  const there = new Set(taking.map(({ id }) => id));
  const empty = new Set(baseOf(attendees).flatMap(({ id }) => (there.has(id) ? [] : [id])));
  return taking.filter(({ substituteOf }) => substituteOf === null || empty.delete(substituteOf));
}

/** The base of all percentages: the voting members, without their substitutes. */
export function baseOf<T extends Pick<Attendee, 'votes' | 'substituteOf'>>(members: readonly T[]): T[] {
  return members.filter(({ votes, substituteOf }) => votes && substituteOf === null);
}

/** How many of the base are there, in person or by their substitute. @param attendees everybody who belongs to the council */
export function presentCount(attendees: readonly Attendee[]): number {
  return votersOf(attendees.map((one) => (one.state === 'present' ? one : { ...one, state: null }))).length;
}
