import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CalendarEntry, renderCalendarFeed } from './ics.ts';

const changedAt = new Date('2026-11-20T17:30:15.250Z');
const entry = (fields: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'task-1@so-vang',
  title: 'Trình hồ sơ',
  day: '2026-12-31',
  changedAt,
  ...fields,
});
const render = (...entries: CalendarEntry[]) => renderCalendarFeed({ name: 'Kế hoạch 2026', entries });

/** Reads a feed back: unfolded lines, as [name with parameters, value]. */
function read(feed: string): [string, string][] {
  assert.ok(feed.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(feed), 'lines end with CRLF');
  return feed
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}
const values = (feed: string, name: string) =>
  read(feed).flatMap(([key, value]) => (key === name ? [value] : []));
const plainText = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c));

test('an all-day event of a day in Hà Nội', () => {
  const feed = render(
    entry({ description: 'Dòng 1\nDòng 2; a, b \\ c', url: 'https://so-vang.example/ke-hoach/1?x=a,b' }),
  );
  assert.deepEqual(values(feed, 'UID'), ['task-1@so-vang']);
  assert.deepEqual(values(feed, 'DTSTART;VALUE=DATE'), ['20261231']);
  assert.deepEqual(values(feed, 'DTEND;VALUE=DATE'), ['20270101']);
  assert.deepEqual(values(feed, 'DTSTAMP'), ['20261120T173015Z']);
  assert.deepEqual(values(feed, 'SUMMARY'), ['Trình hồ sơ']);
  assert.deepEqual(values(feed, 'DESCRIPTION'), ['Dòng 1\\nDòng 2\\; a\\, b \\\\ c']);
  assert.deepEqual(values(feed, 'URL'), ['https://so-vang.example/ke-hoach/1?x=a,b']);
  assert.deepEqual(values(feed, 'X-WR-TIMEZONE'), ['Asia/Ho_Chi_Minh']);
  assert.deepEqual(values(feed, 'X-WR-CALNAME'), ['Kế hoạch 2026']);
});

test('every part is closed in order', () => {
  const open: string[] = [];
  const feed = render(
    entry({ alarms: [{ day: '2026-12-30', time: '08:00' }] }),
    entry({ uid: 'task-2@so-vang' }),
  );
  for (const [name, value] of read(feed)) {
    if (name === 'BEGIN') open.push(value);
    if (name === 'END') assert.equal(open.pop(), value);
  }
  assert.deepEqual(open, []);
  assert.equal(values(feed, 'BEGIN').filter((v) => v === 'VEVENT').length, 2);
});

test('alarms ring at the hour of the day asked for', () => {
  const trigger = (day: string, time: string) =>
    values(render(entry({ alarms: [{ day, time }] })), 'TRIGGER');
  assert.deepEqual(trigger('2026-12-30', '08:00'), ['-PT960M']);
  assert.deepEqual(trigger('2026-12-31', '07:30'), ['PT450M']);
  assert.deepEqual(trigger('2026-12-24', '00:00'), ['-PT10080M']);
});

test('what was called off stays and rings no more', () => {
  const feed = render(entry({ status: 'cancelled', alarms: [{ day: '2026-12-30', time: '08:00' }] }));
  assert.deepEqual(values(feed, 'STATUS'), ['CANCELLED']);
  assert.deepEqual(values(feed, 'TRIGGER'), []);
});

test('the same entries give the same bytes', () => {
  assert.equal(render(entry()), render(entry()));
});

test('a line of another property cannot be smuggled in', () => {
  const feed = render(entry({ title: 'a\r\nATTACH:x', uid: 'u\nATTACH:y', description: '\u0000\u001b' }));
  assert.deepEqual(values(feed, 'ATTACH'), []);
  assert.deepEqual(values(feed, 'DESCRIPTION'), ['']);
});

test('what is no day, hour or address is refused', () => {
  assert.throws(() => render(entry({ day: '2026-02-30' })), RangeError);
  assert.throws(() => render(entry({ day: '31/12/2026' })), RangeError);
  assert.throws(() => render(entry({ alarms: [{ day: '2026-12-30', time: '8:00' }] })), RangeError);
  assert.throws(() => render(entry({ url: '/ke-hoach/1' })), TypeError);
});

test('a long line is broken at 75 octets, never inside a letter', () => {
  const octets = (title: string) =>
    render(entry({ title }))
      .split('\r\n')
      .filter((line) => /^(SUMMARY:| )/.test(line))
      .map((line) => Buffer.byteLength(line));
  assert.deepEqual(octets('a'.repeat(67)), [75]);
  assert.deepEqual(octets('a'.repeat(67 + 74 + 1)), [75, 75, 2]);
  assert.deepEqual(octets('ắ'.repeat(23)), [74, 4]);
});

test('any title comes back, in lines of at most 75 octets', () => {
  const letters = fc.constantFrom(...'ắằẵặ đĐ thi đua,;\\:🏅\n'.split(/(?:)/u), 'khen thưởng ');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 200 }), (title) => {
      const feed = render(entry({ title }));
      for (const line of feed.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(plainText(values(feed, 'SUMMARY')[0] ?? ''), title.normalize('NFC'));
    }),
  );
});
