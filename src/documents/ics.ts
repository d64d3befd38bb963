/** One all-day entry of a calendar feed. */
export interface CalendarEntry {
  /** The same for the same thing in every rendering, so that a calendar program updates instead of doubling it. */
  uid: string;
  title: string;
  /** `YYYY-MM-DD`, a day in Asia/Ho_Chi_Minh. */
  day: string;
  description?: string;
  /** Absolute address of the page to open. */
  url?: string;
  /** When to remind: a day as above and an hour `HH:mm` of it. */
  alarms?: { day: string; time: string }[];
  /** When the entry last changed. */
  changedAt: Date;
  /** What is over or was called off stays in the feed, marked, and reminds no more. */
  status?: 'confirmed' | 'cancelled';
}

export interface CalendarFeed {
  /** Shown as the name of the calendar. */
  name: string;
  entries: CalendarEntry[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MS_PER_MINUTE = 60_000;
/** RFC 5545, 3.1: no line over 75 octets, without its line break. */
const LINE_OCTETS = 75;

/**
 * An iCalendar feed (RFC 5545) as text, to be sent as `text/calendar; charset=utf-8`. The entries are days, not
 * moments, so they show on the same date everywhere; their alarms count from 00:00 of that day. Nothing in it depends
 * on when it is rendered: the same entries give the same bytes, which makes an ETag of it work.
 * Throws `RangeError` for a day or hour that is none.
 */
export function renderCalendarFeed(feed: CalendarFeed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Vang//Calendar//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(feed.name)}`,
    `X-WR-CALNAME:${escapeText(feed.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Ho_Chi_Minh',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...feed.entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry): string[] {
  const start = midnight(entry.day);
  const next = new Date(start + 24 * 60 * MS_PER_MINUTE).toISOString().slice(0, 10);
  const changed = entry.changedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const cancelled = entry.status === 'cancelled';
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `DTSTART;VALUE=DATE:${entry.day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(entry.title)}`,
    ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
    ...(entry.url ? [`URL:${new URL(entry.url).href}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(cancelled ? [] : (entry.alarms ?? []).flatMap((alarm) => alarmLines(entry, alarm, start))),
    'END:VEVENT',
  ];
}

function alarmLines(entry: CalendarEntry, alarm: { day: string; time: string }, start: number): string[] {
  const time = TIME.exec(alarm.time);
  if (!time) throw new RangeError(`not an hour (HH:mm): ${alarm.time}`);
  const minutes = (midnight(alarm.day) - start) / MS_PER_MINUTE + Number(time[1]) * 60 + Number(time[2]);
  const trigger = `${minutes < 0 ? '-' : ''}PT${Math.abs(minutes)}M`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escapeText(entry.title)}`,
    'END:VALARM',
  ];
}

function midnight(day: string): number {
  const time = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  }
  return time;
}

/** RFC 5545, 3.3.11; other control characters are not allowed in a text and are left out. */
function escapeText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Breaks a line into pieces of at most 75 octets of UTF-8, never inside a character; the next begin with a space. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
