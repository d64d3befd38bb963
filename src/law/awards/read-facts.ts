import type { z } from 'zod';
import { fieldMessage } from '../../platform/http/field-messages.ts';
import type { Award, AwardCatalogue } from './award.ts';
import type { Facts } from './facts.ts';
import { factsSchema } from './facts-schema.ts';
import { repeatedKeys } from './unique-keys.ts';

/** Facts that are not what they should be. The message says in Vietnamese and English what is wrong, and where. */
export class FactsError extends Error {
  readonly problems: readonly { field: string; message: string }[];

  constructor(problems: readonly { field: string; message: string }[]) {
    const lines = problems.map(({ field, message }) => `${field === '' ? '' : `${field}: `}${message}`);
    super(`Dữ kiện không đúng dạng, hãy sửa / The facts are malformed, mend them:\n${lines.join('\n')}`);
    this.name = 'FactsError';
    this.problems = problems;
  }
}

const SHAPES: Readonly<Record<string, string>> = {
  array: 'phải là danh sách [ … ] / must be a list [ … ]',
  object: 'phải là đối tượng { … } / must be an object { … }',
  record: 'phải là đối tượng { … } / must be an object { … }',
  string: 'phải là chữ trong dấu nháy kép / must be a text in double quotes',
  boolean: 'phải là true hoặc false / must be true or false',
  number: 'phải là số / must be a number',
  int: 'phải là số nguyên / must be a whole number',
};

/** What is wrong with a field, in both languages. */
function bilingual(issue: z.core.$ZodRawIssue): string {
  const shape = issue.code === 'invalid_type' ? SHAPES[issue.expected] : undefined;
  if (shape !== undefined && issue.input !== undefined) return shape;
  const words = (language: 'vi' | 'en') => {
    const told = fieldMessage(issue, language);
    return typeof told === 'object' ? told?.message : told;
  };
  return `${words('vi')} / ${words('en')}`;
}

const ALIASES: Readonly<Record<string, string>> = {
  minDurationYears: 'durationYears',
  years: 'durationYears',
};

/**
 * Facts from a text of JSON. Keys in snake case are taken as the same in camel case. Without `subject` the award's only
 * kind of subject is meant.
 *
 * @throws FactsError when the text is no JSON, names a key twice or is not of the shape of `factsSchema`
 */
export function parseFacts(text: string, award: Award, catalogue: AwardCatalogue): Facts {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new FactsError([{ field: '', message: `không phải JSON / not JSON (${reason})` }]);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new FactsError([
      { field: '', message: 'phải là một đối tượng JSON { … } / must be a JSON object { … }' },
    ]);
  const twice = repeatedKeys(text);
  if (twice.length > 0)
    throw new FactsError(
      twice.map((field) => ({
        field,
        message: 'được ghi hai lần, hãy bỏ một / stands twice, leave one out',
      })),
    );
  const [only] = award.subjects;
  const given = { ...(award.subjects.length === 1 ? { subject: only } : {}), ...camelKeys(json) };
  const parsed = factsSchema(catalogue).safeParse(given, { error: bilingual });
  if (parsed.success) return parsed.data;
  throw new FactsError(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
}

/** Keys of the facts themselves and of what their lists hold; keys of maps are codes and stay. */
function camelKeys(value: object): Record<string, unknown> {
  const entries = Object.entries(value).map(([key, held]): [string, unknown] => {
    const name = camel(key);
    if (Array.isArray(held)) return [name, held.map((each) => (isObject(each) ? camelFields(each) : each))];
    return [name, name === 'members' && isObject(held) ? camelKeys(held) : held];
  });
  return Object.fromEntries(entries);
}

function camelFields(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      const name = camel(key);
      return [ALIASES[name] ?? name, held];
    }),
  );
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What of facts was taken, but may be a slip of the pen: keys that nobody reads, awards that the catalogue does not have.
 *
 * @param text the JSON that `parseFacts` took
 */
export function doubtsOf(text: string, facts: Facts, { awards }: Pick<AwardCatalogue, 'awards'>): string[] {
  const unread = new Set(unreadKeys(camelKeys(JSON.parse(text.replace(/^\uFEFF/, ''))), facts, ''));
  const ids = new Set(awards.map(({ id }) => id));
  const named = [
    ...(facts.honours ?? []),
    ...(facts.meetsStandardOf ?? []),
    ...(facts.initiatives ?? []).flatMap(({ usedFor = [] }) => usedFor),
  ];
  const unknown = new Set(named.flatMap(({ award }) => (ids.has(award) ? [] : [award])));
  return [
    ...[...unread].map((key) => `không có mục "${key}", đã bỏ qua / there is no field "${key}", left out`),
    ...[...unknown].map((id) => `danh mục không có mã "${id}" / the catalogue has no award "${id}"`),
  ];
}

/** Keys of `given` that are not in what the schema made of it; those that say `null` are known. */
function unreadKeys(given: unknown, taken: unknown, path: string): string[] {
  if (!isObject(given) && !Array.isArray(given)) return [];
  return Object.entries(given).flatMap(([key, held]: [string, unknown]) => {
    const place = Array.isArray(given) ? path : `${path}${path === '' ? '' : '.'}${key}`;
    if (held === null || held === undefined) return [];
    const made = isObject(taken) || Array.isArray(taken) ? Reflect.get(taken, key) : undefined;
    return made === undefined ? [place] : unreadKeys(held, made, place);
  });
}
