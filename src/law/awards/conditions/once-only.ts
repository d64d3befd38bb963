import { termText } from '../terms.ts';
import { heldBy } from './honours.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** The award may be granted once; whatever it was granted for. */
export const onceOnly: ConditionRule<'once_only'> = {
  kind: 'once_only',
  judge(_condition, facts, context) {
    if (facts.honours === undefined) return UNKNOWN;
    const found = facts.honours.filter((each) => each.award === context.award.id && heldBy(each, context));
    return { met: found.length === 0, facts: found };
  },
  sentence({ per }, { terms }, language) {
    const rule = termText(terms, 'repeats', per, language);
    return language === 'vi' ? `Chưa từng được tặng (${rule})` : `Not granted before (${rule})`;
  },
};
