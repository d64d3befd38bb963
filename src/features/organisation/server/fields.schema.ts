import { z } from 'zod';

export { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';

/** One change in a history, as the audit trail keeps it. */
export const historyEntryView = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actorName: z.string(),
  act: z.string(),
  reason: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export type HistoryEntryView = z.infer<typeof historyEntryView>;
