/** The threshold of a vote, as its rule says. */
export interface Threshold {
  /** Percent of the base, at most two decimals. */
  percent: number;
  /** More than `percent` is needed; otherwise at least. */
  above: boolean;
}

export interface ItemResult {
  percent: number;
  passed: boolean;
}

/**
 * Whether `yes` of `base` reach the threshold. Compared in whole numbers: 14 of 15 are measured against 90 % exactly, not as 93,33.
 * `percent` is rounded down to hundredths, so that it never shows a threshold as reached that was not.
 */
export function judge(yes: number, base: number, { percent, above }: Threshold): ItemResult {
  if (base <= 0) return { percent: 0, passed: false };
  const needed = Math.round(percent * 100) * base;
  const reached = yes * 10_000;
  return {
    percent: Math.floor(reached / base) / 100,
    passed: above ? reached > needed : reached >= needed,
  };
}

const number = (value: number) => String(value).replace('.', ',');

/** The arithmetic of a result in words: `14/15 = 93,33 % ≥ 90 %`. */
export function arithmetic(yes: number, base: number, threshold: Threshold): string {
  const { percent, passed } = judge(yes, base, threshold);
  const sign = passed ? (threshold.above ? '>' : '≥') : threshold.above ? '≤' : '<';
  return `${yes}/${base} = ${number(percent)} % ${sign} ${number(threshold.percent)} %`;
}

/** Fewest members who must be present so that `percent` of `members` are: the share rounded up. */
export function quorumOf(members: number, percent: number): number {
  return Math.ceil((members * Math.round(percent * 100)) / 10_000);
}

/** `12/15 có mặt, cần ít nhất 10 (66,67 % của 15)` */
export function quorumWords(
  present: number,
  members: number,
  percent: number,
): { reached: boolean; vi: string; en: string } {
  const needed = quorumOf(members, percent);
  return {
    reached: members > 0 && present >= needed,
    vi: `${present}/${members} thành viên có mặt, cần ít nhất ${needed} (${number(percent)} % của ${members})`,
    en: `${present} of ${members} members present, at least ${needed} needed (${number(percent)} % of ${members})`,
  };
}
