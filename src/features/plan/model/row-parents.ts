import type { RecognisedItem } from './recognised-plan.ts';

/**
 * The row that a sub-row hangs under: the nearest row above it that bears the number `parent` names, better one under the
 * same heading, since numbers may begin anew under each heading.
 * @returns its index, or null for a row that hangs under nothing or under a number that is not there
 */
export function parentIndexOf(
  items: readonly Pick<RecognisedItem, 'number' | 'parent' | 'section'>[],
  row: number,
): number | null {
  const item = items[row];
  if (item === undefined || item.parent === null) return null;
  let fallback: number | null = null;
  for (let i = row - 1; i >= 0; i--) {
    const above = items[i];
    if (above === undefined || above.number !== item.parent) continue;
    if (above.section === item.section) return i;
    fallback ??= i;
  }
  return fallback;
}
