import { termText } from '../terms.ts';
import { figure } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** A cap on how many may be granted; checked over the list of nominees. */
export const quota: ConditionRule<'quota'> = {
  kind: 'quota',
  judge: () => UNKNOWN,
  sentence({ maxPercent, maxCount, of, per }, { terms }, language) {
    const population = of === undefined ? '' : termText(terms, 'populations', of, language);
    const span = termText(terms, 'spans', per, language);
    if (maxCount !== undefined && maxCount !== null)
      return language === 'vi'
        ? `Tặng không quá ${maxCount} trường hợp ${span}`
        : `At most ${maxCount} grants ${span}`;
    if (maxPercent === undefined || maxPercent === null)
      return language === 'vi'
        ? `Không quy định tỷ lệ tối đa chung trên ${population}`
        : `No general cap on the share of ${population}`;
    return language === 'vi'
      ? `Tặng không quá ${figure(maxPercent, language)}% ${population} ${span}`
      : `At most ${maxPercent}% of ${population} ${span}`;
  },
};
