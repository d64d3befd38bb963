/** What pages of other features may use of units and people. */
export { personPicker, unitOfAllTimesPicker, unitPicker } from './pickers.ts';
export { UnitFilter } from './unit-filter.tsx';
