import { parseDeadline } from './parse-deadline.ts';
import type { RecognisedAnnex, RecognisedItem, RecognisedPlan } from './recognised-plan.ts';
import { parentIndexOf } from './row-parents.ts';

/** A row: index of the annex in `annexes` and of the row in its `items`. */
export interface RowAt {
  annex: number;
  row: number;
}

/** The text in one line: single spaces, none at the ends; composed letters. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The text in one line, `null` when nothing is left of it. */
export const orNull = (text: string | null): string | null => (text === null ? null : oneLine(text) || null);

/** Replaces one row. Throws `RangeError` when there is no such row, as every function here does. */
export function mapRow(
  plan: RecognisedPlan,
  at: RowAt,
  change: (item: RecognisedItem) => RecognisedItem[],
): RecognisedPlan {
  return mapAnnex(plan, at.annex, (annex) => {
    const item = annex.items[at.row];
    if (item === undefined) throw new RangeError(`no row ${at.row} in annex ${at.annex}`);
    return { ...annex, items: annex.items.toSpliced(at.row, 1, ...change(item)) };
  });
}

/** Replaces one annex. Throws `RangeError` when there is none of the index. */
export function mapAnnex(
  plan: RecognisedPlan,
  index: number,
  change: (annex: RecognisedAnnex) => RecognisedAnnex,
): RecognisedPlan {
  const annex = plan.annexes[index];
  if (annex === undefined) throw new RangeError(`no annex ${index}`);
  return { ...plan, annexes: plan.annexes.with(index, change(annex)) };
}

/** The rows of the annex that hang under a row. */
export function childrenOf(plan: RecognisedPlan, at: RowAt): number[] {
  const items = plan.annexes[at.annex]?.items ?? [];
  return items.flatMap((_, row) => (parentIndexOf(items, row) === at.row ? [row] : []));
}

/** Hangs rows of an annex under the row that bears `number`; null frees them. */
export function hang(
  plan: RecognisedPlan,
  annex: number,
  rows: readonly number[],
  number: string | null,
): RecognisedPlan {
  return rows.reduce(
    (next, row) => mapRow(next, { annex, row }, (item) => [{ ...item, parent: number }]),
    plan,
  );
}

/** A row with nothing in it but what is known. */
export function emptyItem(
  known: Partial<RecognisedItem> & Pick<RecognisedItem, 'content' | 'source'>,
): RecognisedItem {
  return {
    number: null,
    section: null,
    sections: [],
    parent: null,
    lead: null,
    implementer: null,
    coordinator: null,
    adviser: null,
    deadline: parseDeadline('', null).deadline,
    agenda: [],
    others: {},
    doubts: [],
    ...known,
  };
}

/** An annex without rows. */
export function emptyAnnex(source: RecognisedAnnex['source']): RecognisedAnnex {
  return { number: 1, title: null, columns: [], items: [], source };
}
