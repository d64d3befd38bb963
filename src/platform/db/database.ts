import { availableParallelism } from 'node:os';
import {
  CamelCasePlugin,
  Kysely,
  type PluginTransformResultArgs,
  PostgresDialect,
  type QueryResult,
  type Transaction,
  type UnknownRow,
} from 'kysely';
import pg from 'pg';
import { camelCasePool } from './camel-case-pool.ts';
import { guardPool } from './guard-pool.ts';
import type { PlatformTables } from './tables.ts';

export type Db = Kysely<PlatformTables>;
export type Tx = Transaction<PlatformTables>;

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

/** A `date` stays the text `YYYY-MM-DD`: as a JavaScript Date it would move with the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8 || oid === NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** Requests are many and short: compiling a query, or starting workers beside it for all but the great ones, costs each more than it gains. */
const SESSION = ['-c timezone=UTC', '-c jit=off', '-c parallel_setup_cost=4000'];

/**
 * More queries at once than the processors can run only make each other wait; in a queue each waits about as long as the others. A few more
 * than that, so that a list of everything does not hold up who works beside it.
 */
const CONNECTIONS = Math.min(30, 2 + 2 * availableParallelism());

export interface PoolOptions {
  connectionString: string;
  /** Role the connections act as; `null` where the database user could not create it. */
  appRole: string | null;
  max?: number;
  onError?(error: Error): void;
}

/** Connections that may read and write rows but change no table. */
export function createPool({ connectionString, appRole, max = CONNECTIONS, onError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'so-vang',
    options: [...SESSION, ...(appRole === null ? [] : [`-c role=${appRole}`])].join(' '),
  });
  return guardPool(pool, onError);
}

/** Rows come with the right names already. */
class CamelCaseQueries extends CamelCasePlugin {
  override transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}

/** The query builder over `pool`; camelCase in TypeScript, snake_case in SQL. Statements marked with `PREPARED` are kept. */
export function createDb(pool: pg.Pool): Db {
  return new Kysely<PlatformTables>({
    dialect: new PostgresDialect({ pool: camelCasePool(pool) }),
    plugins: [new CamelCaseQueries()],
  });
}
