import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { after, test } from 'node:test';
import type { Command } from '../platform/cli/command.ts';
import { lawBonusCommand, lawCalendarCommand, lawCheckCommand } from './law.cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-vang-law-'));
after(() => rmSync(folder, { recursive: true }));

const CS = 'chien-si-thi-dua-co-so';
const FACTS = {
  subject: 'individual',
  honours: [],
  meetsStandardOf: [{ award: 'lao-dong-tien-tien', year: 2025 }],
  evaluations: [{ year: 2025, grade: 'hoan-thanh-xuat-sac' }],
  initiatives: [],
};

async function run(command: Command, ...args: string[]) {
  const text = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        text[name] += String(chunk);
        done();
      },
    });
  const io = { stdin: Readable.from([]), stdout: into('out'), stderr: into('err'), env: {} };
  return { code: await command(args, io), ...text };
}

function fileOf(content: unknown): string {
  const path = join(folder, 'facts.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const check = (facts: unknown, more: readonly string[] = [], award = CS, on = '2026-03-10') =>
  run(lawCheckCommand, '--award', award, '--on', on, '--year', '2025', '--facts', fileOf(facts), ...more);

test('law check prints the verdict as JSON', async () => {
  const { code, out } = await check(FACTS, ['--json']);
  assert.equal(code, 0);
  const verdict = JSON.parse(out);
  assert.deepEqual(
    [verdict.award, verdict.exists, verdict.law, verdict.version, verdict.verdict, verdict.warnings],
    [CS, true, 'luat-2022', { from: '2024-01-01', to: null }, 'eligible', []],
  );
  assert.deepEqual(verdict.bonus, { factor: 1, baseSalary: 2_340_000, amount: 2_340_000 });
  const [first] = verdict.conditions.all;
  assert.deepEqual([first.kind, first.met, first.confidence], ['prior_award', true, 'verified']);
  assert.deepEqual(first.facts, FACTS.meetsStandardOf);
});

test('law check speaks to a person without --json, in either language', async () => {
  const vi = await check({ ...FACTS, evaluations: [] });
  assert.match(vi.out, /^Chiến sĩ thi đua cơ sở: CHƯA ĐỦ ĐIỀU KIỆN\n/);
  assert.match(vi.out, /Còn thiếu:\n {2}– 1 năm được xếp loại/);
  const en = await check(FACTS, ['--lang', 'en']);
  assert.match(en.out, /^Grassroots Emulation Fighter: ELIGIBLE\n/);
});

test('an award that does not exist on the day is an answer, not an error', async () => {
  const { code, out } = await check(FACTS, ['--json'], 'giay-khen-chu-tich-ubnd-huyen', '2025-07-01');
  const verdict = JSON.parse(out);
  assert.deepEqual([code, verdict.exists, verdict.verdict], [0, false, 'not-eligible']);
  assert.match(verdict.reason, /không có vào ngày nhận hồ sơ/);
});

test('facts that cannot be used are told field by field, with exit code 3', async () => {
  const cases: [unknown, RegExp][] = [
    ['{', /không phải JSON/],
    ['[]', /phải là một đối tượng JSON/],
    ['null', /phải là một đối tượng JSON/],
    [{ ...FACTS, subject: 'person' }, /subject: /],
    [{ ...FACTS, honours: {} }, /honours: Nội dung không đúng dạng/],
    [{ ...FACTS, honours: [{ year: 2025 }] }, /honours\.0\.award: Chưa có nội dung/],
    [
      { ...FACTS, honours: [{ award: CS, decidedOn: '2025-02-30' }] },
      /honours\.0\.decidedOn: phải là ngày có thật/,
    ],
    [{ ...FACTS, honours: [{ award: CS, basis: 'x' }] }, /honours\.0\.basis: chỉ được là/],
    [{ ...FACTS, evaluations: [{ year: '2025', grade: 'hoan-thanh' }] }, /evaluations\.0\.year: phải là năm/],
    [{ ...FACTS, evaluations: [{ year: 2025, grade: 'tot' }] }, /evaluations\.0\.grade: chỉ được là/],
    [
      { ...FACTS, discipline: [{ level: 'nhac-nho', decidedOn: '2025-01-01' }] },
      /discipline\.0\.level: chỉ được là/,
    ],
    [
      { ...FACTS, service: [{ field: 'quan-doi', from: '2025-01-02', to: '2025-01-01' }] },
      /service\.0\.to: ngày kết thúc/,
    ],
    [{ ...FACTS, members: { percent: { x: 101 } } }, /members\.percent\.x: /],
    [{ ...FACTS, openCase: 'no' }, /openCase: /],
  ];
  for (const [facts, message] of cases) {
    const { code, out, err } = await check(facts);
    assert.deepEqual([code, out], [3, ''], JSON.stringify(facts));
    assert.match(err, message);
  }
  const missing = await run(
    lawCheckCommand,
    '--award',
    CS,
    '--on',
    '2026-03-10',
    '--year',
    '2025',
    '--facts',
    'no.json',
  );
  assert.deepEqual([missing.code, missing.out], [3, '']);
  assert.match(missing.err, /không mở được tệp "no\.json"/);
});

test('keys that are null are not known; snake case is taken; the only kind of subject is meant', async () => {
  const { subject: _, ...others } = FACTS;
  const { code, out } = await check(
    {
      ...others,
      meetsStandardOf: undefined,
      meets_standard_of: FACTS.meetsStandardOf,
      initiatives: null,
      open_case: true,
    },
    ['--json'],
  );
  assert.deepEqual([code, JSON.parse(out).reasons], [0, ['open-case']]);
});

test('wrong calls are told what is wrong, with exit code 2', async () => {
  const cases: [readonly string[], RegExp][] = [
    [
      ['--award', 'khong-co', '--on', '2026-03-10', '--year', '2025', '--facts', 'x'],
      /không có danh hiệu, hình thức khen thưởng mã "khong-co"/,
    ],
    [['--award', CS, '--on', '2026-02-30', '--year', '2025', '--facts', 'x'], /--on phải là ngày có thật/],
    [['--award', CS, '--on', '2026-03-10', '--year', 'nay', '--facts', 'x'], /--year phải là số nguyên/],
    [['--award', CS, '--on', '2026-03-10', '--year', '2025'], /Thiếu --facts/],
    [['--award', CS, '--ngay', '2026-03-10'], /--ngay/],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await run(lawCheckCommand, ...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, message);
  }
});

test('law calendar adds working days', async () => {
  const { code, out } = await run(
    lawCalendarCommand,
    '--add-working-days',
    '10',
    '--from',
    '2026-02-10',
    '--json',
  );
  assert.deepEqual([code, JSON.parse(out)], [0, { date: '2026-03-03' }]);
  assert.equal((await run(lawCalendarCommand, '--add-working-days', '-1', '--from', '2026-02-10')).code, 2);
});

test('law bonus reckons by the day of the decision', async () => {
  const args = ['--award', CS, '--subject', 'individual', '--json'];
  const { out } = await run(lawBonusCommand, ...args, '--on', '2026-12-20');
  const { factor, baseSalary, amount } = JSON.parse(out);
  assert.deepEqual([factor, baseSalary, amount], [1, 2_530_000, 2_530_000]);
  assert.equal((await run(lawBonusCommand, '--award', CS, '--subject', 'x', '--on', '2026-12-20')).code, 2);
  const text = await run(lawBonusCommand, '--award', CS, '--subject', 'individual', '--on', '2026-12-20');
  assert.equal(text.out, 'Tiền thưởng: 2.530.000 đồng (1 × 2.530.000)\n');
});
