import { newId } from '../../../../platform/ids.ts';
import { isCouncilSession } from '../../model/council-sessions.ts';
import { deadlineColumns, milestoneColumns } from '../../model/deadline-columns.ts';
import type { RecognisedAnnex, RecognisedItem, RecognisedPlan } from '../../model/recognised-plan.ts';
import { parentIndexOf } from '../../model/row-parents.ts';
import { TASK_PARTS } from '../../model/task-part.ts';
import { SECTION_SEPARATOR } from '../document/plan-content.ts';

/** The units that a text surely names. */
export type UnitsOf = (text: string) => readonly string[];

/**
 * The rows of every table that a recognised plan becomes. What the paper says is done already is done; nothing else has begun.
 * A milestone is given to a unit when its words name exactly one.
 */
export function planRows(plan: RecognisedPlan, planId: string, unitsOf: UnitsOf, now: Date) {
  const rows = plan.annexes.flatMap((annex) => annexRows(annex, planId, now));
  return {
    tasks: rows.map(({ task }) => task),
    taskUnits: rows.flatMap(({ task, item }) =>
      TASK_PARTS.flatMap((part) => {
        const text = item[part];
        const units = text === null ? [] : new Set(unitsOf(text));
        return [...units].map((unitId) => ({ taskId: task.id, unitId, part }));
      }),
    ),
    milestones: rows.flatMap(({ task, item }) =>
      item.deadline.milestones.map((milestone, i) => {
        const units = milestone.actor === null ? [] : unitsOf(milestone.actor);
        return {
          id: newId(),
          taskId: task.id,
          position: i + 1,
          actor: milestone.actor,
          text: milestone.text,
          ...milestoneColumns(milestone),
          unitId: units.length === 1 ? (units[0] ?? null) : null,
          doneOn: null,
        };
      }),
    ),
    sessions: rows
      .filter(({ item, title }) => isCouncilSession(item, title))
      .map(({ task, item }, i) => ({
        id: newId(),
        planId,
        taskId: task.id,
        ordinal: i + 1,
        agenda: JSON.stringify(item.agenda),
        plannedFrom: item.deadline.from,
        plannedTo: item.deadline.to,
      })),
    duties: plan.duties.map((duty, i) => ({
      id: newId(),
      planId,
      position: i + 1,
      text: duty.text,
      actor: duty.actor,
      ...deadlineColumns(duty.deadline),
    })),
  };
}

function annexRows(annex: RecognisedAnnex, planId: string, now: Date) {
  const ids = annex.items.map(() => newId());
  return annex.items.map((item, i) => {
    const parent = parentIndexOf(annex.items, i);
    const { done } = item.deadline;
    return {
      item,
      title: annex.title,
      task: {
        id: ids[i] ?? newId(),
        planId,
        annex: annex.number,
        position: i + 1,
        number: item.number ?? '',
        section: sectionOf(item),
        parentId: parent === null ? null : (ids[parent] ?? null),
        content: item.content,
        lead: item.lead ?? '',
        implementer: item.implementer ?? '',
        coordinator: item.coordinator ?? '',
        adviser: item.adviser ?? '',
        ...deadlineColumns(item.deadline),
        state: done ? ('done' as const) : ('not-started' as const),
        progress: done ? 100 : 0,
        doneOn: null,
        blockedReason: null,
        lateReason: null,
        others: JSON.stringify(item.others),
        updatedAt: now,
      },
    };
  });
}

/** All headings above a row in one line: a task knows one heading only. */
function sectionOf({ sections, section }: RecognisedItem): string {
  return sections.length > 1 ? sections.join(SECTION_SEPARATOR) : (section ?? '');
}
