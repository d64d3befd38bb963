import { ANONYMOUS } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { assertSameSite } from '../../../platform/http/same-site.ts';
import { newId, newSecret } from '../../../platform/ids.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { describeDevice } from '../model/device.ts';
import { SESSION_DAYS } from '../model/limits.ts';
import { ONE_ACCOUNT, ONE_ADDRESS, ONE_GUESSER } from '../model/throttle.ts';
import { accountTables } from './account.tables.ts';
import { DEVICE_COOKIE, SESSION_COOKIE, setDeviceCookie, setSessionCookie } from './cookies.ts';
import { endSessionOf } from './end-session.ts';
import { isKnownDevice, rememberDevice } from './known-device.ts';
import { notify } from './notify.ts';
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.ts';
import { claimSecondFactor } from './second-factor.ts';
import { hashSecret } from './secret-hash.ts';
import {
  forgetFailures,
  reserveAttempts,
  returnAttempts,
  type ThrottleCount,
  throttleCount,
} from './sign-in-throttle.ts';

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
  const counts = await countsOf(context, input.login);
  await reserveAttempts(db, clock, counts);

  const account = await findAccount(context, input.login);
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (account === undefined || !isRight) throw new AppError('sign-in-failed');
  if (account.totpSecret !== null && input.code === undefined) {
    await db.transaction().execute((tx) => returnAttempts(tx, clock, counts));
    throw new AppError('second-factor-required');
  }
  const actor = { ...ANONYMOUS, accountId: account.id, name: account.name, language: account.language };
  const secrets = await context.write(
    (write) => open(write, context, box, { account, input, counts }),
    actor,
  );
  setSessionCookie(context, secrets.session);
  setDeviceCookie(context, secrets.device);
  return { accountId: account.id, mustChangePassword: account.mustChangePassword };
}

async function countsOf({ db, clock, request }: ActionContext, login: string): Promise<ThrottleCount[]> {
  const device = request.cookies[DEVICE_COOKIE];
  if (device !== undefined && (await isKnownDevice(db, clock, device, login))) {
    return [throttleCount(ONE_GUESSER, 'device', device, login)];
  }
  return [
    throttleCount(ONE_GUESSER, 'address-and-account', request.ip, login),
    throttleCount(ONE_ADDRESS, 'address', request.ip),
    throttleCount(ONE_ACCOUNT, 'account', login),
  ];
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

async function open(
  write: WriteContext,
  { request }: ActionContext,
  box: SecretBox,
  { account, input, counts }: { account: Found; input: SignIn; counts: readonly ThrottleCount[] },
): Promise<{ session: string; device: string }> {
  const { db, clock } = write;
  if (account.totpSecret !== null) {
    const used = await claimSecondFactor(
      db,
      { box, clock },
      { id: account.id, totpSecret: account.totpSecret },
      input.code ?? '',
    );
    if (used === null) throw new AppError('sign-in-failed');
    if (used.recovery) await tellRecoveryCodeUsed(write, account.id, used.left);
  }
  const [first, ...rest] = counts;
  if (first !== undefined) await forgetFailures(db, first);
  await returnAttempts(db, clock, rest);

  const old = request.cookies[SESSION_COOKIE];
  if (old !== undefined) await endSessionOf(db, clock, old);
  if (isOutdatedHash(account.passwordHash)) await renewHash(write, account.id, input.password);
  const session = newSecret();
  const now = clock.now();
  await accountTables(db)
    .insertInto('loginSession')
    .values({
      id: newId(),
      accountId: account.id,
      tokenHash: hashSecret(session),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      address: request.ip,
      device: describeDevice(request.headers['user-agent']),
      endedAt: null,
    })
    .execute();
  write.audit({ act: 'session.start', entity: 'account', entityId: account.id });
  return { session, device: await rememberDevice(db, clock, request.cookies[DEVICE_COOKIE], account.id) };
}

async function renewHash({ db }: WriteContext, accountId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await accountTables(db).updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute();
}

async function tellRecoveryCodeUsed(write: WriteContext, accountId: string, left: number): Promise<void> {
  await notify(write, [
    {
      accountId,
      kind: 'recovery-code-used',
      params: { left },
      link: '/ca-nhan?xem=hai-lop',
      urgent: true,
      dedupKey: `recovery-code-used:${newId()}`,
    },
  ]);
}
