/** What other features' servers may use of units and people. */

export type { ImportRow, ImportStatus, ImportTable } from '../model/import-table.ts';
export { coversTree, unitsInSight } from './covers-tree.ts';
export { createRootUnit } from './create-root-unit.ts';
export { type ImportView, importView } from './import.schema.ts';
export { assertConfirmable, MAX_IMPORT_BYTES, readUploadedTable, toPreview } from './import-preview.ts';
export { canonicalUnitName, matchUnitNames, type NameMatch, splitUnitNames } from './match-units.ts';
export { rememberAlias } from './remember-alias.ts';
export { getUnitNow } from './unit-lookup.ts';
export type { MatchedUnit } from './unit-names.read.ts';
