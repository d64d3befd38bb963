import { EXIT } from '../cli/command.ts';
import type { Language } from '../errors/app-error.ts';

/** Every reason for which a backup or a restore is refused or given up, and the exit code of the command. */
const BACKUP_EXIT_CODES = {
  /** The file to write exists already. */
  'out-exists': EXIT.usage,
  /** The file cannot be written where it should go. */
  'out-not-writable': EXIT.unreadable,
  /** The file cannot be read or is no backup. */
  'not-a-backup': EXIT.unreadable,
  /** The backup is cut off, or something in it is not what was written. */
  damaged: EXIT.broken,
  /** There is data where the backup should go. */
  'not-empty': EXIT.usage,
} as const;

export type BackupErrorCode = keyof typeof BACKUP_EXIT_CODES;

/** Why a backup or restore did not happen; says what to do. Nothing has been changed when it is thrown. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: BackupErrorCode, text: Record<Language, string>, options?: ErrorOptions) {
    super(`${code}: ${text.en}`, options);
    this.name = 'BackupError';
    this.code = code;
    this.vi = text.vi;
    this.en = text.en;
  }

  get exitCode(): number {
    return BACKUP_EXIT_CODES[this.code];
  }
}

/** The error for a backup that is not what was once written; `what` names the part. */
export function damaged(what: string, cause?: unknown): BackupError {
  return new BackupError(
    'damaged',
    {
      vi: `Bản sao lưu bị hỏng (${what}). Chưa có gì được khôi phục; hãy dùng một bản sao lưu khác.`,
      en: `The backup is damaged (${what}). Nothing has been restored; use another backup.`,
    },
    { cause },
  );
}
