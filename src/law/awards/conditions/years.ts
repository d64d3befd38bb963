/**
 * The longest unbroken run of years that ends in one of `ends`. Two years follow each other when they are one apart,
 * or a whole cycle, where an award can be earned again only so many years later.
 *
 * @param years those that count, in any order
 * @returns how many years of the list make the run
 */
export function unbrokenRun(years: readonly number[], ends: readonly number[], cycle = 1): number {
  if (years.length === 0) return 0;
  const known = [...new Set(years)].sort((a, b) => a - b);
  const lengths = new Map<number, number>();
  for (const year of known) {
    const before = Math.max(lengths.get(year - 1) ?? 0, cycle > 1 ? (lengths.get(year - cycle) ?? 0) : 0);
    lengths.set(year, before + 1);
  }
  return Math.max(...ends.map((end) => lengths.get(end) ?? 0));
}
