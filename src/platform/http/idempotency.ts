import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import { AppError } from '../errors/app-error.ts';
import { fieldError } from '../errors/field-error.ts';

/** The key of a repeatable write, or null when the caller sent none. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw fieldError('Idempotency-Key', { vi: 'Từ 8 đến 200 ký tự.', en: '8 to 200 characters.' });
  }
  return key;
}

/**
 * Claims `key` for this request inside its transaction. A second request with the key waits for the first to end.
 * @returns the answer already given under the key, or null when this request is the first
 * @throws AppError `idempotency-key-reused` when the key stands for a different request
 */
export async function claimKey(
  tx: Tx,
  accountId: string,
  key: string,
  request: FastifyRequest,
): Promise<unknown> {
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body) ?? ''}`)
    .digest('hex');
  const claimed = await tx
    .insertInto('idempotencyKey')
    .values({ accountId, key, fingerprint, status: null, response: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return null;
  const earlier = await tx
    .selectFrom('idempotencyKey')
    .select(['fingerprint', 'response'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.fingerprint !== fingerprint) throw new AppError('idempotency-key-reused');
  return JSON.parse(earlier.response ?? 'null');
}

/** Keeps the answer given under `key`, in the transaction that made it true. */
export async function keepAnswer(
  tx: Tx,
  accountId: string,
  key: string,
  status: number,
  answer: unknown,
): Promise<void> {
  await tx
    .updateTable('idempotencyKey')
    .set({ status, response: JSON.stringify(answer ?? null) })
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .execute();
}

/** Forgets keys older than two days. @returns how many */
export async function forgetOldKeys(db: Db): Promise<number> {
  const result = await db
    .deleteFrom('idempotencyKey')
    .where('createdAt', '<', sql<Date>`now() - interval '2 days'`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
