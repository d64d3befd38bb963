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
  const raw = typeof content === 'string' || content instanceof Buffer;
  writeFileSync(path, raw ? content : JSON.stringify(content));
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
    [{ ...FACTS, honours: {} }, /honours: phải là danh sách/],
    [{ ...FACTS, members: [] }, /members: phải là đối tượng/],
    ['', /không phải JSON/],
    ['{"subject": "individual", "openCase": true, "openCase": false}', /openCase: được ghi hai lần/],
    ['{"honours": [{"award": "x"}, {"award": "x", "year": 1, "year": 2}]}', /honours\.1\.year: được ghi hai/],
    [Buffer.from('{"who": ["\xe9"]}', 'latin1'), /không ghi bằng UTF-8/],
    [
      { ...FACTS, discipline: [{ level: 'canh-cao', decidedOn: '2025-01-02', endedOn: '2025-01-01' }] },
      /discipline\.0\.endedOn: ngày kết thúc/,
    ],
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
    [{ ...FACTS, openCase: 'no' }, /openCase: phải là true hoặc false/],
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

test('a byte order mark is no matter; what may be a slip is told on stderr and judged all the same', async () => {
  const facts = { ...FACTS, honors: [], honours: [{ award: 'lao-dong-tien-tiens', year: 2025, yaer: 1 }] };
  const { code, out, err } = await check(`\uFEFF${JSON.stringify(facts)}`, ['--json']);
  assert.deepEqual([code, JSON.parse(out).verdict], [0, 'eligible']);
  assert.deepEqual(
    err
      .trim()
      .split('\n')
      .map((line) => line.match(/"([^"]+)"/)?.[1])
      .sort(),
    ['honors', 'honours.yaer', 'lao-dong-tien-tiens'],
  );
  assert.equal((await check({ ...FACTS, service: null }, ['--json'])).err, '');
});

test('each command tells of itself', async () => {
  for (const command of [lawCheckCommand, lawCalendarCommand, lawBonusCommand]) {
    const { code, out } = await run(command, '--help');
    assert.equal(code, 0);
    assert.match(out, /Mã thoát/);
  }
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
    [['--award', CS, '--ngay', '2026-03-10'], /Không có tùy chọn --ngay/],
    [['--award', CS, 'thua', '--on', '2026-03-10'], /Thừa "thua"/],
    [['--award', CS, '--award', CS], /--award được ghi hai lần/],
    [['--award', CS, '--on', '2026-03-10', '--year', '-5'], /--year phải là số nguyên/],
    [['--award', CS, '--on'], /Thiếu giá trị của --on/],
    [['--award', CS, '--on', '2026-03-10', '--lang', 'fr'], /--lang phải là vi hoặc en/],
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
  const add = (days: string, from: string, ...more: string[]) =>
    run(lawCalendarCommand, '--add-working-days', days, '--from', from, ...more);
  const wrong: [string, string][] = [
    ['-1', '2026-02-10'],
    ['1.5', '2026-02-10'],
    ['10001', '2026-02-10'],
    ['1', '10-02-2026'],
    ['1', '9999-12-30'],
  ];
  for (const [days, from] of wrong) assert.equal((await add(days, from)).code, 2, `${days} ${from}`);
  assert.equal((await add('0', '2026-02-14')).out, '2026-02-14\n');
  assert.equal((await add('1', '2026-02-14')).out, '2026-02-23\n');
});

test('law calendar names the days off that nobody has announced', async () => {
  const args = ['--add-working-days', '1', '--from', '2027-04-15'];
  const { out } = await run(lawCalendarCommand, ...args, '--json');
  assert.deepEqual(JSON.parse(out), { date: '2027-04-19', unconfirmed: ['2027-04-16'] });
  assert.match((await run(lawCalendarCommand, ...args)).out, /^2027-04-19\n! Ngày nghỉ.*: 2027-04-16\n$/);
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
