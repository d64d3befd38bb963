import { addMonths, formatDay, yearOf } from '../../calendar/day.ts';
import { countingHonours, honourYear, lastHonour } from './honours.ts';
import { plural } from './language.ts';
import { type ConditionRule, NO_LIMIT, UNKNOWN } from './rule.ts';

/** Years since the last of the named awards was decided, up to the day the dossier is received. */
export const interval: ConditionRule<'interval'> = {
  kind: 'interval',
  judge({ sinceAward, minYears }, facts, context) {
    if (minYears === null) return NO_LIMIT;
    if (facts.honours === undefined) return UNKNOWN;
    const last = lastHonour(countingHonours(facts.honours, sinceAward, context));
    if (last === undefined) return { met: false, facts: [] };
    if (last.decidedOn !== undefined) {
      const day = addMonths(last.decidedOn, minYears * 12);
      return { met: day <= context.on, facts: [last], day };
    }
    // Only the year is known: the day of the decision matters in one single year.
    const years = yearOf(context.on) - (honourYear(last) ?? yearOf(context.on));
    return { met: years === minYears ? null : years > minYears, facts: [last] };
  },
  sentence({ sinceAward, minYears }, words, language) {
    const names = words.grants(sinceAward, language);
    if (language === 'en')
      return minYears === null
        ? `Enough years after being granted ${names} (the number is not established)`
        : `At least ${plural(minYears, 'year')} after being granted ${names}`;
    return minYears === null
      ? `Có đủ thời gian kể từ khi được tặng ${names} (số năm chưa xác định)`
      : `Từ ${minYears} năm trở lên kể từ ngày được tặng ${names}`;
  },
  gap(condition, { day }, words, language) {
    if (day === undefined) return interval.sentence(condition, words, language);
    const name = words.grants(condition.sinceAward, language);
    return language === 'vi'
      ? `thời gian: đủ ${condition.minYears} năm sau ${name} vào ngày ${formatDay(day)}`
      : `time: ${plural(condition.minYears ?? 0, 'year')} after ${name} are reached on ${formatDay(day)}`;
  },
};
