import { PassThrough, type Readable } from 'node:stream';
import type pg from 'pg';

/**
 * The COPY sub-protocol over `pg`, which itself only knows queries with rows. `pg` hands a submitted object its connection and
 * calls the `handle…` methods below on what the server answers.
 */
interface CopyConnection {
  readonly stream: NodeJS.WritableStream & { pause(): void; resume(): void; writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const BATCH_BYTES = 64 * 1024;

class CopyOutQuery {
  readonly output = new PassThrough({ highWaterMark: 4 * BATCH_BYTES });
  private connection: CopyConnection | null = null;
  private batch: Buffer[] = [];
  private size = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.output.on('drain', () => this.connection?.stream.resume());
    // A reader that gives up must not leave the connection paused: the rest is read and thrown away.
    this.output.on('close', () => this.connection?.stream.resume());
  }

  submit(connection: pg.Connection): void {
    this.connection = connection as unknown as CopyConnection;
    this.connection.query(this.text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The parser uses its buffer again, so the bytes are copied.
    this.batch.push(Buffer.from(chunk));
    this.size += chunk.length;
    if (this.size >= BATCH_BYTES) this.flush();
  }

  private flush(): void {
    if (this.size === 0 || this.output.destroyed) return;
    const more = this.output.write(this.batch.length === 1 ? this.batch[0] : Buffer.concat(this.batch));
    this.batch = [];
    this.size = 0;
    if (!more) this.connection?.stream.pause();
  }

  handleCommandComplete(): void {
    this.flush();
  }

  handleReadyForQuery(): void {
    if (!this.output.destroyed) this.output.end();
  }

  handleError(error: Error): void {
    this.output.destroy(error);
  }
}

/** Runs a `COPY … TO STDOUT` and returns its bytes, read from the server only as fast as they are taken. */
export function copyOut(client: pg.ClientBase, text: string): Readable {
  return client.query(new CopyOutQuery(text)).output;
}

class CopyInQuery {
  readonly done: Promise<number>;
  readonly started: Promise<CopyConnection>;
  private resolveDone: (rows: number) => void = () => undefined;
  private resolveStarted: (connection: CopyConnection) => void = () => undefined;
  private reject: (error: Error) => void = () => undefined;
  private rows = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.done = new Promise((resolve, reject) => {
      this.resolveDone = resolve;
      this.reject = reject;
    });
    this.started = new Promise((resolve, reject) => {
      this.resolveStarted = resolve;
      this.done.catch(reject);
    });
    this.started.catch(() => undefined);
  }

  submit(connection: pg.Connection): void {
    (connection as unknown as CopyConnection).query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.resolveStarted(connection);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.resolveDone(this.rows);
  }

  handleError(error: Error): void {
    this.reject(error);
  }
}

/** A `COPY … FROM STDIN` that is being fed. */
export interface CopyIn {
  write(chunk: Buffer): Promise<void>;
  /** @returns the number of rows the server took */
  end(): Promise<number>;
}

/** Starts a `COPY … FROM STDIN`. The server's errors come out of `write` or `end`. */
export async function copyIn(client: pg.ClientBase, text: string): Promise<CopyIn> {
  const query = client.query(new CopyInQuery(text));
  const connection = await query.started;
  let failed: Error | null = null;
  query.done.catch((error: Error) => {
    failed = error;
  });
  return {
    async write(chunk) {
      if (failed) throw failed;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) {
        await Promise.race([new Promise((resolve) => connection.stream.once('drain', resolve)), query.done]);
      }
    },
    async end() {
      if (!failed) connection.endCopyFrom();
      return query.done;
    },
  };
}
