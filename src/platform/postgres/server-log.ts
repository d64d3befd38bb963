import { closeSync, openSync } from 'node:fs';
import { copyFile, open, stat, truncate } from 'node:fs/promises';
import { StartError } from '../errors/start-error.ts';

const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** The file the PostgreSQL server writes to, opened for appending so that it can be emptied while the server runs. */
export interface ServerLog {
  file: string;
  descriptor: number;
  /** Bytes in the file now. */
  size(): Promise<number>;
  /** What was written after byte `from`, at most the last 64 KiB. */
  since(from: number): Promise<string>;
  /** Keeps the file under 10 MiB: what is over moves to `<file>.1`, which holds one generation. */
  rotate(): Promise<void>;
  close(): void;
}

/** Opens or makes the log file. */
export function openServerLog(file: string): ServerLog {
  const descriptor = openSync(file, 'a', 0o640);
  const size = async () => (await stat(file)).size;
  return {
    file,
    descriptor,
    size,
    async since(from) {
      const handle = await open(file, 'r');
      try {
        const end = (await handle.stat()).size;
        const start = Math.max(from, end - 65_536, 0);
        const { buffer, bytesRead } = await handle.read(
          Buffer.alloc(Math.max(end - start, 0)),
          0,
          Math.max(end - start, 0),
          start,
        );
        return buffer.toString('utf8', 0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    async rotate() {
      if ((await size()) <= MAX_LOG_BYTES) return;
      await copyFile(file, `${file}.1`);
      await truncate(file);
    },
    close: () => closeSync(descriptor),
  };
}

/** Whether the server did not start because processes of a killed one still linger; it will when they are gone. */
export function saysLingering(log: string): boolean {
  return /pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(log);
}

/** What the server's last words mean to the person who started the program. */
export function explainServerLog(log: string, logFile: string): StartError {
  if (/No space left on device|Disk quota exceeded/.test(log)) return diskFull();
  if (
    /Permission denied|Read-only file system|Operation not permitted|has wrong ownership|invalid permissions/.test(
      log,
    )
  ) {
    return new StartError('data-not-writable', {
      vi: `PostgreSQL không ghi được vào thư mục dữ liệu. Hãy kiểm tra quyền của thư mục; chi tiết trong ${logFile}.`,
      en: `PostgreSQL cannot write to the data folder. Check the permissions of the folder; details are in ${logFile}.`,
    });
  }
  const last = log.match(/(?:FATAL|PANIC|error):\s+(.*)/g)?.at(-1);
  return new StartError('database-failed', {
    vi: `PostgreSQL không khởi động được${last ? ` («${last}»)` : ''}. Chi tiết trong ${logFile}.`,
    en: `PostgreSQL did not start${last ? ` ("${last}")` : ''}. Details are in ${logFile}.`,
  });
}

/** The error for a full disk; `free` and `needed` in bytes where they are known. */
export function diskFull(place?: { dir: string; free: number; needed: number }): StartError {
  const mb = (bytes: number) => Math.ceil(bytes / 1_048_576);
  const vi = place ? ` tại ${place.dir} (còn ${mb(place.free)} MB, cần ít nhất ${mb(place.needed)} MB)` : '';
  const en = place
    ? ` at ${place.dir} (${mb(place.free)} MB free, at least ${mb(place.needed)} MB needed)`
    : '';
  return new StartError('disk-full', {
    vi: `Đĩa đã đầy${vi}. Hãy giải phóng chỗ rồi chạy lại; dữ liệu đã có vẫn nguyên vẹn.`,
    en: `The disk is full${en}. Free some space and start again; the existing data is intact.`,
  });
}
