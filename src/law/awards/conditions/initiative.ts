import { counts, termText } from '../terms.ts';
import { orList, plural } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/**
 * Recognised initiatives or equal works. A wider scope of influence covers a narrower one; what was used for this award
 * before is not used for it again.
 */
export const initiative: ConditionRule<'initiative'> = {
  kind: 'initiative',
  judge(condition, facts, { terms, award, year }) {
    if (facts.initiatives === undefined) return UNKNOWN;
    const found = facts.initiatives.filter(
      (each) =>
        each.year <= year &&
        condition.accepts.includes(each.kind) &&
        counts(terms, 'initiativeScopes', condition.scope, each.scope) &&
        !each.usedFor?.some((use) => use.award === award.id),
    );
    return {
      met: found.length >= condition.minCount,
      facts: found,
      have: found.length,
      need: condition.minCount,
    };
  },
  sentence(condition, { terms }, language) {
    const kinds = condition.accepts.map((code) => termText(terms, 'initiativeKinds', code, language));
    const scope = termText(terms, 'initiativeScopes', condition.scope, language);
    const by = condition.recognisedBy && termText(terms, 'recognisers', condition.recognisedBy, language);
    if (language === 'en')
      return `At least ${manyOf(condition.minCount, kinds)} with influence ${scope}${by ? `, recognised by ${by}` : ''}`;
    return `Có ít nhất ${condition.minCount} ${orList(kinds, language)} có phạm vi ảnh hưởng ${scope}${by ? `, được ${by} công nhận` : ''}`;
  },
  gap(condition, { have = 0 }, { terms }, language) {
    const missing = Math.max(condition.minCount - have, 1);
    const [kind = ''] = condition.accepts;
    const name = termText(terms, 'initiativeKinds', kind, language);
    const scope = termText(terms, 'initiativeScopes', condition.scope, language);
    return `${missing} ${name}${language === 'vi' ? ' có phạm vi ảnh hưởng' : ''} ${scope}`;
  },
};

/** "1 initiative or scientific study", "5 initiatives", "2 works of these kinds: initiative or scientific study". */
function manyOf(count: number, kinds: readonly string[]): string {
  const list = orList(kinds, 'en');
  if (count === 1) return `1 ${list}`;
  return kinds.length === 1 ? plural(count, list) : `${plural(count, 'work')} of these kinds: ${list},`;
}
