import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { newId, newSecret } from '../../../platform/ids.ts';
import { TOKEN_MAX_DAYS, TOKENS_PER_ACCOUNT } from '../model/limits.ts';
import { accountTables } from './account.tables.ts';
import { tokenText } from './authenticate.ts';
import { hashSecret } from './secret-hash.ts';
import type { CreateToken } from './token.schema.ts';
import { findUnitOfAccount } from './unit-of-account.ts';

/**
 * Makes an access token for a program. It may do what its owner may, within its scopes, until the end of its last day.
 * @returns the token, which is shown this once
 * @throws AppError `invalid-input` for a scope that does not exist, an end in the past or too far off, or too many tokens
 */
export async function createToken(context: ActionContext, scopes: readonly string[], input: CreateToken) {
  const { clock } = context;
  const unknown = input.scopes.filter((scope) => !scopes.includes(scope));
  if (unknown.length > 0) {
    const words = {
      vi: `Không có phạm vi: ${unknown.join(', ')}.`,
      en: `No such scope: ${unknown.join(', ')}.`,
    };
    throw fieldError('scopes', words);
  }
  const days = (Date.parse(input.lastDay) - Date.parse(today(clock))) / 86_400_000;
  if (days < 0 || days > TOKEN_MAX_DAYS) {
    const words = {
      vi: 'Hãy chọn ngày từ hôm nay đến một năm sau.',
      en: 'Choose a day between today and a year from now.',
    };
    throw fieldError('lastDay', words);
  }
  const token = tokenText(newSecret());
  const id = await context.write((write) => insertToken(write, token, input));
  return { id, token };
}

async function insertToken(write: WriteContext, token: string, input: CreateToken): Promise<string> {
  const { db, actor, clock } = write;
  await assertRoom(write);
  const id = newId();
  const expiresAt = new Date(Date.parse(`${input.lastDay}T00:00:00+07:00`) + 86_400_000);
  const scopes = [...new Set(input.scopes)].sort();
  await accountTables(db)
    .insertInto('accessToken')
    .values({
      id,
      accountId: actor.accountId,
      name: input.name,
      tokenHash: hashSecret(token),
      scopes,
      createdAt: clock.now(),
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    })
    .execute();
  write.audit({
    act: 'token.create',
    entity: 'token',
    entityId: id,
    unitId: await findUnitOfAccount(db, actor.accountId),
    after: { name: input.name, scopes, lastDay: input.lastDay },
  });
  return id;
}

async function assertRoom({ db, actor, clock }: WriteContext): Promise<void> {
  // Two made at once would each count without the other.
  await sql`select from account where id = ${actor.accountId} for no key update`.execute(db);
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from access_token
    where account_id = ${actor.accountId} and revoked_at is null and expires_at > ${clock.now()}`.execute(db);
  if ((rows[0]?.held ?? 0) < TOKENS_PER_ACCOUNT) return;
  const words = {
    vi: `Mỗi tài khoản có nhiều nhất ${TOKENS_PER_ACCOUNT} mã truy cập. Hãy thu hồi mã không dùng nữa.`,
    en: `An account has ${TOKENS_PER_ACCOUNT} access tokens at most. Revoke what is no longer used.`,
  };
  throw fieldError('name', words);
}
