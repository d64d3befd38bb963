import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { assertSameSite } from '../../../../platform/http/same-site.ts';
import type { SecretBox } from '../../../../platform/secrets/secret-box.ts';
import { confirmPassword } from '../confirm-password.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { keepVisit } from './kept-visit.ts';

/** What the steps of single sign-on work with; `provider` is null where none is set. */
export interface SingleSignOn {
  provider: IdentityProvider | null;
  box: SecretBox;
}

/**
 * Begins to sign in through the provider: where the browser shall go.
 * @throws AppError `not-found` where there is no provider, `unavailable`, `cross-site-request`
 */
export async function beginSignIn(
  context: ActionContext,
  signOn: SingleSignOn,
  next: string,
): Promise<{ url: string }> {
  assertSameSite(context.request, { tokenScopes: null });
  return begin(context, signOn, { next, linkTo: null });
}

/**
 * Begins to link the own account with an identity at the provider. Whoever sits at an open session must know its password:
 * a link lets in again and again.
 * @throws AppError `not-found`, `invalid-input` for a wrong password, `too-many-requests`, `unavailable`
 */
export async function beginLink(
  context: ActionContext,
  signOn: SingleSignOn,
  password: string,
): Promise<{ url: string }> {
  getProvider(signOn);
  await confirmPassword(context, password);
  return begin(context, signOn, { next: '/ca-nhan?xem=mot-lan', linkTo: context.actor.accountId });
}

async function begin(
  context: ActionContext,
  signOn: SingleSignOn,
  visit: { next: string; linkTo: string | null },
): Promise<{ url: string }> {
  const { url, checks } = await getProvider(signOn).beginVisit(logOf(context));
  await keepVisit(context, signOn.box, { ...visit, step: 'at-provider', checks });
  return { url };
}

/** @throws AppError `not-found` where no provider is set */
export function getProvider({ provider }: SingleSignOn): IdentityProvider {
  if (provider === null) throw new AppError('not-found');
  return provider;
}

/** Writes the reason of a failure to the log. */
export const logOf =
  ({ request }: ActionContext) =>
  (reason: string): void =>
    request.log.warn({ reason }, 'single sign-on failed');
