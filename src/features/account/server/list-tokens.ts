import type { ReadContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';
import type { TokenView } from './token.schema.ts';

/** One's own access tokens, the newest first, without their secrets, which nobody has. */
export async function listTokens({ db, actor, clock }: ReadContext): Promise<{ items: TokenView[] }> {
  const rows = await accountTables(db)
    .selectFrom('accessToken')
    .select(['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .where('accountId', '=', actor.accountId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const now = clock.now();
  return {
    items: rows.map(({ revokedAt, ...row }) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      state: revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'valid',
    })),
  };
}
