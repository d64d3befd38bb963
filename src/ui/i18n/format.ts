import { type Day, dayOf, daysBetween, formatDay } from '../../law/calendar/day.ts';
import type { Language } from './language.ts';

export { formatDay, parseDay } from '../../law/calendar/day.ts';
export { formatNumber } from '../../law/calendar/number.ts';
export type { Day };

const ZONE = 'Asia/Ho_Chi_Minh';
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Today's legal day in Hà Nội. */
export function today(): Day {
  return dayOf(new Date());
}

/** `dd/MM/yyyy HH:mm` in Hà Nội of a moment (ISO 8601 with zone). */
export function formatMoment(moment: string): string {
  return `${formatDay(dayOf(new Date(moment)))} ${formatTime(moment)}`;
}

/** `HH:mm` in Hà Nội of a moment (ISO 8601 with zone). */
export function formatTime(moment: string): string {
  return TIME.format(new Date(moment));
}

/** How far a day lies from `from` in words: "hôm nay", "ngày mai", "2 ngày trước", "sau 3 ngày nữa". */
export function relativeDay(day: Day, language: Language, from: Day = today()): string {
  return inWords(language, daysBetween(from, day), 'day');
}

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago (or ahead) a moment is in words, by its greatest whole unit: "5 phút trước". Under a minute it is "bây giờ". */
export function relativeMoment(moment: string, language: Language, now: Date = new Date()): string {
  const ms = new Date(moment).getTime() - now.getTime();
  for (const [unit, size] of STEPS) {
    if (Math.abs(ms) >= size) return inWords(language, Math.trunc(ms / size), unit);
  }
  return inWords(language, 0, 'second');
}

/** In small letters: for Vietnamese some versions of ICU begin some of the words with a capital. */
function inWords(language: Language, count: number, unit: Intl.RelativeTimeFormatUnit): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(count, unit).toLowerCase();
}

/** Bytes as people read them: `820 kB`, `1,5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  const value = bytes / 1000 ** step;
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${units[step - 1]}`;
}
