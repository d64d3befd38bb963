import type {
  AddedCondition,
  Award,
  AwardCatalogue,
  AwardVersion,
  Confidence,
  Law,
  Span,
  Subject,
} from './award.ts';
import type { ConditionNode } from './condition.ts';
import { TERM_LISTS, type Term, type TermList, type Terms } from './terms.ts';

/** What an administrator adds, with a legal basis and dates. It is never overwritten: a change is a new rule. */
export interface LocalRuleBase extends Span {
  id: string;
  /** The unit whose subtree it binds. */
  unitId: string;
  legalBasis: string;
  confidence: Confidence;
  /** Words of codes that it brings. */
  terms?: Partial<Record<TermList, Readonly<Record<string, Term>>>>;
}
/** An award of its own; its `validity` says when it exists. */
export interface LocalAward extends LocalRuleBase {
  kind: 'award';
  award: Award;
}
/** A stricter condition, or a cap (`quota`), on top of what an award asks. */
export interface LocalCondition extends LocalRuleBase {
  kind: 'condition';
  award: string;
  condition: ConditionNode;
  subjects?: readonly Subject[];
}
export type LocalRule = LocalAward | LocalCondition;

/**
 * The national catalogue with the rules of the units a nominee belongs to. Give it the rules of those units only. The
 * national catalogue stays as it is.
 *
 * @throws RangeError when a rule names an award that does not exist, or brings one whose id is taken
 */
export function mergeCatalogue(national: AwardCatalogue, local: readonly LocalRule[]): AwardCatalogue {
  if (local.length === 0) return national;
  const awards = new Map(national.awards.map((award) => [award.id, award]));
  for (const rule of local) {
    if (rule.kind !== 'award') continue;
    if (awards.has(rule.award.id)) throw new RangeError(`an award of this id exists: ${rule.award.id}`);
    awards.set(rule.award.id, { ...rule.award, localRule: rule.id });
  }
  for (const rule of local) {
    if (rule.kind !== 'condition') continue;
    const award = awards.get(rule.award);
    if (award === undefined) throw new RangeError(`no award of this id: ${rule.award}`);
    awards.set(award.id, { ...award, versions: award.versions.map((version) => withRule(version, rule)) });
  }
  return {
    ...national,
    awards: [...awards.values()],
    laws: [...national.laws, ...local.flatMap((rule) => lawsOf(rule, national))],
    terms: mergeTerms(national.terms, local),
  };
}

/** The laws that an award of its own names and the catalogue does not have: its legal basis. */
function lawsOf(rule: LocalRule, { laws }: AwardCatalogue): Law[] {
  if (rule.kind !== 'award') return [];
  const named = new Set(rule.award.versions.map(({ law }) => law));
  const { legalBasis: name, from, to, confidence } = rule;
  return [...named]
    .filter((id) => !laws.some((law) => law.id === id))
    .map((id) => ({ id, name, from, to, confidence }));
}

function withRule(version: AwardVersion, rule: LocalCondition): AwardVersion {
  // A draft shows what a law may say; what units ask besides is no part of it.
  if (version.status === 'draft') return version;
  const added: AddedCondition = {
    rule: rule.id,
    condition: rule.condition,
    subjects: rule.subjects,
    legalBasis: rule.legalBasis,
    from: rule.from,
    to: rule.to,
  };
  return overlaps(version, rule) ? { ...version, added: [...(version.added ?? []), added] } : version;
}

/** Whether two half-open spans share a day. */
export function overlaps(a: Span, b: Span): boolean {
  return (
    (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)
  );
}

/** What the catalogue calls a code stays; rules bring words only for codes that it does not have. */
function mergeTerms(terms: Terms, local: readonly LocalRule[]): Terms {
  const added = local.flatMap((rule) => (rule.terms === undefined ? [] : [rule.terms]));
  if (added.length === 0) return terms;
  const merged = { ...terms };
  for (const list of TERM_LISTS)
    merged[list] = Object.assign({}, ...added.map((each) => each[list]), terms[list]);
  return merged;
}
