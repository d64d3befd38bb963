import type { Language } from './app-error.ts';

/** Every reason for which the program cannot start, when it is given, and the exit code of the process. The list is closed. */
export const START_EXIT_CODES = {
  /** Another program listens on the port of the web server. */
  'port-taken': 10,
  /** Another running instance works on the same data folder. */
  'data-in-use': 11,
  /** A newer version of the program made the data. */
  'data-newer': 12,
  /** Too little free space to make or open the database. */
  'disk-full': 13,
  /** The data folder cannot be written, entered or owned by this user. */
  'data-not-writable': 14,
  /** The database of DATABASE_URL does not answer. */
  'database-unreachable': 15,
  /** PostgreSQL is older than 15. */
  'database-too-old': 16,
  /** The database user may not do what the migrations need. */
  'database-missing-rights': 17,
  /** An environment variable or an argument is wrong. */
  'settings-invalid': 18,
  /** The program's own PostgreSQL failed for a reason that its log tells. */
  'database-failed': 19,
  /** The data folder points to a database that is not there (any more). */
  'data-missing': 20,
} as const;

export type StartErrorCode = keyof typeof START_EXIT_CODES;

/** Why the program cannot start or go on: one sentence in each language that also says what to do. */
export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: StartErrorCode, text: Record<Language, string>, options?: ErrorOptions) {
    super(`${code}: ${text.en}`, options);
    this.name = 'StartError';
    this.code = code;
    this.vi = text.vi;
    this.en = text.en;
  }

  /** Exit code of the process, always greater than 0. */
  get exitCode(): number {
    return START_EXIT_CODES[this.code];
  }
}

/** Whether `error` is a `StartError`, optionally one of `code`. */
export function isStartError(error: unknown, code?: StartErrorCode): error is StartError {
  return error instanceof StartError && (code === undefined || error.code === code);
}
