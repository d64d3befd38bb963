/** What pages of other features may use of the golden book. */
export { UnitFilter } from './unit-filter.tsx';
