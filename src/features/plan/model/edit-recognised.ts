import type { Deadline } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';
import type { OutlineNode, RecognisedDocument, RecognisedDuty, RecognisedPlan } from './recognised-plan.ts';
import { emptyAnnex, emptyItem, mapAnnex, oneLine } from './recognised-rows.ts';
import { sameDeadline } from './row-doubts.ts';

/** Changes what the head and foot of the document say. A new year reads anew the deadlines that nobody set by hand. */
export function editDocument(plan: RecognisedPlan, patch: Partial<RecognisedDocument>): RecognisedPlan {
  const document = { ...plan.document, ...patch };
  const next = { ...plan, document };
  if (document.year === plan.document.year) return next;
  const reread = (deadline: Deadline, ownMilestones = true): Deadline => {
    const before = parseDeadline(deadline.text, plan.document.year).deadline;
    const untouched = sameDeadline(
      { ...before, milestones: ownMilestones ? before.milestones : [] },
      deadline,
    );
    if (!untouched) return deadline;
    const after = parseDeadline(deadline.text, document.year).deadline;
    return ownMilestones ? after : { ...after, milestones: [] };
  };
  return {
    ...next,
    annexes: plan.annexes.map((annex) => ({
      ...annex,
      items: annex.items.map((item) => ({ ...item, deadline: reread(item.deadline) })),
    })),
    duties: plan.duties.map((duty) => ({ ...duty, deadline: reread(duty.deadline, false) })),
  };
}

/** Changes a dated obligation; new words of its deadline are read anew. */
export function editDuty(
  plan: RecognisedPlan,
  index: number,
  patch: Partial<Pick<RecognisedDuty, 'text' | 'actor'>> & { deadlineText?: string },
): RecognisedPlan {
  const duty = plan.duties[index];
  if (duty === undefined) throw new RangeError(`no duty ${index}`);
  const { deadlineText, ...texts } = patch;
  const deadline =
    deadlineText === undefined
      ? duty.deadline
      : { ...parseDeadline(deadlineText, plan.document.year).deadline, milestones: [] };
  return { ...plan, duties: plan.duties.with(index, { ...duty, ...texts, deadline }) };
}

/** Removes a dated obligation. */
export function deleteDuty(plan: RecognisedPlan, index: number): RecognisedPlan {
  return { ...plan, duties: plan.duties.toSpliced(index, 1) };
}

/** Makes a dated obligation of the text the last row of the first annex; the annex is made where there is none. */
export function dutyToRow(plan: RecognisedPlan, index: number): RecognisedPlan {
  const duty = plan.duties[index];
  if (duty === undefined) throw new RangeError(`no duty ${index}`);
  const item = emptyItem({
    content: oneLine(duty.text),
    implementer: duty.actor,
    deadline: duty.deadline,
    source: duty.source,
  });
  const annexes = plan.annexes.length > 0 ? plan.annexes : [emptyAnnex(duty.source)];
  const withAnnex = { ...plan, annexes, duties: plan.duties.toSpliced(index, 1) };
  return mapAnnex(withAnnex, 0, (annex) => {
    const numbers = annex.items.map(({ number }) => Number(number)).filter(Number.isInteger);
    return { ...annex, items: [...annex.items, { ...item, number: String(Math.max(0, ...numbers) + 1) }] };
  });
}

/** Adds an annex without rows, for a plan that has none. */
export function addAnnex(plan: RecognisedPlan): RecognisedPlan {
  const number = Math.max(0, ...plan.annexes.map((annex) => annex.number)) + 1;
  const source = { block: 0, row: null, page: null, line: null };
  return { ...plan, annexes: [...plan.annexes, { ...emptyAnnex(source), number }] };
}

/** Changes a part of the text; `path` leads to it by indexes from the outermost part in. */
export function editOutline(
  plan: RecognisedPlan,
  path: readonly number[],
  patch: Partial<Pick<OutlineNode, 'number' | 'title' | 'paragraphs'>>,
): RecognisedPlan {
  const change = (nodes: readonly OutlineNode[], [index = 0, ...rest]: readonly number[]): OutlineNode[] => {
    const node = nodes[index];
    if (node === undefined) throw new RangeError(`no part ${path.join('.')}`);
    const next =
      rest.length === 0 ? { ...node, ...patch } : { ...node, children: change(node.children, rest) };
    return nodes.with(index, next);
  };
  return { ...plan, outline: change(plan.outline, path) };
}
