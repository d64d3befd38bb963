import { oneLine, type SourceRow } from '../../../../documents/read/source-document.ts';
import type { TaskRow } from './task-row.ts';

/** A dashed point of a list. */
export const POINT = /^[-–—+•]\s/;
/** A heading that names a time or a group. */
export const PERIOD = /^(?:quý|tháng|6 tháng|9 tháng|học kỳ|đợt|giai đoạn|nhóm|phần)\s+\S+/iu;

/** Whether `next` is the rest of `last`, cut off by a page break. */
export function goesOn(last: TaskRow, next: TaskRow, source: SourceRow, afterBreak: boolean): boolean {
  const merged = source.cells.some((c) => c.merged) && source.cells[0]?.merged === true;
  if (merged && next.number === last.number) return true;
  const content = next.cells.get('content') ?? '';
  const above = last.cells.get('content') ?? '';
  if (last.kind === 'section') {
    const shouted = isShouted(above) && isShouted(content) && !PERIOD.test(content);
    return afterBreak && next.number === '' && (shouted || /^\p{Ll}/u.test(content));
  }
  const others = [...next.cells].filter(
    ([role, text]) => role !== 'content' && role !== 'number' && text !== '',
  );
  const lowered = others.some(([, text]) => /^\p{Ll}/u.test(text));
  if (next.number !== '') {
    // The dash of a list in the row above is no number of its own.
    if (afterBreak && isPointOf(next) && lowered) return true;
    // The number of a row is set in the middle: its first part may have stood without one.
    return afterBreak && last.number === '' && /^\p{Ll}/u.test(content);
  }
  if (content === '') return true;
  // A dashed point by itself is the rest of a list in the row above.
  if (others.length === 0 && POINT.test(content)) return true;
  const open = !/[.;:!?…]$/.test(above);
  if (/^[\p{Ll}(,;:)”"\d]/u.test(content)) return open || afterBreak;
  if (lowered) return true;
  if (!afterBreak) return false;
  if (others.length > 0)
    return (
      open &&
      (last.number !== '' ||
        others.some(
          ([role]) => (last.cells.get(role) ?? '') !== '' && !/[.;]$/.test(last.cells.get(role) ?? ''),
        ))
    );
  if (/[,(–-]$/.test(above)) return true;
  return open && !PERIOD.test(content) && !isShouted(content) && (!next.bold || last.bold);
}

/** The row was taken for a sub-row by the dash in its content. */
function isPointOf(row: TaskRow): boolean {
  return row.number === '-' && POINT.test(row.lines);
}

/** Joins `next`, the rest of it, to `last`. */
export function append(last: TaskRow, next: TaskRow): void {
  if (last.number === '') last.number = next.number;
  for (const [role, cell] of next.cells) {
    const text = role === 'content' && isPointOf(next) ? oneLine(next.lines) : cell;
    const above = last.cells.get(role) ?? '';
    if (role !== 'number' && text !== '' && text !== above)
      last.cells.set(role, oneLine(`${above}\n${text}`));
  }
  for (const [title, text] of Object.entries(next.others))
    last.others[title] = oneLine(`${last.others[title] ?? ''}\n${text}`);
  last.lines = `${last.lines}\n${next.lines}`;
}

/** Whether the text is in capitals. */
export function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase() && /\p{L}/u.test(text);
}
