export { nearestNames, searchKey, searchText } from './model/search-text.ts';
export { SUCCESSION_KINDS } from './model/succession.ts';
export { UNIT_KIND_NAMES, UNIT_KINDS, type UnitKind } from './model/unit.ts';
