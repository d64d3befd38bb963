import { formatDay, parseDay } from '../../law/calendar/day.ts';

/** `2026-11-21T08:00`: a day and a time of Hà Nội, as fields hold them. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
/** `8:00`, `08h00`, `8h`. */
const TIME = /^(\d{1,2})(?::|h)(\d{2})?$/i;

/** Whether the text is a day with a time, as such fields hold it. */
export const isLocal = (text: string): boolean => LOCAL.test(text);

/** A day and a time of Hà Nội as a moment. */
export function toMoment(local: string): string {
  return `${local.length === 16 ? `${local}:00` : local}+07:00`;
}

/** A moment as fields hold it: in Hà Nội, to the minute. */
export function toLocal(moment: string): string {
  return new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** What somebody typed, such as `20/12/2026 08:00` or `8h30 20/12/2026`, as fields hold it; null where it is none. */
export function parseLocal(text: string): string | null {
  const parts = text
    .trim()
    .replace('T', ' ')
    .split(/[\s,]+/);
  if (parts.length !== 2) return null;
  const [first = '', second = ''] = TIME.test(parts[0] ?? '') ? parts.toReversed() : parts;
  const day = parseDay(first);
  const [, hour = '', minute = '00'] = TIME.exec(second) ?? [];
  if (day === null || hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${day}T${hour.padStart(2, '0')}:${minute}`;
}

/** `20/12/2026 08:00` of what fields hold; a text that is no moment as it is. */
export function showLocal(local: string): string {
  const [, day, time] = LOCAL.exec(local) ?? [];
  return day === undefined ? local : `${formatDay(day)} ${time}`;
}
