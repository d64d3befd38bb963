import nodemailer from 'nodemailer';
import type { Job } from '../jobs/job.ts';

/** After so many a mail is given up; the outbox page shows why. */
export const MAX_ATTEMPTS = 8;
const BATCH = 50;

/**
 * Sends the mails that wait. Without SMTP_URL they stay on the outbox page, which is then their destination.
 * A mail is marked only after the server took it, so a crash in between sends it once more rather than never.
 */
export const sendMails: Job = {
  name: 'send-mails',
  everyMinutes: 1,
  async run({ db, clock, settings, log }) {
    if (settings.SMTP_URL === undefined) return;
    const waiting = await db
      .selectFrom('outgoingMail')
      .select(['id', 'recipient', 'subject', 'body', 'attempts'])
      .where('sentAt', 'is', null)
      .where('attempts', '<', MAX_ATTEMPTS)
      .orderBy('createdAt')
      .limit(BATCH)
      .execute();
    if (waiting.length === 0) return;
    const transport = nodemailer.createTransport(settings.SMTP_URL);
    for (const mail of waiting) {
      const outcome = await transport
        .sendMail({ from: settings.MAIL_FROM, to: mail.recipient, subject: mail.subject, text: mail.body })
        .then(() => ({ sentAt: clock.now(), lastError: null }))
        .catch((error: Error) => ({ sentAt: null, lastError: error.message.slice(0, 300) }));
      if (outcome.lastError !== null)
        log.error({ action: 'mail', mail: mail.id }, 'mail not taken by the server');
      await db
        .updateTable('outgoingMail')
        .set({ ...outcome, attempts: mail.attempts + 1 })
        .where('id', '=', mail.id)
        .execute();
    }
    transport.close();
  },
};
