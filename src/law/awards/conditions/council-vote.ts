import { termText } from '../terms.ts';
import { capital, figure } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** A vote of a council. */
export const councilVote: ConditionRule<'council_vote'> = {
  kind: 'council_vote',
  judge: () => UNKNOWN,
  sentence({ council, minPercent, of, absent }, { terms }, language) {
    const who = termText(terms, 'councils', council, language);
    const all = termText(terms, 'voteBases', of, language);
    const away = absent === undefined ? '' : `; ${termText(terms, 'absences', absent, language)}`;
    if (language === 'en')
      return minPercent === null
        ? `Vote of ${who} (threshold not established)`
        : `${capital(who)}: at least ${minPercent}% of ${all} in favour${away}`;
    return minPercent === null
      ? `${capital(who)} bỏ phiếu (tỷ lệ chưa xác định)`
      : `${capital(who)} bỏ phiếu, tỷ lệ phiếu đồng ý từ ${figure(minPercent, language)}% trở lên tính trên ${all}${away}`;
  },
};
