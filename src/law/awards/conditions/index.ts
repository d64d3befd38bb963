import type { Condition, ConditionKind } from '../condition.ts';
import type { Facts } from '../facts.ts';
import type { Language } from '../terms.ts';
import { achievement } from './achievement.ts';
import { assessment } from './assessment.ts';
import { councilVote } from './council-vote.ts';
import { discipline } from './discipline.ts';
import { eligibility } from './eligibility.ts';
import { evaluation } from './evaluation.ts';
import { initiative } from './initiative.ts';
import { interval } from './interval.ts';
import { memberCount } from './member-count.ts';
import { memberRatio } from './member-ratio.ts';
import { movement } from './movement.ts';
import { onceOnly } from './once-only.ts';
import { priorAward } from './prior-award.ts';
import { publicity } from './publicity.ts';
import { quota } from './quota.ts';
import { rankInBlock } from './rank-in-block.ts';
import type { AssessedSpan, ConditionRule, JudgeContext, Judgement, Words } from './rule.ts';
import { serviceYears } from './service-years.ts';

/** The vocabulary of the law of awards: a rule for every kind of condition. */
export const CONDITION_RULES: { readonly [K in ConditionKind]: ConditionRule<K> } = {
  prior_award: priorAward,
  evaluation,
  initiative,
  interval,
  member_ratio: memberRatio,
  member_count: memberCount,
  discipline,
  quota,
  council_vote: councilVote,
  service_years: serviceYears,
  rank_in_block: rankInBlock,
  movement,
  achievement,
  assessment,
  eligibility,
  once_only: onceOnly,
  publicity,
};

/** Judges a condition of any kind. */
export function judgeCondition<K extends ConditionKind>(
  condition: Condition<K> & { kind: K },
  facts: Facts,
  context: JudgeContext,
  span: AssessedSpan,
): Judgement {
  return CONDITION_RULES[condition.kind].judge(condition, facts, context, span);
}

/** What a condition of any kind demands, as a sentence without full stop. */
export function conditionSentence<K extends ConditionKind>(
  condition: Condition<K> & { kind: K },
  words: Words,
  language: Language,
): string {
  return CONDITION_RULES[condition.kind].sentence(condition, words, language);
}

/** What is missing to meet a condition, as a phrase. */
export function conditionGap<K extends ConditionKind>(
  condition: Condition<K> & { kind: K },
  judgement: Judgement,
  words: Words,
  language: Language,
): string {
  const rule: ConditionRule<K> = CONDITION_RULES[condition.kind];
  return rule.gap?.(condition, judgement, words, language) ?? rule.sentence(condition, words, language);
}
