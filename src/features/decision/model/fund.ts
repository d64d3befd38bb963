/** What a line of the commendation fund is. `source` and `planned` are typed in; the others follow decisions. */
export const FUND_KINDS = ['source', 'planned', 'spent', 'returned'] as const;
export type FundKind = (typeof FUND_KINDS)[number];

export const FUND_KIND_WORDS = {
  source: { vi: 'Nguồn', en: 'Source', tone: 'green' },
  planned: { vi: 'Dự kiến', en: 'Planned', tone: 'grey' },
  spent: { vi: 'Đã chi', en: 'Spent', tone: 'blue' },
  returned: { vi: 'Thu hồi', en: 'Returned', tone: 'amber' },
} as const satisfies Record<FundKind, { vi: string; en: string; tone: string }>;

/** Sums of a unit's fund in a year, in đồng; entries that were taken back do not count. */
export interface FundSums {
  source: number;
  planned: number;
  spent: number;
  returned: number;
  /** Bonuses of decisions that are drafted, numbered or signed. */
  committed: number;
}

/** What is in the fund now. */
export function balanceOf({ source, spent, returned }: FundSums): number {
  return source - spent + returned;
}

/** What is left when all decisions under way have taken effect. */
export function leftOf(sums: FundSums): number {
  return balanceOf(sums) - sums.committed;
}
