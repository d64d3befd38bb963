/** What other features' servers may use of units and people. */
export { createRootUnit } from './create-root-unit.ts';
export { matchUnitNames, type NameMatch, splitUnitNames } from './match-units.ts';
export { rememberAlias } from './remember-alias.ts';
export { getUnitNow } from './unit-lookup.ts';
export type { MatchedUnit } from './unit-names.read.ts';
