import type { Condition } from '../condition.ts';
import type { EvaluationFact, LeaveFact } from '../facts.ts';
import { termText } from '../terms.ts';
import { plural } from './language.ts';
import { type ConditionRule, type JudgeContext, NO_LIMIT, UNKNOWN } from './rule.ts';
import { unbrokenRun } from './years.ts';

type Evaluation = Condition<'evaluation'>;

/**
 * Yearly grades. A run of years ends in the year assessed, or in the one before while that year has no grade yet. A
 * year without a grade because of maternity leave does not break a run that other years carry (Nghị định
 * 152/2025/NĐ-CP, Điều 4). Of two grades for one year the lower counts.
 */
export const evaluation: ConditionRule<'evaluation'> = {
  kind: 'evaluation',
  judge(condition, facts, context) {
    if (condition.years === null) return NO_LIMIT;
    if (facts.evaluations === undefined) return UNKNOWN;
    const need = condition.years;
    const good = goodYears(condition, facts.evaluations, context);
    const graded = facts.evaluations.some(({ year }) => year === context.year);
    const end = graded ? [context.year] : [context.year, context.year - 1];
    if (condition.withinYears !== undefined) {
      const first = context.year - condition.withinYears + (graded ? 1 : 0);
      const found = good.filter(({ year }) => year >= first && year <= context.year);
      return { met: found.length >= need, facts: found, have: found.length, need };
    }
    const years = good.map(({ year }) => year);
    const have = Math.max(unbrokenRun(years, end), bridgedRun(years, facts, end, need));
    return { met: have >= need, facts: good.filter(({ year }) => year <= context.year), have, need };
  },
  sentence(condition, { terms }, language) {
    const grade = termText(terms, 'grades', condition.grade, language);
    return language === 'vi' ? inVietnamese(condition, grade) : inEnglish(condition, grade);
  },
  gap(condition, { have = 0, need = 1 }, { terms }, language) {
    const grade = termText(terms, 'grades', condition.grade, language);
    const missing = Math.max(need - have, 1);
    if (language === 'en')
      return `${plural(missing, 'year')} of ${grade}${condition.orBetter ? ' or better' : ''}`;
    return `${missing} năm được xếp loại ${grade}${condition.orBetter ? ' trở lên' : ''}`;
  },
};

/** The years of the grade asked, each once. */
function goodYears(condition: Evaluation, evaluations: readonly EvaluationFact[], { terms }: JudgeContext) {
  const rank = (grade: string) => terms.grades[grade]?.rank ?? 0;
  const worst = new Map<number, EvaluationFact>();
  for (const each of evaluations) {
    const known = worst.get(each.year);
    if (known === undefined || rank(each.grade) < rank(known.grade)) worst.set(each.year, each);
  }
  const asked = rank(condition.grade);
  return [...worst.values()].filter(({ grade }) =>
    condition.orBetter ? rank(grade) >= asked : grade === condition.grade,
  );
}

/** The run when years of maternity leave without a grade stand for good ones; 0 when no real year is in it. */
function bridgedRun(
  years: readonly number[],
  facts: { evaluations?: readonly EvaluationFact[]; maternityLeave?: readonly LeaveFact[] },
  ends: readonly number[],
  need: number,
): number {
  if (facts.maternityLeave === undefined || facts.maternityLeave.length === 0) return 0;
  const graded = new Set(facts.evaluations?.map(({ year }) => year));
  const onLeave = new Set(facts.maternityLeave.flatMap(yearsOfLeave).filter((year) => !graded.has(year)));
  const lengths = ends.map((end) => {
    let real = 0;
    let length = 0;
    for (let year = end; length < need && (years.includes(year) || onLeave.has(year)); year -= 1) {
      length += 1;
      if (!onLeave.has(year)) real += 1;
    }
    return real > 0 ? length : 0;
  });
  return Math.max(0, ...lengths);
}

function yearsOfLeave({ from, to }: LeaveFact): number[] {
  const first = Number(from.slice(0, 4));
  const last = to ? Number(to.slice(0, 4)) : first;
  return first === last ? [first] : [first, last];
}

function inVietnamese({ years, withinYears, consecutive, orBetter }: Evaluation, grade: string): string {
  const graded = `được xếp loại ${grade}${orBetter ? ' trở lên' : ''}`;
  if (withinYears !== undefined) {
    const number = years === null ? 'một số năm (chưa xác định)' : `ít nhất ${years} năm`;
    return `Trong ${withinYears} năm có ${number} ${graded}`;
  }
  if (years === null) return `Một số năm (chưa xác định) ${graded}`;
  if (years === 1) return `Năm xét ${graded}`;
  return `${years} năm${consecutive ? ' liên tục' : ''} ${graded}`;
}

function inEnglish({ years, withinYears, consecutive, orBetter }: Evaluation, grade: string): string {
  const graded = `graded ${grade}${orBetter ? ' or better' : ''}`;
  if (withinYears !== undefined) {
    const number = years === null ? 'A number of years not established' : `At least ${plural(years, 'year')}`;
    return `${number} within ${withinYears} ${graded}`;
  }
  if (years === null) return `A number of years not established ${graded}`;
  if (years === 1) return `The year assessed is ${graded}`;
  return `${years} ${consecutive ? 'consecutive ' : ''}years ${graded}`;
}
