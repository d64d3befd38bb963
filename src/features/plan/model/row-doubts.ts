import type { Deadline } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';
import {
  type Doubt,
  type DoubtCode,
  doubt,
  type RecognisedAnnex,
  type RecognisedItem,
} from './recognised-plan.ts';

/** Something odd about one row, before it is said where the row stands. */
export interface RowDoubt {
  code: DoubtCode;
  detail?: string;
}

/** Whether two deadlines mean the same, whatever the order their keys come in. */
export function sameDeadline(one: Deadline, other: Deadline): boolean {
  const flat = (d: Deadline) =>
    JSON.stringify([
      d.text,
      d.kind,
      d.from,
      d.to,
      d.exclusive,
      d.done,
      d.milestones.map((m) => [m.actor, m.text, m.date]),
    ]);
  return flat(one) === flat(other);
}

/**
 * What is odd about a completion time: what its words make doubtful, unless somebody has set its meaning by hand.
 * @param ownMilestones false for dated obligations of the text, which keep no milestones
 */
export function deadlineDoubts(deadline: Deadline, year: number | null, ownMilestones = true): RowDoubt[] {
  const parsed = parseDeadline(deadline.text, year);
  const read = ownMilestones ? parsed.deadline : { ...parsed.deadline, milestones: [] };
  return sameDeadline(read, deadline) ? parsed.doubts : [];
}

/**
 * What is odd about the rows of an annex, found anew from what they say now: completion times, numbers, empty contents.
 * @returns the rows with their codes, and the doubts in the order of the rows
 */
export function reviewRows(
  annex: RecognisedAnnex,
  year: number | null,
): { annex: RecognisedAnnex; doubts: Doubt[] } {
  const numbering = numberDoubts(annex.items);
  const found = annex.items.map((item, i): RowDoubt[] => {
    const split = isSplit(item, annex.items[i + 1]) || isSplit(annex.items[i - 1], item);
    const hidden = (code: DoubtCode) =>
      (code === 'deadline-empty' && isGroup(annex.items, i)) || (code === 'deadline-unclear' && split);
    return [
      ...deadlineDoubts(item.deadline, year).filter((d) => !hidden(d.code)),
      ...(item.content === '' ? [{ code: 'content-empty' as const }] : []),
      ...(item.number === null ? [{ code: 'row-number-missing' as const }] : (numbering[i] ?? [])),
      ...(split ? [{ code: 'deadline-split' as const }] : []),
    ];
  });
  return {
    annex: {
      ...annex,
      items: annex.items.map((item, i) => ({
        ...item,
        doubts: [...new Set((found[i] ?? []).map((d) => d.code))],
      })),
    },
    doubts: found.flatMap((row, i) =>
      row.map((d) => doubt(d.code, `annex ${annex.number}, item ${i + 1}`, d.detail)),
    ),
  };
}

/** Whether the row at `i` only introduces its sub-rows: such a row needs no completion time of its own. */
export function isGroup(items: readonly RecognisedItem[], i: number): boolean {
  const item = items[i];
  return item?.parent === null && item.number !== null && items[i + 1]?.parent === item.number;
}

/**
 * What is odd about the numbers of rows: they run on by one and may begin anew under a new heading.
 * @returns a list a row, empty where the number is in order, missing or no whole number
 */
export function numberDoubts(items: readonly RecognisedItem[]): RowDoubt[][] {
  let previous: { n: number; section: string } | null = null;
  const seen = new Map<string, Set<number>>();
  return items.map((item) => {
    if (item.number === null || !/^\d+$/.test(item.number)) return [];
    const n = Number(item.number);
    const section = item.sections.join('\n');
    const fresh = previous?.section !== section && n === 1;
    const taken = fresh ? new Set<number>() : (seen.get(section) ?? new Set<number>());
    const expected = (previous?.n ?? 0) + 1;
    const code = taken.has(n)
      ? ('row-number-duplicate' as const)
      : !fresh && n !== expected
        ? ('row-number-skipped' as const)
        : null;
    seen.set(section, taken.add(n));
    previous = { n, section };
    return code === null ? [] : [{ code, detail: item.number }];
  });
}

/** Whether the completion time of a row opens a bracket and leaves it to the next row to close it. */
export function isSplit(item: RecognisedItem | undefined, next: RecognisedItem | undefined): boolean {
  return (
    item !== undefined &&
    next !== undefined &&
    /\([^)]*$/.test(item.deadline.text) &&
    /^[\p{Ll}\d]/u.test(next.deadline.text)
  );
}
