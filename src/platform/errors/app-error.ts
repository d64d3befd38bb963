import { ERROR_MESSAGES, type ErrorCode } from './error-codes.ts';

export type Language = 'vi' | 'en';

/** One thing that is wrong with one field; `path` is dotted, such as `tasks.3.deadline`. */
export interface FieldError {
  path: string;
  /** In the language of the request, or in both. */
  message: string | Record<Language, string>;
}

/**
 * An error that a user may see. Anything else that is thrown becomes `internal-error`
 * without its message, which only the log keeps.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Sentences in both languages: what is wrong and what to do. */
  readonly detail: Record<Language, string> | null;
  readonly fields: readonly FieldError[];
  /** Machine-readable extras of the problem document, such as the list of what is allowed. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    options: {
      detail?: Record<Language, string>;
      fields?: readonly FieldError[];
      extra?: Record<string, unknown>;
    } = {},
  ) {
    super(`${code}: ${options.detail?.en ?? ERROR_MESSAGES[code].en}`);
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail ?? null;
    this.fields = options.fields ?? [];
    this.extra = options.extra ?? {};
  }
}

/** Whether `error` is an `AppError`, optionally one of `code`. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
