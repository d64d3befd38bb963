import { sql } from 'kysely';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Settings } from '../../../platform/config/settings.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { type Mail, queueMails } from '../../../platform/mail/queue-mail.ts';
import { composeDigest } from '../model/digest.ts';
import { type NotificationParams, notificationText } from '../model/notification.ts';

/** From this minute of the day in Hà Nội the digest goes out; reminders are written at seven. */
const DIGEST_MINUTE = 7 * 60 + 30;
const HANOI_OFFSET_MINUTES = 7 * 60;
/** What is older was told long ago, or nobody could be mailed then. */
const MAX_AGE_MS = 3 * 86_400_000;
const DIGEST = 'digest';
const URGENT = 'digest-urgent';

interface Waiting {
  accountId: string;
  name: string;
  email: string;
  language: 'vi' | 'en';
  hadDigest: boolean;
  notifications: { id: string; kind: string; params: NotificationParams; link: string; urgent: boolean }[];
}

/**
 * Mails notifications: one digest a person and day, from 7:30 in Hà Nội on, with all that was not read and not mailed before; besides
 * it only what is urgent, at once. Accounts without an address are told in the application only.
 */
export const mailNotifications: Job = {
  name: 'mail-notifications',
  everyMinutes: 5,
  async run({ db, clock, settings }) {
    const now = clock.now();
    const day = today(clock);
    const minute = (now.getUTCHours() * 60 + now.getUTCMinutes() + HANOI_OFFSET_MINUTES) % (24 * 60);
    const mayDigest = minute >= DIGEST_MINUTE;
    await write({ db, clock, actor: SYSTEM }, async (tx) => {
      const since = new Date(now.getTime() - MAX_AGE_MS);
      const waiting = await findWaiting(tx.db, await lockWaiting(tx.db, since), since, day);
      const chosen = waiting.flatMap((account) => choose(account, mayDigest));
      await queueMails(
        tx,
        chosen.map((one) => toMail(one, day, settings)),
      );
      const ids = chosen.flatMap(({ lines }) => lines.map(({ id }) => id));
      await sql`update notification set mailed_at = ${now} where id = any(${ids}::uuid[])`.execute(tx.db);
    });
  },
};

/** Locks the accounts that seem to have something to mail, so that another node leaves them alone; their ids. */
async function lockWaiting(tx: Tx, since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a
    where a.disabled_at is null and a.email is not null and exists (select from notification n where n.account_id = a.id
      and n.mailed_at is null and n.read_at is null and n.created_at > ${since})
    for update skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * What waits for each of the locked accounts. A statement of its own, after the locks: the one that took them may have begun before another
 * node's mails were written, and would not see them.
 */
async function findWaiting(tx: Tx, ids: string[], since: Date, day: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select a.id as account_id, a.name, a.email, a.language,
      exists (select from outgoing_mail m where m.account_id = a.id and m.kind = ${DIGEST}
        and m.created_at >= (${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh') as had_digest,
      (select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'params', n.params, 'link', n.link, 'urgent', n.urgent)
          order by n.urgent desc, n.created_at, n.id)
        from notification n where n.account_id = a.id and n.mailed_at is null and n.read_at is null
          and n.created_at > ${since}) as notifications
    from account a
    where a.id = any(${ids}::uuid[])`.execute(tx);
  return rows.filter(({ notifications }) => notifications !== null);
}

interface Chosen {
  account: Waiting;
  urgent: boolean;
  lines: Waiting['notifications'];
}

/** The mail that an account gets now, if any. */
function choose(account: Waiting, mayDigest: boolean): Chosen[] {
  if (mayDigest && !account.hadDigest) return [{ account, urgent: false, lines: account.notifications }];
  const lines = account.notifications.filter(({ urgent }) => urgent);
  return lines.length > 0 ? [{ account, urgent: true, lines }] : [];
}

function toMail({ account, urgent, lines }: Chosen, day: string, settings: Settings): Mail {
  const { language, name } = account;
  const baseUrl = (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, '');
  const texts = lines.map(({ kind, params, link }) => ({
    text: notificationText(kind, params, language),
    link,
  }));
  return {
    recipient: account.email,
    accountId: account.accountId,
    kind: urgent ? URGENT : DIGEST,
    ...composeDigest({ name, language, day, urgent, lines: texts, baseUrl }),
  };
}
