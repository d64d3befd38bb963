import type { Condition } from '../condition.ts';
import type { AwardYear, Facts, HonourFact } from '../facts.ts';
import { countingHonours, distinctGrants, honourYear, isAfter, lastHonour } from './honours.ts';
import { plural } from './language.ts';
import { type AssessedSpan, type ConditionRule, type JudgeContext, NO_LIMIT, UNKNOWN } from './rule.ts';
import { unbrokenRun } from './years.ts';

type PriorAward = Condition<'prior_award'>;

/** The nominee already holds awards, in the numbers and at the times that the condition names. */
export const priorAward: ConditionRule<'prior_award'> = {
  kind: 'prior_award',
  judge(condition, facts, context, span) {
    const need = condition.count;
    if (need === null) return NO_LIMIT;
    const held = facts.honours && countingHonours(facts.honours, condition.award, context);
    if (condition.meets !== undefined) return judgeStandard(condition, held, facts, context);
    if (facts.honours === undefined || held === undefined) return UNKNOWN;
    const found = distinctGrants(inTime(condition, held, facts.honours, context, span));
    const have = condition.consecutive
      ? unbrokenRun(yearsOf(found), [context.year, context.year - 1], cycleOf(condition, context))
      : found.length;
    return { met: have >= need, facts: found, have, need };
  },
  sentence(condition, words, language) {
    const names = words.grants(condition.award, language);
    const after = condition.after === undefined ? '' : words.grants([condition.after], language);
    return language === 'vi' ? inVietnamese(condition, names, after) : inEnglish(condition, names, after);
  },
  gap(condition, { have = 0, need }, words, language) {
    const names = words.awards(condition.award, language);
    if (need === undefined || condition.count === null)
      return language === 'vi'
        ? `số lần được tặng ${words.grants(condition.award, 'vi')}`
        : `number of grants of ${names}`;
    const missing = Math.max(need - have, 1);
    if (condition.meets !== undefined)
      return language === 'vi'
        ? `đạt tiêu chuẩn ${names} trong năm xét`
        : `the standard of ${names} in the year`;
    if (need === 1) return names;
    const years = condition.consecutive && words.yearly(condition.award);
    if (language === 'en') return `${plural(missing, years ? 'year' : 'grant')} of ${names}`;
    return `${missing} ${years ? 'năm' : 'lần'} ${names}`;
  },
};

function judgeStandard(
  condition: PriorAward,
  held: readonly HonourFact[] | undefined,
  facts: Facts,
  { year }: JudgeContext,
) {
  const thisYear = ({ award, year: of }: AwardYear) => condition.award.includes(award) && of === year;
  const found = [
    ...(held ?? []).filter((honour) => honourYear(honour) === year),
    ...(facts.meetsStandardOf ?? []).filter(thisYear),
  ];
  if (found.length > 0) return { met: true, facts: found, have: 1, need: 1 };
  // Either list alone can show it, so both must be known before it is denied.
  const known = held !== undefined && facts.meetsStandardOf !== undefined;
  return { met: known ? false : null, facts: [], have: 0, need: 1 };
}

/** The honours that lie where the condition wants them. */
function inTime(
  condition: PriorAward,
  held: readonly HonourFact[],
  all: readonly HonourFact[],
  context: JudgeContext,
  span: AssessedSpan,
): readonly HonourFact[] {
  let found = held;
  if (condition.sameYear) found = found.filter((honour) => honourYear(honour) === context.year);
  if (condition.after !== undefined) {
    const base = lastHonour(countingHonours(all, [condition.after], context));
    found = base === undefined ? [] : found.filter((honour) => isAfter(honour, base));
  }
  if (condition.within !== undefined) found = found.filter(insideOf(span, all, context));
  return found;
}

/** The time assessed begins after the last award that the branch builds on; else it is the last years it counts. */
function insideOf(span: AssessedSpan, all: readonly HonourFact[], context: JudgeContext) {
  const base = lastHonour(countingHonours(all, span.since, context));
  const baseYear = base === undefined ? null : honourYear(base);
  const first = baseYear ?? (span.years === null ? Number.NEGATIVE_INFINITY : context.year - span.years);
  return (honour: HonourFact) => {
    const year = honourYear(honour) ?? context.year;
    if (year > context.year) return false;
    return year > first || (base !== undefined && year === baseYear && isAfter(honour, base));
  };
}

function yearsOf(honours: readonly HonourFact[]): number[] {
  return honours.flatMap((honour) => honourYear(honour) ?? []);
}

/** After how many years the award can be earned again at the latest. */
function cycleOf({ award }: PriorAward, { awards }: JudgeContext): number {
  return Math.max(...award.map((id) => awards.get(id)?.cycleYears ?? 1));
}

function inVietnamese(condition: PriorAward, names: string, after: string): string {
  if (condition.meets) return `Đạt tiêu chuẩn ${names} trong năm xét`;
  if (condition.sameYear) return `Được tặng ${names} trong năm xét`;
  const since = after === '' ? '' : `, sau khi được tặng ${after}`;
  const { count } = condition;
  if (condition.within) {
    if (count === null) return `Trong thời gian xét được tặng ${names} (số lần chưa xác định)${since}`;
    return `Trong thời gian xét có ${count} lần được tặng ${names}${since}`;
  }
  if (count === null) return `Đã được tặng ${names} (số lần chưa xác định)${since}`;
  if (condition.consecutive) return `${count} lần liên tục được tặng ${names}${since}`;
  return count === 1 ? `Đã được tặng ${names}${since}` : `Đã ${count} lần được tặng ${names}${since}`;
}

function inEnglish(condition: PriorAward, names: string, after: string): string {
  if (condition.meets) return `Meets the standard of ${names} in the year assessed`;
  if (condition.sameYear) return `Granted ${names} in the year assessed`;
  const since = after === '' ? '' : `, after ${after}`;
  if (condition.count === null)
    return `Granted ${names}${condition.within ? ' in the time assessed' : ''}${since} (how often is not established)`;
  const times = condition.count === 1 ? 'once' : plural(condition.count, 'time');
  if (condition.within) return `Granted ${names} ${times} in the time assessed${since}`;
  if (condition.consecutive) return `Granted ${names} ${times} in a row${since}`;
  return condition.count === 1 ? `Has been granted ${names}${since}` : `Granted ${names} ${times}${since}`;
}
