import type { AwardCatalogue } from './award.ts';
import { conditionGap, conditionSentence } from './conditions/index.ts';
import { engineOf } from './engine.ts';
import { REASONS } from './reasons.ts';
import type { Language } from './terms.ts';
import { type ConditionResult, hasConditions, type NodeResult, resultsOf, type Verdict } from './verdict.ts';

/** What nobody can make up for: another person, another kind of nominee, an award held already. */
const FIXED = new Set(['eligibility', 'once_only']);

/** What cannot be planned for as years and titles can. */
const UNPLANNED = new Set(['achievement', 'movement']);

/**
 * What is missing for the award, by the way that lacks least: short phrases to follow "còn thiếu:", such as
 * "1 năm Chiến sĩ thi đua cơ sở". Empty when nothing is; the reason alone when the conditions do not decide.
 */
export function explainGap(catalogue: AwardCatalogue, verdict: Verdict, language: Language = 'vi'): string[] {
  const blocked = verdict.reasons.map((code) => REASONS[code][language].replace(/\.$/, ''));
  return [...blocked, ...explainConditions(catalogue, verdict, language)];
}

/** The same without the reason, for those who show that themselves. */
export function explainConditions(
  catalogue: AwardCatalogue,
  verdict: Verdict,
  language: Language = 'vi',
): string[] {
  if (!hasConditions(verdict)) return [];
  const { words } = engineOf(catalogue);
  const results = missingOf(verdict.conditions);
  const missing = results
    .filter((result) => !isLater(result, results))
    .map((result) => conditionGap(result.demand, result, words, language));
  return [...new Set(missing)];
}

/** Why a person has to look: the reason besides the conditions, and those that nobody could judge, in sentences; each once. */
export function explainOpen(catalogue: AwardCatalogue, verdict: Verdict, language: Language): string[] {
  const { words } = engineOf(catalogue);
  const open = resultsOf(verdict.conditions).filter(({ met }) => met === null);
  const why = verdict.verdict === 'needs-review' ? verdict.reasons : [];
  return [
    ...why.map((code) => REASONS[code][language]),
    ...new Set(open.map(({ demand }) => conditionSentence(demand, words, language))),
  ];
}

/** The unmet conditions of the way that lacks least. */
function missingOf(node: NodeResult): ConditionResult[] {
  if (node.met === true) return [];
  if ('all' in node) return node.all.flatMap(missingOf);
  if (!('any' in node)) return [node];
  let best: ConditionResult[] | null = null;
  for (const way of node.any) {
    const missing = missingOf(way);
    if (best === null || effort(missing) < effort(best)) best = missing;
  }
  return best ?? [];
}

/** Time since an award says nothing to someone who lacks the award itself. */
function isLater({ demand, facts }: ConditionResult, all: readonly ConditionResult[]): boolean {
  if (demand.kind !== 'interval' || facts.length > 0) return false;
  return all.some(
    ({ demand: other }) =>
      other.kind === 'prior_award' && other.award.some((award) => demand.sinceAward.includes(award)),
  );
}

function effort(missing: readonly ConditionResult[]): number {
  return missing.reduce((sum, { kind, met, have, need, confidence }) => {
    if (met === false && FIXED.has(kind)) return sum + 100;
    if (UNPLANNED.has(kind) || confidence === 'uncertain') return sum + 5;
    // Someone who is on the way has less to go than someone who has not begun.
    const share = have === undefined || !need ? 1 : Math.max(0, need - have) / need;
    return sum + (met === null ? 0.9 : 1) + share / 10;
  }, 0);
}
