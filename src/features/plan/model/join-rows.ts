import type { Deadline } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';
import type { RecognisedItem, RecognisedPlan } from './recognised-plan.ts';
import { childrenOf, hang, mapAnnex, mapRow, oneLine, type RowAt } from './recognised-rows.ts';
import { sameDeadline } from './row-doubts.ts';
import { TASK_PARTS } from './task-part.ts';

/**
 * Cuts a row in two at a character of its content, or at the last word's beginning before it. Both rows keep the other cells, the headings
 * and the place in the source; the second takes the next number when that is free. A cut that would leave nothing on one side
 * changes nothing.
 */
export function splitRow(plan: RecognisedPlan, at: RowAt, offset: number): RecognisedPlan {
  const annex = plan.annexes[at.annex];
  return mapRow(plan, at, (item) => {
    const cut = item.content.slice(0, offset + 1).search(/\S*$/);
    const head = item.content.slice(0, cut).trim();
    const tail = item.content.slice(cut).trim();
    if (head === '' || tail === '') return [item];
    const following = /^\d+$/.test(item.number ?? '') ? String(Number(item.number) + 1) : null;
    const taken = annex?.items.some((other) => other.number === following) ?? false;
    const second = { ...item, number: taken ? null : following, content: tail, agenda: [], others: {} };
    return [{ ...item, content: head }, second];
  });
}

/**
 * Joins a row with the one before it. Cells that say the same stay once, others follow each other; a completion time made of
 * two is read anew. Sub-rows of the second hang under the first.
 */
export function joinRows(plan: RecognisedPlan, at: RowAt): RecognisedPlan {
  const first = plan.annexes[at.annex]?.items[at.row - 1];
  const second = plan.annexes[at.annex]?.items[at.row];
  if (first === undefined || second === undefined) throw new RangeError(`no row before row ${at.row}`);
  const number = first.number ?? second.number;
  const reparented = hang(plan, at.annex, childrenOf(plan, at), number);
  const joined: RecognisedItem = {
    ...first,
    number,
    content: oneLine(`${first.content} ${second.content}`),
    ...Object.fromEntries(TASK_PARTS.map((key) => [key, joinTexts(first[key], second[key], ' ')])),
    deadline: joinDeadlines(first.deadline, second.deadline, plan.document.year),
    agenda: [...first.agenda, ...second.agenda],
    others: joinOthers(first.others, second.others),
    doubts: [...new Set([...first.doubts, ...second.doubts])],
  };
  return mapAnnex(reparented, at.annex, (annex) => ({
    ...annex,
    items: annex.items.toSpliced(at.row - 1, 2, joined),
  }));
}

function joinTexts(one: string | null, other: string | null, glue: string): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  return oneLine(`${one}${glue}${other}`);
}

function joinDeadlines(one: Deadline, other: Deadline, year: number | null): Deadline {
  if (other.text === '' || sameDeadline(one, other)) return one;
  if (one.text === '') return other;
  return parseDeadline(joinTexts(one.text, other.text, '; ') ?? '', year).deadline;
}

function joinOthers(one: Record<string, string>, other: Record<string, string>): Record<string, string> {
  const joined = { ...one };
  for (const [column, text] of Object.entries(other))
    joined[column] = joinTexts(joined[column] ?? null, text, ' ') ?? '';
  return joined;
}
