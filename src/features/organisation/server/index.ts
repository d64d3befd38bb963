/** What other features' servers may use of units and people. */
export { createRootUnit } from './create-root-unit.ts';
export { matchUnitNames, type NameMatch, splitUnitNames } from './match-units.ts';
export { type OrganisationTables, organisationTables } from './organisation.tables.ts';
export { rememberAlias } from './remember-alias.ts';
export { inScope } from './unit-access.ts';
export { findUnitPath, findUnitsNow, getUnitNow, getUnitPath, type UnitNow } from './unit-lookup.ts';
export type { MatchedUnit } from './unit-names.read.ts';
