import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CommandIo, EXIT, withHelp } from '../platform/cli/command.ts';
import {
  type Award,
  type AwardCatalogue,
  bonusOn,
  checkEligibility,
  findAward,
  findBonusRate,
  findValidity,
  type Language,
  SUBJECTS,
  type Subject,
} from './awards/index.ts';
import { readAwardCatalogue } from './awards/read-catalogue.ts';
import { doubtsOf, FactsError, parseFacts } from './awards/read-facts.ts';
import { describeBonus, describeVerdict } from './awards/verdict-text.ts';
import { addWorkingDays, unconfirmedDays } from './calendar/index.ts';
import { readCalendar } from './calendar/read-catalogue.ts';
import { dayOf, languageOf, optionsOf, requiredOf, UsageError, wholeOf } from './law-options.cli.ts';
import { USAGE } from './law-usage.cli.ts';

const CATALOGUE = fileURLToPath(new URL('../../catalogue/', import.meta.url));
const UNCONFIRMED: Readonly<Record<Language, (days: readonly string[]) => string>> = {
  vi: (days) => `! Ngày nghỉ, ngày làm bù trong thời gian này chưa được xác nhận: ${days.join(', ')}`,
  en: (days) => `! Days off and days worked in exchange that need confirmation: ${days.join(', ')}`,
};

let known: AwardCatalogue | undefined;
function theCatalogue(): AwardCatalogue {
  known ??= readAwardCatalogue(CATALOGUE);
  return known;
}

/** `so-vang law check`: exit code 0 with any verdict, 2 wrong usage or unknown award, 3 facts that cannot be used. */
export const lawCheckCommand = withHelp(USAGE.check, (args, io) =>
  answering(io, USAGE.check, () => {
    const options = optionsOf(args, ['award', 'on', 'year', 'facts']);
    const language = languageOf(options);
    const on = dayOf(options, 'on');
    const year = wholeOf(options, 'year', 1900, 2200);
    const catalogue = theCatalogue();
    const award = awardOf(catalogue, options.award);
    const text = readText(requiredOf(options, 'facts'));
    const facts = parseFacts(text, award, catalogue);
    for (const doubt of doubtsOf(text, facts, catalogue).slice(0, 20)) io.stderr.write(`! ${doubt}\n`);
    const verdict = checkEligibility(catalogue, { award: award.id, on, year, facts, language });
    return options.json ? verdict : describeVerdict(catalogue, award, verdict, language);
  }),
);

/** `so-vang law calendar`. */
export const lawCalendarCommand = withHelp(USAGE.calendar, (args, io) =>
  answering(io, USAGE.calendar, () => {
    const options = optionsOf(args, ['add-working-days', 'from']);
    const language = languageOf(options);
    const count = wholeOf(options, 'add-working-days', 0, 10_000);
    const from = dayOf(options, 'from');
    if (from < '1900' || from > '2200')
      throw new UsageError('--from phải từ năm 1900 đến 2199 / must be of the years 1900 to 2199');
    const calendar = readCalendar(`${CATALOGUE}holidays.yaml`);
    const date = addWorkingDays(calendar, from, count);
    const unconfirmed = unconfirmedDays(calendar, from, date).map((day) => day.date);
    if (options.json) return { date, ...(unconfirmed.length > 0 ? { unconfirmed } : {}) };
    return [date, ...(unconfirmed.length > 0 ? [UNCONFIRMED[language](unconfirmed)] : [])].join('\n');
  }),
);

/** `so-vang law bonus`. */
export const lawBonusCommand = withHelp(USAGE.bonus, (args, io) =>
  answering(io, USAGE.bonus, () => {
    const options = optionsOf(args, ['award', 'subject', 'on']);
    const language = languageOf(options);
    const on = dayOf(options, 'on');
    const subject = subjectOf(options.subject);
    const catalogue = theCatalogue();
    const award = awardOf(catalogue, options.award);
    const rate = findBonusRate(award, on) ?? null;
    const bonus = bonusOn(catalogue, award, subject, on);
    if (!options.json) return describeBonus(award, bonus, rate, language);
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
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    if (error instanceof TypeError)
      throw new FactsError([
        { field: '', message: `tệp "${file}" không ghi bằng UTF-8 / the file is not in UTF-8` },
      ]);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new FactsError([
      { field: '', message: `không mở được tệp "${file}" / the file cannot be opened (${reason})` },
    ]);
  }
}
