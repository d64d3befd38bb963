import type { Award, AwardCatalogue, BonusRate, Day, Rounding, Subject } from './award.ts';
import { holdsOn } from './in-force.ts';
import type { Bonus } from './verdict.ts';

/** The rate in force on the day of the decision. */
export function findBonusRate(award: Award, day: Day): BonusRate | undefined {
  return award.bonus.find((rate) => holdsOn(rate, day));
}

/**
 * The bonus of one grant: factor × base salary, both in force on the day of the decision, rounded up (Nghị định
 * 152/2025/NĐ-CP, Điều 49).
 *
 * @param day the day of the decision
 */
export function bonusOn(catalogue: AwardCatalogue, award: Award, subject: Subject, day: Day): Bonus {
  const baseSalary = catalogue.baseSalary.find((each) => holdsOn(each, day))?.vnd ?? null;
  const factor = findBonusRate(award, day)?.[subject] ?? null;
  const amount =
    factor === null || baseSalary === null ? null : amountOf(factor, baseSalary, catalogue.rounding);
  return { factor, baseSalary, amount };
}

/** In whole thousandths, so that a product such as 0.3 × 2,340,000 is not a hair above itself when it is rounded up. */
function amountOf(factor: number, baseSalary: number, { vnd }: Rounding): number {
  const thousandths = Math.round(factor * 1000) * baseSalary;
  return Math.ceil(thousandths / (vnd * 1000)) * vnd;
}
