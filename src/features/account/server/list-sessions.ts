import type { ReadContext } from '../../../platform/http/context.ts';
import { SESSION_IDLE_HOURS } from '../model/limits.ts';
import { accountTables } from './account.tables.ts';
import type { SessionView } from './session.schema.ts';

/** One's own sessions that are still open, the last used first. */
export async function listSessions({ db, actor, clock }: ReadContext): Promise<{ items: SessionView[] }> {
  const now = clock.now();
  const rows = await accountTables(db)
    .selectFrom('loginSession')
    .select(['id', 'createdAt', 'lastSeenAt', 'address', 'device'])
    .where('accountId', '=', actor.accountId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', new Date(now.getTime() - SESSION_IDLE_HOURS * 3_600_000))
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return {
    items: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.id === actor.sessionId,
    })),
  };
}
