import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config/settings.ts';
import type { Db } from '../db/database.ts';
import type { Write } from '../db/unit-of-work.ts';
import type { Language } from '../errors/app-error.ts';
import type { FileStore } from '../files/file-store.ts';

/** What every handler may use. Features get nothing else of the outside world. */
export interface ReadContext {
  db: Db;
  actor: Actor;
  clock: Clock;
  files: FileStore;
  settings: Settings;
  language: Language;
  requestId: string;
}

/** Inside the transaction of a write: `db` is the transaction. */
export type WriteContext = Omit<ReadContext, 'db'> & Write;

/** For acts that are more than one transaction, set cookies or answer with a file. */
export interface ActionContext extends ReadContext {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Runs `work` in one transaction, as a `write` route does. */
  write<T>(work: (write: WriteContext) => Promise<T>, as?: Actor): Promise<T>;
}
