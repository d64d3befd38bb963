import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import type { Settings } from '../../../platform/config/settings.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf } from '../../../platform/http/paging.ts';
import { MAX_ATTEMPTS } from '../../../platform/mail/send-mails.ts';
import { isSeen } from './account-scope.ts';
import type { MailRow, MailView, OutboxQuery } from './outbox.schema.ts';

interface MailFacts {
  id: string;
  recipient: string;
  subject: string;
  kind: string;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
}

/** Mails to accounts that the actor sees, newest first, sent or not. */
export async function listOutbox({ db, actor, settings }: ReadContext, query: OutboxQuery) {
  const where = sql.join([isReadable(actor), ...conditions(query)], sql` and `);
  const { rows } = await sql<MailFacts>`
    select m.id, m.recipient, m.subject, m.kind, m.created_at, m.sent_at, m.attempts, m.last_error
    from outgoing_mail m where ${where}
    order by m.created_at desc, m.id limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from outgoing_mail m where ${where}`.execute(db);
  return {
    items: rows.map((row) => toRow(row, settings)),
    total: counted[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}

/** One mail with its text. @throws AppError `not-found` */
export async function getMail({ db, actor, settings }: ReadContext, id: string): Promise<MailView> {
  const { rows } = await sql<MailFacts & { body: string }>`
    select m.id, m.recipient, m.subject, m.kind, m.created_at, m.sent_at, m.attempts, m.last_error, m.body
    from outgoing_mail m where m.id = ${id} and ${isReadable(actor)}`.execute(db);
  const [mail] = rows;
  if (mail === undefined) throw new AppError('not-found');
  return { ...toRow(mail, settings), body: mail.body };
}

/** Mails to nobody's account are read at the top of the tree. */
function isReadable(actor: Actor): RawBuilder<boolean> {
  const atTop = scopePaths(actor, 'outbox.read').some((path) => !path.includes('.'));
  const ofAccount = sql`exists (select from account a where a.id = m.account_id and ${isSeen(actor, 'outbox.read')})`;
  return atTop ? sql<boolean>`(m.account_id is null or ${ofAccount})` : sql<boolean>`${ofAccount}`;
}

function conditions(query: OutboxQuery): RawBuilder<unknown>[] {
  const list: RawBuilder<unknown>[] = [];
  if (query.state !== undefined)
    list.push(query.state === 'sent' ? sql`m.sent_at is not null` : sql`m.sent_at is null`);
  if (query.q) {
    list.push(sql`position(search_text(${query.q}) in search_text(m.subject || ' ' || m.recipient)) > 0`);
  }
  return list;
}

function toRow(mail: MailFacts, settings: Settings): MailRow {
  const { createdAt, sentAt, ...rest } = mail;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    state: stateOf(mail, settings),
  };
}

function stateOf({ sentAt, attempts }: MailFacts, settings: Settings): MailRow['state'] {
  if (sentAt !== null) return 'sent';
  if (settings.SMTP_URL === undefined) return 'kept';
  return attempts >= MAX_ATTEMPTS ? 'failed' : 'waiting';
}
