/** What pages of other features may use of the golden book. */
export { AwardFilter } from './award-filter.tsx';
export { VerdictConditions, VerdictWarnings } from './verdict-conditions.tsx';
