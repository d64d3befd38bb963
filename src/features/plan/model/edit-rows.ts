import type { Deadline } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';
import type { RecognisedItem, RecognisedPlan } from './recognised-plan.ts';
import {
  childrenOf,
  emptyItem,
  hang,
  mapAnnex,
  mapRow,
  oneLine,
  orNull,
  type RowAt,
} from './recognised-rows.ts';
import { TASK_PARTS, type TaskPart } from './task-part.ts';

/*
 * What a person may do to a recognised plan before it is taken into use. Every function here, in edit-recognised.ts and in
 * join-rows.ts is pure: it gives a new plan and leaves the old one as it was. None of them looks at doubts:
 * `reviewDoubts(plan)` does that for all. An index that leads nowhere throws `RangeError`.
 */

/** Changes texts of a row. A new number goes to the sub-rows that hang under the row as well. */
export function editRow(
  plan: RecognisedPlan,
  at: RowAt,
  patch: Partial<Pick<RecognisedItem, 'number' | 'content' | 'parent' | 'agenda' | TaskPart>>,
): RecognisedPlan {
  const children = patch.number === undefined ? [] : childrenOf(plan, at);
  const edited = mapRow(plan, at, (item) => [
    {
      ...item,
      ...patch,
      number: orNull(patch.number === undefined ? item.number : patch.number),
      parent: orNull(patch.parent === undefined ? item.parent : patch.parent),
      content: oneLine(patch.content ?? item.content),
      agenda: (patch.agenda ?? item.agenda).map(oneLine).filter(Boolean),
      ...Object.fromEntries(
        TASK_PARTS.map((key) => [key, orNull(patch[key] === undefined ? item[key] : patch[key])]),
      ),
    },
  ]);
  return hang(edited, at.annex, children, orNull(patch.number ?? null));
}

/** Puts a row under other headings, from the outermost in; none for a row that stands under no heading. */
export function setSections(plan: RecognisedPlan, at: RowAt, sections: readonly string[]): RecognisedPlan {
  const clean = sections.map(oneLine).filter(Boolean);
  return mapRow(plan, at, (item) => [{ ...item, sections: clean, section: clean.at(-1) ?? null }]);
}

/** Writes the words of a completion time and reads their meaning anew. */
export function setDeadlineText(plan: RecognisedPlan, at: RowAt, text: string): RecognisedPlan {
  const { deadline } = parseDeadline(text, plan.document.year);
  return mapRow(plan, at, (item) => [{ ...item, deadline }]);
}

/** Sets the meaning of a completion time by hand; its words stay as printed. */
export function setDeadlineMeaning(
  plan: RecognisedPlan,
  at: RowAt,
  meaning: Partial<Omit<Deadline, 'text'>>,
): RecognisedPlan {
  return mapRow(plan, at, (item) => [{ ...item, deadline: { ...item.deadline, ...meaning } }]);
}

/** Adds an empty row after row `at.row` (-1: before the first), under the same headings. */
export function addRow(plan: RecognisedPlan, at: RowAt, content = ''): RecognisedPlan {
  return mapAnnex(plan, at.annex, (annex) => {
    const above = annex.items[at.row] ?? annex.items[0];
    const row = emptyItem({ content: oneLine(content), source: above?.source ?? annex.source });
    const item = above
      ? { ...row, section: above.section, sections: above.sections, parent: above.parent }
      : row;
    return { ...annex, items: annex.items.toSpliced(at.row + 1, 0, item) };
  });
}

/** Removes a row; its sub-rows stay and hang under nothing. */
export function deleteRow(plan: RecognisedPlan, at: RowAt): RecognisedPlan {
  return mapRow(hang(plan, at.annex, childrenOf(plan, at), null), at, () => []);
}
