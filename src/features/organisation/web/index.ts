/** What pages of other features may use of units. */
export { searchUnits, searchUnitsOfAllTimes } from './search-units.ts';
