import { termText } from '../terms.ts';
import { capital, figure } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** A vote of a council. */
export const councilVote: ConditionRule<'council_vote'> = {
  kind: 'council_vote',
  judge: () => UNKNOWN,
  sentence({ council, minPercent, of, absent }, { terms }, language) {
    const who = capital(termText(terms, 'councils', council, language));
    const all = termText(terms, 'voteBases', of, language);
    const away = absent === undefined ? '' : `; ${termText(terms, 'absences', absent, language)}`;
    if (language === 'en')
      return minPercent === null
        ? `Vote of ${who} (threshold not established)`
        : `${who}: at least ${minPercent}% of ${all} in favour${away}`;
    return minPercent === null
      ? `${who} bỏ phiếu (tỷ lệ chưa xác định)`
      : `${who} bỏ phiếu, đạt từ ${figure(minPercent, language)}% ${all} trở lên${away}`;
  },
};
