import type { Condition } from '../condition.ts';
import type { ServiceFact } from '../facts.ts';
import { counts, termText } from '../terms.ts';
import { figure } from './language.ts';
import { type ConditionRule, type JudgeContext, NO_LIMIT, UNKNOWN } from './rule.ts';
import { joined, type Stretch, stretchOf, wholeMonths } from './service-time.ts';

type ServiceYears = Condition<'service_years'>;

/**
 * Length of service in a field: periods are added up, or the longest unbroken one counts where it must be continuous.
 * Maternity leave that touches a period belongs to it (Nghị định 152/2025/NĐ-CP, Điều 4).
 */
export const serviceYears: ConditionRule<'service_years'> = {
  kind: 'service_years',
  judge(condition, facts, context) {
    const { min, maxExclusive, exceptionFrom } = condition;
    if (min === null) return NO_LIMIT;
    if (facts.service === undefined) return UNKNOWN;
    const inField = facts.service.filter(
      ({ field, from }) =>
        from < context.on && counts(context.terms, 'serviceFields', condition.field, field),
    );
    const months = monthsServed(condition, inField, facts.maternityLeave ?? [], context);
    const enough = months >= min * 12 && (maxExclusive === undefined || months < maxExclusive * 12);
    const excepted = exceptionFrom !== undefined && months >= exceptionFrom * 12 && months < min * 12;
    return { met: excepted ? null : enough, facts: inField, have: months / 12, need: min };
  },
  sentence({ min, maxExclusive, field, continuous, exceptionFrom }, { terms }, language) {
    const work = termText(terms, 'serviceFields', field, language);
    if (language === 'en') {
      const years = min === null ? 'Years (not established)' : `At least ${figure(min, language)} years`;
      const except =
        exceptionFrom === undefined ? '' : ` (${figure(exceptionFrom, language)} in special cases)`;
      return `${years}${maxExclusive === undefined ? '' : `, less than ${maxExclusive},`} of ${continuous ? 'unbroken ' : ''}${work}${except}`;
    }
    const unbroken = continuous ? ' liên tục' : '';
    if (min === null) return `Có thời gian ${work} (số năm chưa xác định)`;
    return maxExclusive === undefined
      ? `Có từ ${figure(min, language)} năm trở lên${unbroken} ${work}${exceptionFrom === undefined ? '' : ` (trường hợp đặc biệt: từ ${figure(exceptionFrom, language)} năm)`}`
      : `Có từ ${figure(min, language)} năm đến dưới ${figure(maxExclusive, language)} năm${unbroken} ${work}`;
  },
  gap(condition, { have, need }, words, language) {
    const sentence = serviceYears.sentence(condition, words, language);
    if (have === undefined || need === undefined) return sentence;
    const { maxExclusive } = condition;
    if (maxExclusive !== undefined && have >= maxExclusive) return sentence;
    const missing = figure(Math.ceil((need - have) * 10) / 10, language);
    const work = termText(words.terms, 'serviceFields', condition.field, language);
    return language === 'vi' ? `${missing} năm ${work}` : `${missing} years of ${work}`;
  },
};

function monthsServed(
  { continuous }: ServiceYears,
  service: readonly ServiceFact[],
  leave: readonly { from: string; to?: string | null }[],
  { on }: JudgeContext,
): number {
  const periods = joined(service.map((each) => stretchOf(each, on)));
  const leaves = leave.map((each) => stretchOf(each, on));
  const touching = leaves.filter((each) => periods.some((period) => touches(period, each)));
  const all = touching.length === 0 ? periods : joined([...periods, ...touching]);
  return continuous ? Math.max(0, ...all.map((each) => wholeMonths([each]))) : wholeMonths(all);
}

function touches(a: Stretch, b: Stretch): boolean {
  return a.from <= b.to && b.from <= a.to;
}
