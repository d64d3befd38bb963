import type { Clock } from '../clock.ts';
import type { Settings } from '../config/settings.ts';
import type { Db } from '../db/database.ts';

export interface JobContext {
  db: Db;
  clock: Clock;
  settings: Settings;
  log: { info(fields: object, message: string): void; error(fields: object, message: string): void };
}

/** Work outside of a request. It may run twice (after a crash), so it must find out itself what is left to do. */
export interface Job {
  name: string;
  /** When it runs by itself, as a crontab line in Asia/Ho_Chi_Minh time: minute and hour, `*` for every. */
  daily?: { hour: number; minute: number };
  /** Runs by itself every so many minutes. */
  everyMinutes?: number;
  /** Runs by itself when the program starts: for what should have happened while it was off. */
  atStart?: boolean;
  run(context: JobContext, payload: unknown): Promise<void>;
}
