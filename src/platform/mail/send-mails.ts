import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import type { Job, JobContext } from '../jobs/job.ts';

/** How many minutes after it was written a mail is tried for the first, second … time. What refuses at night may take it in the morning. */
const TRIED_AFTER_MINUTES = [0, 5, 15, 60, 240, 720, 1440, 2880];
/** After so many a mail is given up; the outbox page shows why. */
export const MAX_ATTEMPTS = TRIED_AFTER_MINUTES.length;
const BATCH = 50;
/** A server that does not answer must not hold up the mails for others; it may take its time over a mail it has got. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

interface Waiting {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  attempts: number;
}

/**
 * Sends the mails that wait. Without SMTP_URL they stay on the outbox page, which is then their destination.
 * While the server cannot be reached or lets us not in, no mail loses an attempt: they go when it is back. A mail is marked only after the
 * server took it, so a crash in between sends it once more rather than never.
 */
export const sendMails: Job = {
  name: 'send-mails',
  everyMinutes: 1,
  async run(context) {
    const { db, clock, settings, log } = context;
    if (settings.SMTP_URL === undefined) return;
    const waiting = await findDue(context);
    if (waiting.length === 0) return;
    const transport = nodemailer.createTransport({ url: settings.SMTP_URL, ...PATIENCE });
    try {
      const unreached = await transport.verify().then(() => null, wordsOf);
      if (unreached !== null) {
        log.error({ action: 'mail', waiting: waiting.length }, 'the mail server cannot be used');
        await db
          .updateTable('outgoingMail')
          .set({ lastError: unreached })
          .where(
            'id',
            'in',
            waiting.map(({ id }) => id),
          )
          .execute();
        return;
      }
      for (const mail of waiting) {
        if (!(await claim(context, mail))) continue;
        const outcome = await transport
          .sendMail({ from: settings.MAIL_FROM, to: mail.recipient, subject: mail.subject, text: mail.body })
          .then(
            () => ({ sentAt: clock.now(), lastError: null }),
            (error: Error) => ({ sentAt: null, lastError: wordsOf(error) }),
          );
        if (outcome.lastError !== null)
          log.error({ action: 'mail', mail: mail.id }, 'mail not taken by the server');
        await db.updateTable('outgoingMail').set(outcome).where('id', '=', mail.id).execute();
      }
    } finally {
      transport.close();
    }
  },
};

const wordsOf = ({ message }: Error) => message.slice(0, 300);

async function findDue({ db, clock }: JobContext): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select id, recipient, subject, body, attempts from outgoing_mail
    where sent_at is null and attempts < ${MAX_ATTEMPTS}
      and created_at + (${TRIED_AFTER_MINUTES}::int[])[attempts + 1] * interval '1 minute' <= ${clock.now()}
    order by created_at limit ${BATCH}`.execute(db);
  return rows;
}

/** Counts the attempt before it is made: of two runs at once, here or on another node, one sends the mail. */
async function claim({ db }: JobContext, { id, attempts }: Waiting): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outgoingMail')
    .set({ attempts: attempts + 1 })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('sentAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
