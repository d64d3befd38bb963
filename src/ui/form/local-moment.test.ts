import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLocal, parseLocal, showLocal, toLocal, toMoment } from './local-moment.ts';

const CASES: [string, string | null][] = [
  ['20/12/2026 08:00', '2026-12-20T08:00'],
  [' 1/2/2027  8:05 ', '2027-02-01T08:05'],
  ['01-02-2027, 8h30', '2027-02-01T08:30'],
  ['14h 5/6/2027', '2027-06-05T14:00'],
  ['2026-12-20T08:00', '2026-12-20T08:00'],
  ['', null],
  ['20/12/2026', null],
  ['20/12/2026 24:00', null],
  ['20/12/2026 8:60', null],
  ['31/02/2026 08:00', null],
  ['12/20/2026 08:00', null],
  ['mai 8h', null],
];

for (const [typed, local] of CASES)
  test(`“${typed}” means ${local}`, () => {
    assert.equal(parseLocal(typed), local);
  });

test('what fields hold is shown day first, and is a moment of Hà Nội', () => {
  assert.equal(showLocal('2027-02-01T08:05'), '01/02/2027 08:05');
  assert.equal(showLocal('mai 8h'), 'mai 8h');
  assert.equal(toMoment('2027-02-01T08:05'), '2027-02-01T08:05:00+07:00');
  assert.equal(toLocal('2027-01-31T20:05:00Z'), '2027-02-01T03:05');
  assert.ok(isLocal('2027-02-01T08:05') && !isLocal('01/02/2027 08:05'));
});
