import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { newId, newSecret } from '../../../platform/ids.ts';
import { describeDevice } from '../model/device.ts';
import { SESSION_DAYS } from '../model/limits.ts';
import { accountTables } from './account.tables.ts';
import { DEVICE_COOKIE, SESSION_COOKIE, setDeviceCookie, setSessionCookie } from './cookies.ts';
import { endSessionOf } from './end-session.ts';
import { rememberDevice } from './known-device.ts';
import { hashSecret } from './secret-hash.ts';

/** The secrets of a session and of the browser, to be set as cookies once the transaction has been kept. */
export interface OpenedSession {
  session: string;
  device: string;
}

/**
 * Makes a new session of `account`, who has proved who they are, and ends the one the browser came with.
 * @param singleSignOn whether the identity provider was the proof
 */
export async function openSession(
  write: WriteContext,
  request: ActionContext['request'],
  { accountId, singleSignOn }: { accountId: string; singleSignOn: boolean },
): Promise<OpenedSession> {
  const { db, clock } = write;
  const old = request.cookies[SESSION_COOKIE];
  if (old !== undefined) await endSessionOf(db, clock, old);
  const session = newSecret();
  const now = clock.now();
  await accountTables(db)
    .insertInto('loginSession')
    .values({
      id: newId(),
      accountId,
      tokenHash: hashSecret(session),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      address: request.ip,
      device: describeDevice(request.headers['user-agent']),
      endedAt: null,
      singleSignOn,
    })
    .execute();
  write.audit({
    act: singleSignOn ? 'session.start-single-sign-on' : 'session.start',
    entity: 'account',
    entityId: accountId,
  });
  return { session, device: await rememberDevice(db, clock, request.cookies[DEVICE_COOKIE], accountId) };
}

/** Gives the browser the cookies of a session that was opened. */
export function setSessionCookies(context: ActionContext, opened: OpenedSession): void {
  setSessionCookie(context, opened.session);
  setDeviceCookie(context, opened.device);
}
