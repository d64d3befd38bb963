import type { WriteContext } from '../../../platform/http/context.ts';
import { findUnitOfAccount } from './unit-of-account.ts';

/** Writes down what happened to the account `id`, under the unit it belongs to. An empty reason is none. */
export async function auditAccount(
  write: WriteContext,
  act: `account.${string}`,
  id: string,
  more: { before?: object; after?: object; reason?: string | undefined } = {},
): Promise<void> {
  const unitId = await findUnitOfAccount(write.db, id);
  write.audit({ act, entity: 'account', entityId: id, unitId, ...more, reason: more.reason || null });
}
