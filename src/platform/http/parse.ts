import type { z } from 'zod';
import { AppError, type FieldError, type Language } from '../errors/app-error.ts';
import { refuseFields } from '../errors/field-error.ts';
import { fieldMessage } from './field-messages.ts';

/**
 * Parses input of a request.
 * @throws AppError `invalid-input` with one entry a wrong field, in `language`
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  refuseFields([...findUnkeepable(value, [])]);
  const parsed = schema.safeParse(value, { error: (issue) => fieldMessage(issue, language) });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', { fields: parsed.error.issues.flatMap(toFieldErrors) });
}

/** Whether a database can keep `text`: no column takes a NUL character, no JSON document half of a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

const UNKEEPABLE = {
  vi: 'Có ký tự không dùng được (ký tự trống hoặc ký tự hỏng). Hãy xóa rồi gõ lại.',
  en: 'There is a character that cannot be used (a NUL or a broken one). Delete it and type again.',
};

/** Whatever goes through an input part by part takes room for each level; no form of ours has a tenth of these. */
const MAX_DEPTH = 100;
const TOO_DEEP = {
  vi: 'Nội dung lồng nhau quá nhiều tầng. Hãy gửi đúng dạng mà mô tả API nêu.',
  en: 'This is nested too deeply. Send it in the form that the description of the API gives.',
};

function* findUnkeepable(value: unknown, path: readonly string[]): Generator<FieldError> {
  if (typeof value === 'string') {
    if (!isKeepable(value)) yield { path: path.join('.'), message: UNKEEPABLE };
  } else if (typeof value === 'object' && value !== null) {
    if (path.length >= MAX_DEPTH) {
      yield { path: path[0] ?? '', message: TOO_DEEP };
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (!isKeepable(key)) yield { path: path.join('.'), message: UNKEEPABLE };
      yield* findUnkeepable(inner, [...path, key]);
    }
  }
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ path: path.join('.'), message: issue.message }));
}
