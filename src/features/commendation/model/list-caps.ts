import {
  type AwardCatalogue,
  type Condition,
  type Confidence,
  conditionsOf,
  findAward,
  findVersion,
  holdsOn,
  type Subject,
} from '../../../law/awards/index.ts';

/** A cap that an award sets over the whole list, reckoned for one dossier. */
export interface CapCheck {
  award: string;
  subject: Subject;
  year: number;
  proposed: number;
  /** How many may be proposed; null where the number of those it is a share of is not known here. */
  most: number | null;
  /** Percent of `of`, or a plain number. */
  maxPercent: number | null;
  maxCount: number | null;
  /** Code of `terms.populations`. */
  of: string | null;
  /** How many `of` counts. */
  base: number | null;
  broken: boolean;
  source: string;
  confidence: Confidence;
}

/** The awards whose holders a population counts; one that is missing cannot be counted from the golden book. */
const POPULATIONS: Readonly<Record<string, readonly string[]>> = {
  'so-ca-nhan-dat-LDTT-hoac-CSTT': ['lao-dong-tien-tien', 'chien-si-tien-tien'],
};

export interface ProposedGroup {
  award: string;
  subject: Subject;
  year: number;
  count: number;
}

/** The caps in force for an award on a day, those an administrator added among them. */
function capsOf(
  catalogue: AwardCatalogue,
  awardId: string,
  subject: Subject,
  on: string,
): { condition: Condition<'quota'>; source: string }[] {
  const award = findAward(catalogue, awardId);
  const version = award && findVersion(award, on);
  if (version === undefined) return [];
  const added = (version.added ?? []).filter(
    (rule) => holdsOn(rule, on) && (rule.subjects === undefined || rule.subjects.includes(subject)),
  );
  return [
    ...conditionsOf(version.conditions).map((condition) => ({ condition, source: version.source })),
    ...added.flatMap((rule) =>
      conditionsOf(rule.condition).map((condition) => ({ condition, source: rule.legalBasis })),
    ),
  ].flatMap(({ condition, source }) =>
    condition.kind === 'quota' && (condition.subject === undefined || condition.subject === subject)
      ? [{ condition, source: condition.source ?? source }]
      : [],
  );
}

/**
 * The caps over a list of nominees. `count` tells how many subjects hold, or are proposed for, any of the given awards in a year.
 * Caps without a figure limit nothing and are left out. A share is rounded down: 15 % of 19 are 2.
 */
export async function checkCaps(
  catalogue: AwardCatalogue,
  groups: readonly ProposedGroup[],
  on: string,
  count: (awards: readonly string[], year: number, subject: Subject) => Promise<number>,
): Promise<CapCheck[]> {
  const checks: CapCheck[] = [];
  for (const group of groups) {
    for (const { condition, source } of capsOf(catalogue, group.award, group.subject, on)) {
      const maxPercent = condition.maxPercent ?? null;
      const maxCount = condition.maxCount ?? null;
      if (maxPercent === null && maxCount === null) continue;
      const of = condition.of ?? null;
      const population = of === null ? undefined : POPULATIONS[of];
      const base =
        maxPercent === null || population === undefined
          ? null
          : await count(population, group.year, group.subject);
      const most = maxCount ?? (base === null || maxPercent === null ? null : mostOf(base, maxPercent));
      checks.push({
        award: group.award,
        subject: group.subject,
        year: group.year,
        proposed: group.count,
        most,
        maxPercent,
        maxCount,
        of,
        base,
        broken: most !== null && group.count > most,
        source,
        confidence: condition.confidence,
      });
    }
  }
  return checks;
}

/** `percent` of `base`, rounded down; reckoned in whole numbers, since 0.15 × 20 is not quite 3 in binary. */
export function mostOf(base: number, percent: number): number {
  return Math.floor((base * Math.round(percent * 100)) / 10_000);
}
