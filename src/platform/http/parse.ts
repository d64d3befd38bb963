import type { z } from 'zod';
import { AppError, type FieldError, type Language } from '../errors/app-error.ts';
import { fieldMessage } from './field-messages.ts';

/**
 * Parses input of a request.
 * @throws AppError `invalid-input` with one entry a wrong field, in `language`
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  const parsed = schema.safeParse(value, { error: (issue) => fieldMessage(issue, language) });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', { fields: parsed.error.issues.map(toFieldError) });
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  return { path: path.join('.'), message: issue.message };
}
