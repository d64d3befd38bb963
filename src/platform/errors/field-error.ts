import { AppError, type FieldError, type Language } from './app-error.ts';

/**
 * The refusal of one field: `message` says what is wrong with it and what to do, and the answer takes the language of the request.
 * @param more `detail` where the whole answer says it too (acts without a form), `extra` as of any AppError
 */
export function fieldError(
  path: string,
  message: Record<Language, string>,
  more: { detail?: Record<Language, string>; extra?: Record<string, unknown> } = {},
): AppError {
  return new AppError('invalid-input', { fields: [{ path, message }], ...more });
}

/** Nothing where `fields` is empty. @throws AppError `invalid-input` with all that is wrong at once */
export function refuseFields(fields: readonly FieldError[]): void {
  if (fields.length > 0) throw new AppError('invalid-input', { fields });
}
