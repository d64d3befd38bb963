import { ANONYMOUS } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { assertSameSite } from '../../../../platform/http/same-site.ts';
import { openSession, setSessionCookies } from '../open-session.ts';
import { passSecondFactor } from '../pass-second-factor.ts';
import { forgiveAttempts, signInCounts } from '../sign-in-counts.ts';
import { reserveAttempts } from '../sign-in-throttle.ts';
import { getProvider, logOf, type SingleSignOn } from './begin-visit.ts';
import { findAccountOf, linkIdentity, noteUse } from './identities.ts';
import { type ProvedIdentity, refused } from './identity-provider.ts';
import { forgetVisit, getVisit, keepVisit } from './kept-visit.ts';
import type { VisitResult } from './single-sign-on.schema.ts';

/**
 * Takes what the provider sent back with the browser: signs in, or links the account that asked for it. An account with a
 * second factor of its own must pass it as well.
 * @param query the address's part after `?`
 * @throws AppError `not-found`, `sign-in-failed`, `already-exists`, `unavailable`, `cross-site-request`
 */
export async function finishVisit(
  context: ActionContext,
  signOn: SingleSignOn,
  query: string,
): Promise<VisitResult> {
  assertSameSite(context.request, { tokenScopes: null });
  const provider = getProvider(signOn);
  const { checks, linkTo, next } = await getVisit(context, signOn.box, 'at-provider');
  const identity = await provider.finishVisit(query, checks, logOf(context));
  if (linkTo !== null) {
    // Only the session that asked: another person may have signed in to this browser meanwhile.
    if (context.actor.accountId !== linkTo) throw refused();
    await context.write((write) => linkIdentity(write, identity, linkTo));
    forgetVisit(context);
    return { state: 'linked', next };
  }
  const account = await findAccountOf(context.db, identity);
  if (account === undefined) throw notLinked();
  if (account.totpSecret !== null) {
    await keepVisit(context, signOn.box, { step: 'code', next, accountId: account.id, identity });
    return { state: 'code-needed', next };
  }
  await enter(context, account, identity, async () => undefined);
  return { state: 'entered', next };
}

/**
 * The own second factor after the provider has said who it is.
 * @throws AppError `not-found`, `sign-in-failed` for a wrong code or a visit that took too long, `too-many-requests`
 */
export async function passVisitCode(
  context: ActionContext,
  signOn: SingleSignOn,
  code: string,
): Promise<VisitResult> {
  assertSameSite(context.request, { tokenScopes: null });
  getProvider(signOn);
  const { accountId, identity, next } = await getVisit(context, signOn.box, 'code');
  const account = await findAccountOf(context.db, identity);
  if (account?.id !== accountId) throw refused();
  const counts = await signInCounts(context, account.login);
  await reserveAttempts(context.db, context.clock, counts);
  await enter(context, account, identity, async (write) => {
    await passSecondFactor(write, signOn.box, account, code);
    await forgiveAttempts(write, counts);
  });
  return { state: 'entered', next };
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccountOf>>>;

async function enter(
  context: ActionContext,
  { id, name, language, linked }: Account,
  identity: ProvedIdentity,
  prove: (write: WriteContext) => Promise<void>,
): Promise<void> {
  const opened = await context.write(
    async (write) => {
      await prove(write);
      if (!linked) await linkIdentity(write, identity, id);
      await noteUse(write, identity);
      return openSession(write, context.request, { accountId: id, singleSignOn: true });
    },
    { ...ANONYMOUS, accountId: id, name, language },
  );
  forgetVisit(context);
  setSessionCookies(context, opened);
}

function notLinked(): AppError {
  return new AppError('sign-in-failed', {
    detail: {
      vi: 'Chưa có tài khoản Sổ Vàng nào liên kết với tài khoản đăng nhập một lần này. Hãy đăng nhập bằng mật khẩu rồi liên kết ở trang Cá nhân, hoặc hỏi quản trị của đơn vị.',
      en: 'No account of Sổ Vàng is linked to this identity. Sign in with your password and link it in your profile, or ask the administrator of your unit.',
    },
  });
}
