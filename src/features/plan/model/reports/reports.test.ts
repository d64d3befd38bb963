import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDay } from '../../../../law/calendar/index.ts';
import { barChartSvg } from './bar-chart-svg.ts';
import { doneShare, type ReportStatus, reportStatus } from './report-counts.ts';
import { numbersOf, periodSpan, REPORT_PERIODS } from './report-period.ts';

test('periods as offices name them', () => {
  const cases: [...Parameters<typeof periodSpan>, from: string, to: string, name: string][] = [
    ['month', 2026, 2, '2026-02-01', '2026-02-28', 'tháng 02 năm 2026'],
    ['month', 2028, 2, '2028-02-01', '2028-02-29', 'tháng 02 năm 2028'],
    ['month', 2026, 3, '2026-03-01', '2026-03-31', 'tháng 3 năm 2026'],
    ['month', 2026, 11, '2026-11-01', '2026-11-30', 'tháng 11 năm 2026'],
    ['quarter', 2026, 3, '2026-07-01', '2026-09-30', 'quý III năm 2026'],
    ['half', 2026, 1, '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['half', 2026, 2, '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
    ['nine-months', 2026, 1, '2026-01-01', '2026-09-30', '9 tháng đầu năm 2026'],
    ['year', 2026, 1, '2026-01-01', '2026-12-31', 'năm 2026'],
  ];
  for (const [period, year, number, from, to, name] of cases) {
    const span = periodSpan(period, year, number);
    assert.deepEqual([span.from, span.to, span.name.vi], [from, to, name]);
  }
  assert.throws(() => periodSpan('quarter', 2026, 5), RangeError);
});

test('the parts of a year join without a gap', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REPORT_PERIODS), fc.integer({ min: 2020, max: 2060 }), (period, year) => {
      const spans = Array.from({ length: numbersOf(period) }, (_, n) => periodSpan(period, year, n + 1));
      assert.equal(spans[0]?.from, `${year}-01-01`);
      if (period !== 'nine-months') assert.equal(spans.at(-1)?.to, `${year}-12-31`);
      for (const { from, to } of spans) assert.ok(isDay(from) && isDay(to) && from < to);
    }),
  );
});

test('a task stands at the end of a period as it stood then', () => {
  const late = '2026-03-16';
  const cases: [state: string, doneOn: string | null, asOf: string, ReportStatus][] = [
    ['done', '2026-03-10', '2026-03-31', 'done'],
    ['done', null, '2026-03-31', 'done'],
    ['done', '2026-03-16', '2026-03-31', 'done-late'],
    ['done', '2026-04-02', '2026-03-31', 'late'],
    ['done', '2026-03-15', '2026-03-15', 'done'],
    ['done', '2026-03-31', '2026-03-31', 'done-late'],
    ['done', '2026-04-02', '2026-03-15', 'open'],
    ['in-progress', null, '2026-03-15', 'open'],
    ['blocked', null, '2026-03-15', 'blocked'],
    ['blocked', null, '2026-03-16', 'late'],
    ['cancelled', null, '2026-03-31', 'cancelled'],
  ];
  for (const [state, doneOn, asOf, expected] of cases)
    assert.equal(
      reportStatus({ state, doneOn, lateFrom: late }, asOf),
      expected,
      `${state} ${doneOn} ${asOf}`,
    );
  const counts = { done: 2, 'done-late': 1, late: 1, open: 0, blocked: 0, cancelled: 3, total: 7 };
  assert.equal(doneShare(counts), 75);
  assert.equal(doneShare({ ...counts, done: 0, 'done-late': 0, late: 0, total: 3 }), null);
});

test('the drawing is plain SVG, as wide as it says, whatever the labels are', () => {
  const row = fc.record({ label: fc.string({ maxLength: 80 }), values: fc.tuple(fc.nat(500), fc.nat(500)) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const parts = [
        { label: 'Hoàn thành <b>', color: '#2f6b3a' },
        { label: 'Quá hạn & muộn', color: '#a11' },
      ];
      const { svg, ratio } = barChartSvg(parts, rows);
      assert.ok(
        !/<(script|style|foreignObject|image|b)\b|on\w+=|href/i.test(svg.replaceAll(/>[^<]*</g, '><')),
      );
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      assert.ok(Math.abs(Number(width) / Number(height) - ratio) < 1e-9);
      for (const [, x, w] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g))
        assert.ok(Number(x) + Number(w) <= Number(width));
    }),
  );
});
