import { parseArgs } from 'node:util';
import type { Language } from './awards/index.ts';
import { isDay } from './calendar/index.ts';

/** A call that cannot be understood, with what to say about it. */
export class UsageError extends Error {}

/** The options of a call, as they were written. */
export type Options = Readonly<Record<string, string | undefined>> & { json?: string };

/**
 * The options of a call; each at most once, a value where one belongs. `--json` and `--lang` are always there.
 *
 * @throws UsageError when something else was written
 */
export function optionsOf(args: readonly string[], names: readonly string[]): Options {
  const taken = [...names, 'lang'];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(taken.map((name) => [name, { type: 'string' }] as const)),
    strict: false,
    tokens: true,
  });
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      throw new UsageError(`Thừa "${token.value}". / "${token.value}" is too much.`);
    const { name, rawName, value } = token;
    if (name !== 'json' && !taken.includes(name))
      throw new UsageError(`Không có tùy chọn ${rawName}. / There is no option ${rawName}.`);
    if (options[name] !== undefined)
      throw new UsageError(`${rawName} được ghi hai lần. / ${rawName} is given twice.`);
    if (name !== 'json' && value === undefined)
      throw new UsageError(`Thiếu giá trị của ${rawName}. / ${rawName} needs a value.`);
    options[name] = value ?? 'true';
  }
  return options;
}

/** `--lang`: the language of the sentences. */
export function languageOf({ lang = 'vi' }: Options): Language {
  if (lang === 'vi' || lang === 'en') return lang;
  throw new UsageError(`--lang phải là vi hoặc en: ${lang} / must be vi or en`);
}

/** @throws UsageError when it is missing */
export function requiredOf(options: Options, name: string): string {
  const value = options[name];
  if (value === undefined || value === '') throw new UsageError(`Thiếu --${name}. / --${name} is missing.`);
  return value;
}

/** @throws UsageError when it is missing or no day */
export function dayOf(options: Options, name: string): string {
  const value = requiredOf(options, name);
  if (isDay(value)) return value;
  throw new UsageError(
    `--${name} phải là ngày có thật dạng YYYY-MM-DD: ${value} / must be an existing day YYYY-MM-DD`,
  );
}

/** @throws UsageError when it is missing, no whole number or out of bounds */
export function wholeOf(options: Options, name: string, min: number, max: number): number {
  const value = requiredOf(options, name);
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new UsageError(
    `--${name} phải là số nguyên từ ${min} đến ${max}: ${value} / must be a whole number from ${min} to ${max}`,
  );
}
