import type { ActionContext, WriteContext } from './context.ts';
import { claimKey, idempotencyKeyOf, keepAnswer } from './idempotency.ts';

/**
 * Runs `work` in one transaction of a route that handles its own; a request repeated with its `Idempotency-Key` acts once.
 * @returns what `work` answered, now or the first time
 */
export function writeOnce<T>(
  context: Pick<ActionContext, 'request' | 'actor' | 'write'>,
  status: number,
  work: (write: WriteContext) => Promise<T>,
): Promise<T> {
  const key = idempotencyKeyOf(context.request);
  const { accountId } = context.actor;
  return context.write(async (write) => {
    const kept = key === null ? null : await claimKey(write.db, accountId, key, context.request);
    if (kept !== null) return kept as T;
    const answer = await work(write);
    if (key !== null) await keepAnswer(write.db, accountId, key, status, answer);
    return answer;
  });
}
