/** What a member ticked for the items of one ballot paper, in their order: `1` agrees, `0` does not. */
export const CHOICES = /^[01]{1,1000}$/;

/**
 * Puts items into ballot papers: those on which the same members may not vote stand on one. A blank line left by a member in
 * conflict would tell whose ballot it is; so he gets no paper for these items, and one that looks like everybody's for the others.
 * @param items with the members excluded from each
 * @returns groups of indexes into `items`, in the order of their first item
 */
export function groupIntoSheets(items: readonly { excluded: readonly string[] }[]): number[][] {
  const groups = new Map<string, number[]>();
  items.forEach(({ excluded }, index) => {
    const key = [...new Set(excluded)].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()];
}

/** How many ballots agree with each item. @param ballots choices, each as long as there are items */
export function countChoices(ballots: readonly string[], items: number): number[] {
  return Array.from(
    { length: items },
    (_, index) => ballots.filter((ballot) => ballot[index] === '1').length,
  );
}
