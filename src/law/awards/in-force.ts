import { addDays } from '../calendar/day.ts';
import type { Authority, Award, AwardValidity, AwardVersion, Day, Span } from './award.ts';

/** Whether a half-open span holds on a day. */
export function holdsOn({ from, to }: Span, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** The last day of a half-open span. */
export function lastDayOf({ to }: Span): Day | null {
  return to === null ? null : addDays(to, -1);
}

/** By which law the award exists on a day. */
export function findValidity(award: Award, day: Day): AwardValidity | undefined {
  return award.validity.find((validity) => holdsOn(validity, day));
}

/** The version that decides a dossier received on a day; drafts never do. */
export function findVersion(award: Award, day: Day): AwardVersion | undefined {
  return award.versions.find((version) => version.status === 'in-force' && holdsOn(version, day));
}

/** Who may decide on a day: the day of the decision counts. */
export function authoritiesOn(award: Award, day: Day): Authority[] {
  return award.authority.filter((authority) => holdsOn(authority, day));
}
