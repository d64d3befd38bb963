import type { Award, AwardCatalogue, Day, Rounding, Subject } from './award.ts';
import { holdsOn } from './in-force.ts';
import type { Bonus } from './verdict.ts';

/**
 * The bonus of one grant: factor × base salary, both in force on the day of the decision, rounded up (Nghị định
 * 152/2025/NĐ-CP, Điều 49).
 *
 * @param day the day of the decision
 */
export function bonusOn(catalogue: AwardCatalogue, award: Award, subject: Subject, day: Day): Bonus {
  const rate = award.bonus.find((each) => holdsOn(each, day));
  const baseSalary = catalogue.baseSalary.find((each) => holdsOn(each, day))?.vnd ?? null;
  if (rate === undefined) return { factor: null, baseSalary, amount: null };
  const factor = rate[subject];
  return {
    factor,
    baseSalary,
    amount: factor === null || baseSalary === null ? null : amountOf(factor, baseSalary, catalogue.rounding),
    ...(rate.ceiling ? { ceiling: true } : {}),
    source: rate.source,
    confidence: rate.confidence,
    ...(rate.note === undefined ? {} : { note: rate.note }),
  };
}

/** In whole thousandths, so that a product such as 0.3 × 2,340,000 is not a hair above itself when it is rounded up. */
function amountOf(factor: number, baseSalary: number, { vnd }: Rounding): number {
  const thousandths = Math.round(factor * 1000) * baseSalary;
  return Math.ceil(thousandths / (vnd * 1000)) * vnd;
}
