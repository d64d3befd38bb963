/** What the server parts of other features may use of plans. */
export { publicCalendar } from './calendar.ts';
export { findPlannedSessions, type PlannedSession } from './find-planned-sessions.ts';
