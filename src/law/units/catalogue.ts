import type { Day } from '../calendar/index.ts';

/** From when until when units of a kind may exist; `to` is the first day on which they may no more. */
export interface UnitKindRule {
  kind: string;
  from: Day | null;
  to: Day | null;
  legalBasis: string | null;
  confidence: 'verified' | 'secondary' | 'recalled';
}

/** How papers write the names of units; every text as in the catalogue, with diacritics. */
export interface UnitNameCatalogue {
  abbreviations: Readonly<Record<string, string>>;
  titles: readonly string[];
  bodies: readonly string[];
  levels: readonly string[];
  groups: {
    plurals: readonly string[];
    kinds: Readonly<Record<string, readonly string[]>>;
    any: readonly string[];
    fillers: readonly string[];
  };
}

export interface UnitCatalogue extends UnitNameCatalogue {
  kinds: readonly UnitKindRule[];
}

/** The rule that forbids a unit of `kind` to exist from `from` until the day before `to`, or null when it may. */
export function findKindRefusal(
  rules: readonly UnitKindRule[],
  kind: string,
  from: Day,
  to: Day | null,
): UnitKindRule | null {
  const broken = (rule: UnitKindRule) =>
    (rule.from !== null && from < rule.from) || (rule.to !== null && (to === null || to > rule.to));
  return rules.find((rule) => rule.kind === kind && broken(rule)) ?? null;
}
