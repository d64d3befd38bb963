import type { Write } from '../../../platform/db/unit-of-work.ts';
import { findAccountsOfPeople } from './find-accounts.ts';
import { type NewNotification, notify } from './notify.ts';

/**
 * Tells people something, those of them who have accounts, in the transaction that makes it true.
 * @param told what a person is told, by the person's id
 * @returns how many were told who had not been told before
 */
export async function notifyPeople(
  write: Pick<Write, 'db' | 'clock' | 'announce'>,
  people: readonly { personId: string }[],
  told: (personId: string) => Omit<NewNotification, 'accountId'>,
): Promise<number> {
  const accounts = await findAccountsOfPeople(
    write.db,
    people.map(({ personId }) => personId),
  );
  return notify(
    write,
    accounts.map(({ accountId, personId }) => ({ accountId, ...told(personId) })),
  );
}
