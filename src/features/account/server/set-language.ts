import type { Language } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { accountTables } from './account.tables.ts';

/** Sets the language in which an account reads pages and mails. A taste, not an act: it is not audited. */
export async function setLanguage({ db, actor }: WriteContext, language: Language): Promise<void> {
  await accountTables(db)
    .updateTable('account')
    .set({ language })
    .where('id', '=', actor.accountId)
    .execute();
}
