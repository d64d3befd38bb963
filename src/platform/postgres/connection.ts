import pg from 'pg';
import { SUPERUSER } from './cluster.ts';
import { SOCKET_PORT } from './postmaster.ts';

/** The role that owns the database: migrations run as it. No superuser, so that a foreign PostgreSQL behaves the same. */
const OWNER = 'so_vang';
const DATABASE = 'so_vang';

/** How to reach the server; fits `pg`. */
export interface ConnectionConfig {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** How the owner of the program's own PostgreSQL connects: over its socket. */
export function ownerConnection(socketDir: string, password: string): ConnectionConfig {
  return { host: socketDir, port: SOCKET_PORT, user: OWNER, password, database: DATABASE };
}

/** The same as a connection string; `pg` takes the socket's folder from the parameter `host`. */
export function connectionUrl({ host, port, user, password, database }: ConnectionConfig): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

/** Signs in as the superuser. The caller ends the client. */
export async function connectAsSuperuser(socketDir: string, password: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...ownerConnection(socketDir, password),
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: 10_000,
    application_name: 'so-vang supervisor',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Makes the owner's role and database unless they are there; a start that was killed in between is mended by the next. */
export async function ensureDatabase(
  client: pg.Client,
  password: string,
  purpose: 'serve' | 'test',
): Promise<void> {
  const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
  if (role.rowCount === 0) {
    const rights = purpose === 'test' ? 'login createrole createdb' : 'login createrole';
    await client.query(`create role ${OWNER} ${rights} password ${client.escapeLiteral(password)}`);
  }
  const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (database.rowCount === 0)
    await client.query(`create database ${DATABASE} owner ${OWNER} template template0`);
}

const INSTANCE_KEY = 7_830_128;

/** Takes the database's own mark that an instance works on it; it lasts as long as the session of `client`. */
export async function tryMarkInUse(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    INSTANCE_KEY,
  ]);
  return rows[0]?.got === true;
}
