import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCalendar } from './calendar/read-catalogue.ts';
import { calendarSchema } from './calendar/read-catalogue-schema.ts';
import { CatalogueError, parseCatalogue } from './read-catalogue.ts';

const good = readFileSync('catalogue/holidays.yaml', 'utf8');

/** What is wrong with the calendar once `from` is replaced by `to`, as `line field`. */
function problems(from: string, to: string): string[] {
  assert.ok(good.includes(from), from);
  try {
    parseCatalogue('holidays.yaml', good.replace(from, to), calendarSchema);
  } catch (error) {
    assert.ok(error instanceof CatalogueError);
    return error.problems.map((p) => `${p.line} ${p.field}`);
  }
  return [];
}
const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split('\n').length;

test('the calendar survives the way to the browser', () => {
  const calendar = readCalendar('catalogue/holidays.yaml');
  assert.deepEqual(JSON.parse(JSON.stringify(calendar)), calendar);
});

test('a wrong value is named by line and field', () => {
  assert.deepEqual(problems('month: 4', 'month: 14'), [`${lineOf('month: 4')} holidays.3.month`]);
  assert.deepEqual(problems('date: 2026-01-02', 'date: 2026-02-30'), [
    `${lineOf('date: 2026-01-02')} announcements.12.date`,
  ]);
});

test('a missing field is named where the entry stands, an unknown one too', () => {
  const line = lineOf('code: gio-to-hung-vuong');
  assert.deepEqual(problems('reckoning: lunar\n    month: 3', 'month: 3'), [`${line} holidays.2.reckoning`]);
  assert.deepEqual(problems('    day: 10\n', '    day: 10\n    dya: 10\n'), [`${line} holidays.2`]);
});

test('what contradicts itself is refused', () => {
  assert.equal(problems('date: 2026-01-10', 'date: 2026-01-09').length, 1); // worked in exchange on a Friday
  assert.equal(problems('date: 2026-01-02', 'date: 2026-01-03').length, 1); // off in exchange on a Saturday
  assert.equal(problems('holiday: gio-to-hung-vuong', 'holiday: gio-to').length, 1);
  assert.equal(problems('date: 2026-02-17', 'date: 2026-02-16').length, 1);
  assert.equal(problems('code: quoc-te-lao-dong', 'code: ngay-chien-thang').length, 1);
  assert.equal(problems('from: 2026-07-01\n    to: null', 'from: 2026-07-01\n    to: 2026-07-01').length, 1);
  assert.equal(
    problems('confirmed: false\n    confidence: recalled', 'confirmed: true\n    confidence: recalled')
      .length,
    1,
  );
});

test('a file that is no YAML, or is not there, gives a sentence and no stack', () => {
  assert.throws(
    () => parseCatalogue('x.yaml', 'a: [1\nb: 2', calendarSchema),
    (error) => error instanceof CatalogueError && /^x\.yaml:\d+: /m.test(error.message),
  );
  assert.throws(
    () => readCalendar('no/such.yaml'),
    (error) => error instanceof CatalogueError && error.message.includes('không mở được tệp'),
  );
});
