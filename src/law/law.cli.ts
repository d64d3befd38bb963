import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CommandIo, EXIT, withHelp } from '../platform/cli/command.ts';
import {
  type Award,
  type AwardCatalogue,
  bonusOn,
  checkEligibility,
  findAward,
  findBonusRate,
  findValidity,
  SUBJECTS,
  type Subject,
} from './awards/index.ts';
import { readAwardCatalogue } from './awards/read-catalogue.ts';
import { FactsError, parseFacts } from './awards/read-facts.ts';
import { describeBonus, describeVerdict } from './awards/verdict-text.ts';
import { addWorkingDays, isDay } from './calendar/index.ts';
import { readCalendar } from './calendar/read-catalogue.ts';

const CATALOGUE = fileURLToPath(new URL('../../catalogue/', import.meta.url));
const DAY = 'YYYY-MM-DD';

const USAGE = {
  check: `so-vang law check --award MÃ --on ${DAY} --year NĂM --facts TỆP [--json] [--lang vi|en]

Xét một đối tượng có đủ điều kiện được đề nghị hay không, từng điều kiện một, theo quy định có hiệu lực ngày nhận hồ sơ.
Whether a nominee may be proposed, condition by condition, by the law in force on the day the dossier is received.

  --award   mã trong catalogue/awards/ / id of the award
  --on      ngày nhận hồ sơ / the day the dossier is received
  --year    năm xét / the year assessed
  --facts   tệp JSON các dữ kiện, "-" là đầu vào chuẩn / JSON file of facts, "-" for standard input
  --json    in toàn bộ kết quả dạng JSON / the whole verdict as JSON
`,
  calendar: `so-vang law calendar --add-working-days SỐ --from ${DAY} [--json]

Ngày làm việc thứ SỐ sau ngày đã cho. / The working day so many working days later.
`,
  bonus: `so-vang law bonus --award MÃ --subject individual|collective|household --on ${DAY} [--json]

Tiền thưởng theo ngày ký quyết định. / The bonus by the day of the decision.
`,
};

let known: AwardCatalogue | undefined;
function theCatalogue(): AwardCatalogue {
  known ??= readAwardCatalogue(CATALOGUE);
  return known;
}

/** A call that cannot be understood, with what to say about it. */
class UsageError extends Error {}

/** `so-vang law check`: exit code 0 with any verdict, 2 wrong usage or unknown award, 3 facts that cannot be used. */
export const lawCheckCommand = withHelp(USAGE.check, (args, io) =>
  answering(io, USAGE.check, () => {
    const options = optionsOf(args, ['award', 'on', 'year', 'facts']);
    const on = dayOf(options, 'on');
    const year = wholeOf(options, 'year', 1900, 2200);
    const catalogue = theCatalogue();
    const award = awardOf(catalogue, options.award);
    const facts = parseFacts(readText(requiredOf(options, 'facts')), award, catalogue);
    const language = options.lang === 'en' ? 'en' : 'vi';
    const verdict = checkEligibility(catalogue, { award: award.id, on, year, facts, language });
    return options.json ? verdict : describeVerdict(catalogue, award, verdict, language);
  }),
);

/** `so-vang law calendar`. */
export const lawCalendarCommand = withHelp(USAGE.calendar, (args, io) =>
  answering(io, USAGE.calendar, () => {
    const options = optionsOf(args, ['add-working-days', 'from']);
    const count = wholeOf(options, 'add-working-days', 0, 10_000);
    const date = addWorkingDays(readCalendar(`${CATALOGUE}holidays.yaml`), dayOf(options, 'from'), count);
    return options.json ? { date } : date;
  }),
);

/** `so-vang law bonus`. */
export const lawBonusCommand = withHelp(USAGE.bonus, (args, io) =>
  answering(io, USAGE.bonus, () => {
    const options = optionsOf(args, ['award', 'subject', 'on']);
    const on = dayOf(options, 'on');
    const subject = subjectOf(options.subject);
    const catalogue = theCatalogue();
    const award = awardOf(catalogue, options.award);
    const rate = findBonusRate(award, on) ?? null;
    const bonus = bonusOn(catalogue, award, subject, on);
    if (!options.json) return describeBonus(award, bonus, rate, options.lang === 'en' ? 'en' : 'vi');
    const exists = findValidity(award, on) !== undefined;
    return { award: award.id, subject, on, exists, ...bonus, rate };
  }),
);

async function answering(
  { stdout, stderr }: CommandIo,
  usage: string,
  answer: () => unknown,
): Promise<number> {
  try {
    const given = answer();
    stdout.write(`${typeof given === 'string' ? given : JSON.stringify(given, null, 2)}\n`);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof UsageError) {
      stderr.write(`${error.message}\n\n${usage}`);
      return EXIT.usage;
    }
    if (error instanceof FactsError) {
      stderr.write(`${error.message}\n`);
      return EXIT.unreadable;
    }
    throw error;
  }
}

type Options = Readonly<Record<string, string | undefined>> & { json?: string };

function optionsOf(args: readonly string[], names: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries([...names, 'lang'].map((name) => [name, { type: 'string' }] as const)),
      },
    });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
    );
  } catch (error) {
    throw new UsageError(`Sai cách gọi. / Wrong usage: ${error instanceof Error ? error.message : ''}`);
  }
}

function requiredOf(options: Options, name: string): string {
  const value = options[name];
  if (value === undefined || value === '') throw new UsageError(`Thiếu --${name}. / --${name} is missing.`);
  return value;
}

function dayOf(options: Options, name: string): string {
  const value = requiredOf(options, name);
  if (isDay(value)) return value;
  throw new UsageError(
    `--${name} phải là ngày có thật dạng ${DAY}: ${value} / must be an existing day ${DAY}`,
  );
}

function wholeOf(options: Options, name: string, min: number, max: number): number {
  const value = requiredOf(options, name);
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new UsageError(
    `--${name} phải là số nguyên từ ${min} đến ${max}: ${value} / must be a whole number from ${min} to ${max}`,
  );
}

function subjectOf(value: string | undefined): Subject {
  const subject = SUBJECTS.find((each) => each === value);
  if (subject !== undefined) return subject;
  throw new UsageError(`--subject phải là / must be one of: ${SUBJECTS.join(', ')}`);
}

function awardOf(catalogue: AwardCatalogue, id: string | undefined): Award {
  const award = findAward(catalogue, requiredOf({ award: id }, 'award'));
  if (award !== undefined) return award;
  const near = catalogue.awards
    .map((each) => each.id)
    .filter((each) => each.includes(id ?? '') || id?.includes(each));
  const hint = near.length > 0 ? ` Có phải / did you mean: ${near.slice(0, 5).join(', ')}` : '';
  throw new UsageError(
    `Danh mục không có danh hiệu, hình thức khen thưởng mã "${id}". / The catalogue has no award of this id.${hint}`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new FactsError([
      { field: '', message: `không mở được tệp "${file}" / the file cannot be opened (${reason})` },
    ]);
  }
}
