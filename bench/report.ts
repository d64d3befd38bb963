import type { Count } from './law-speed.ts';
import type { Measurement } from './measure.ts';

const ms = (value: number) => value.toFixed(1).replace('.', ',');
const whole = (value: number) => Math.round(value).toString();

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, n) => Math.max(cell.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const verdict = (met: boolean) => (met ? 'đạt · met' : 'CHƯA · NOT');

/** The requests as a table: times in milliseconds. */
export function describeRequests(measurements: readonly Measurement[]): string {
  return table(
    ['', 'p50', 'p95', 'p99', '/s', 'mức · bar', ''],
    measurements.map(({ name, load, bar, met }) => [
      name,
      ms(load.p50),
      ms(load.p95),
      ms(load.p99),
      whole(load.perSecond),
      `< ${bar}`,
      verdict(met),
    ]),
  );
}

/** API and plain SQL beside each other. */
export function describeRatios(measurements: readonly Measurement[]): string {
  return table(
    ['', 'API p50', 'SQL p50', 'tỷ lệ · ratio', 'API p95 ×16', 'SQL p95 ×16'],
    measurements.flatMap(({ name, alone, load, sqlLoad }) =>
      alone === undefined || sqlLoad === undefined
        ? []
        : [
            [
              name,
              ms(alone.api.p50),
              ms(alone.sql.p50),
              `${alone.ratio.toFixed(2).replace('.', ',')} ≤ 3`,
              ms(load.p95),
              ms(sqlLoad.p95),
            ],
          ],
    ),
  );
}

export interface Timing {
  name: string;
  seconds: number;
  bar: number;
}

/** Starts and command lines: whole seconds of wall-clock time. */
export function describeTimings(timings: readonly Timing[]): string {
  return table(
    ['', 'giây · s', 'mức · bar', ''],
    timings.map(({ name, seconds, bar }) => [
      name,
      seconds.toFixed(2).replace('.', ','),
      `< ${bar}`,
      verdict(seconds < bar),
    ]),
  );
}

/** Things that are counted and not timed. */
export function describeCounts(counts: readonly Count[]): string {
  return table(
    ['', 'đo được · measured', 'mức · bar', ''],
    counts.map(({ name, value, bar, met }) => [
      name,
      value.toLocaleString('vi-VN'),
      bar.toLocaleString('vi-VN'),
      verdict(met),
    ]),
  );
}
