import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext } from '../../../../platform/http/context.ts';
import { accountTables } from '../account.tables.ts';
import { confirmPassword } from '../confirm-password.ts';
import type { SingleSignOn } from './begin-visit.ts';
import { unlinkIdentities } from './identities.ts';

/** Whether the own account is linked with an identity at the provider, since when and last used when. */
export async function getOwnLink({ db, actor }: ReadContext, { provider }: SingleSignOn) {
  const link = await accountTables(db)
    .selectFrom('accountIdentity')
    .select(['linkedAt', 'lastUsedAt'])
    .where('accountId', '=', actor.accountId)
    .orderBy('linkedAt')
    .executeTakeFirst();
  return {
    name: provider?.name ?? null,
    linkedAt: link?.linkedAt.toISOString() ?? null,
    lastUsedAt: link?.lastUsedAt?.toISOString() ?? null,
  };
}

/** Unties the own account from the provider. @throws AppError `invalid-input` for a wrong password, `step-not-allowed` when it is not linked */
export async function unlinkOwn(context: ActionContext, password: string): Promise<void> {
  await confirmPassword(context, password);
  const unlinked = await context.write((write) => unlinkIdentities(write, context.actor.accountId));
  if (!unlinked) throw new AppError('step-not-allowed', { extra: { allowed: ['link'] } });
}
