import type { RecognisedItem, RecognisedPlan } from './recognised-plan.ts';
import type { RowAt } from './recognised-rows.ts';
import { TASK_PARTS, type TaskPart } from './task-part.ts';

/** The words by which a plan names a body, and where. */
export interface UnitText {
  text: string;
  parts: (TaskPart | 'milestone')[];
  rows: RowAt[];
}

/** Every different text that names who directs, does, helps or advises, or must act by a milestone; in the order of the rows. */
export function unitTexts(plan: RecognisedPlan): UnitText[] {
  const found = new Map<string, UnitText>();
  plan.annexes.forEach(({ items }, annex) => {
    items.forEach((item, row) => {
      for (const [part, text] of textsOf(item)) {
        const known = found.get(text) ?? { text, parts: [], rows: [] };
        if (!known.parts.includes(part)) known.parts.push(part);
        if (known.rows.at(-1)?.row !== row || known.rows.at(-1)?.annex !== annex)
          known.rows.push({ annex, row });
        found.set(text, known);
      }
    });
  });
  return [...found.values()];
}

function textsOf(item: RecognisedItem): [TaskPart | 'milestone', string][] {
  const cells = TASK_PARTS.flatMap((part): [TaskPart, string][] => {
    const text = item[part];
    return text === null ? [] : [[part, text]];
  });
  const actors = item.deadline.milestones.flatMap(({ actor }): ['milestone', string][] =>
    actor === null ? [] : [['milestone', actor]],
  );
  return [...cells, ...actors];
}
