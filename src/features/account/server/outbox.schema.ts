import { z } from 'zod';
import { pageFields, pageOf } from '../../../platform/http/paging.ts';

const MAIL_STATES = ['waiting', 'sent', 'failed', 'kept'] as const;

export const outboxQuery = z.object({ ...pageFields, state: z.enum(['sent', 'unsent']).optional() });
export type OutboxQuery = z.infer<typeof outboxQuery>;

const mailFields = {
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  kind: z.string(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  state: z
    .enum(MAIL_STATES)
    .describe(
      '`kept`: no mail server is set up, so this page is where the mail stays; `failed`: given up after some attempts',
    ),
};

const mailRow = z.object(mailFields);
export type MailRow = z.infer<typeof mailRow>;
export const outboxList = pageOf(mailRow);
export const mailView = z.object({ ...mailFields, body: z.string() });
export type MailView = z.infer<typeof mailView>;
