import { ANONYMOUS } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { assertSameSite } from '../../../platform/http/same-site.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { accountTables } from './account.tables.ts';
import { type OpenedSession, openSession, setSessionCookies } from './open-session.ts';
import { passSecondFactor } from './pass-second-factor.ts';
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.ts';
import { forgiveAttempts, signInCounts } from './sign-in-counts.ts';
import { reserveAttempts, returnAttempts, type ThrottleCount } from './sign-in-throttle.ts';

interface SignIn {
  login: string;
  password: string;
  code?: string;
}

interface Found {
  id: string;
  name: string;
  language: 'vi' | 'en';
  passwordHash: string;
  totpSecret: string | null;
  mustChangePassword: boolean;
}

/**
 * Signs in: name and password, then the code of the second factor where there is one. Every sign-in makes a new session
 * and ends the one the browser came with. What is counted against whom stands in `model/throttle.ts`.
 * @throws AppError `sign-in-failed` (never says why), `second-factor-required`, `too-many-requests`, `cross-site-request`
 */
export async function startSession(context: ActionContext, box: SecretBox, input: SignIn) {
  const { db, clock, request } = context;
  // The visitor may be a stranger, yet another site must not sign a browser in under a foreign account.
  assertSameSite(request, { tokenScopes: null });
  const counts = await signInCounts(context, input.login);
  await reserveAttempts(db, clock, counts);

  const account = await findAccount(context, input.login);
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (account === undefined || !isRight) throw new AppError('sign-in-failed');
  if (account.totpSecret !== null && input.code === undefined) {
    await db.transaction().execute((tx) => returnAttempts(tx, clock, counts));
    throw new AppError('second-factor-required');
  }
  const actor = { ...ANONYMOUS, accountId: account.id, name: account.name, language: account.language };
  const opened = await context.write(
    (write) => enter(write, context, box, { account, input, counts }),
    actor,
  );
  setSessionCookies(context, opened);
  return { accountId: account.id, mustChangePassword: account.mustChangePassword };
}

async function findAccount({ db }: ActionContext, login: string): Promise<Found | undefined> {
  const account = await accountTables(db)
    .selectFrom('account')
    .select(['id', 'name', 'language', 'passwordHash', 'totpSecret', 'mustChangePassword', 'disabledAt'])
    .where('login', '=', login)
    .executeTakeFirst();
  // A disabled account costs the same time as any other and fails like an unknown one.
  return account?.disabledAt == null ? account : { ...account, passwordHash: '' };
}

async function enter(
  write: WriteContext,
  { request }: ActionContext,
  box: SecretBox,
  { account, input, counts }: { account: Found; input: SignIn; counts: readonly ThrottleCount[] },
): Promise<OpenedSession> {
  await assertUnchanged(write, account);
  await passSecondFactor(write, box, account, input.code);
  await forgiveAttempts(write, counts);
  if (isOutdatedHash(account.passwordHash)) await renewHash(write, account.id, input.password);
  return openSession(write, request, { accountId: account.id, singleSignOn: false });
}

/** Checking a password takes its time: one that was changed meanwhile, or an account that was disabled, opens no session any more. */
async function assertUnchanged({ db }: WriteContext, { id, passwordHash }: Found): Promise<void> {
  const same = await accountTables(db)
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('passwordHash', '=', passwordHash)
    .where('disabledAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (same === undefined) throw new AppError('sign-in-failed');
}

async function renewHash({ db }: WriteContext, accountId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await accountTables(db).updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute();
}
