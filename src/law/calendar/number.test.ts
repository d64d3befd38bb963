import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatNumber, parseNumber } from './number.ts';

test('numbers are shown the Vietnamese way', () => {
  assert.equal(formatNumber(1_234_567.5), '1.234.567,5');
  assert.equal(formatNumber(2_340_000), '2.340.000');
  assert.equal(formatNumber(0.5, 2), '0,50');
  assert.equal(formatNumber(-1234), '-1.234');
});

test('numbers people type', () => {
  const cases: [string, number | null][] = [
    ['1.234.567,5', 1_234_567.5],
    ['1234567,5', 1_234_567.5],
    ['1.500', 1500],
    [' 12 ', 12],
    ['-3,25', -3.25],
    ['1.5', null],
    ['1,234,567', null],
    ['12.34.567', null],
    ['1 234', null],
    ['', null],
    ['1e3', null],
  ];
  for (const [text, expected] of cases) assert.equal(parseNumber(text), expected, text);
});

test('what is shown can be typed back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
      assert.equal(parseNumber(formatNumber(thousandths / 1000)), thousandths / 1000 + 0);
    }),
  );
});
