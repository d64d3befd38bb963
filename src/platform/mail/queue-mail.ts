import type { Write } from '../db/unit-of-work.ts';
import { newId } from '../ids.ts';

export interface Mail {
  recipient: string;
  accountId: string | null;
  subject: string;
  body: string;
  /** What it is about, such as `reminder-digest`. */
  kind: string;
}

/** Writes mails within the transaction that causes them; a job sends them after the commit. */
export async function queueMails(
  write: Pick<Write, 'db' | 'clock' | 'job'>,
  mails: readonly Mail[],
): Promise<void> {
  if (mails.length === 0) return;
  const createdAt = write.clock.now();
  await write.db
    .insertInto('outgoingMail')
    .values(mails.map((mail) => ({ ...mail, id: newId(), createdAt, sentAt: null, lastError: null })))
    .execute();
  write.job('send-mails', {}, { key: 'send-mails' });
}
