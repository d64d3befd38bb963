import { z } from 'zod';
import { daySchema, versionSchema } from '../plan.schema.ts';

const unitSchema = z.object({
  unitId: z.uuid(),
  name: z.string(),
  accounts: z.int().describe('How many accounts would be told for the unit; 0: nobody answers for it'),
});

export const reminderPreviewSchema = z.object({
  today: daySchema,
  tasks: z.array(
    z.object({
      taskId: z.uuid(),
      number: z.string(),
      section: z.string(),
      content: z.string(),
      dueDay: daySchema,
      days: z.int().describe('Days past the due day'),
      units: z.array(unitSchema),
      accounts: z.int().describe('Accounts to tell in all, of units and of people'),
      remindedOn: daySchema.nullable().describe('When somebody last sent a reminder by hand'),
    }),
  ),
  allowed: z.array(z.string()),
});
export type ReminderPreview = z.infer<typeof reminderPreviewSchema>;

export const sendRemindersBody = z.object({
  tasks: z
    .union([z.literal('late'), z.array(z.uuid()).min(1).max(1000)])
    .describe('late: all late tasks of the plan; or the keys of late tasks'),
  message: z
    .string()
    .max(1000)
    .transform((text) => text.normalize('NFC').trim())
    .optional(),
});
export type SendReminders = z.infer<typeof sendRemindersBody>;

const SKIP_REASONS = ['not-late', 'already-reminded', 'nobody'] as const;
export const sentRemindersSchema = z.object({
  sent: z.int().describe('Tasks that somebody was reminded of'),
  accounts: z.int().describe('Accounts that were told'),
  units: z.array(z.object({ unitId: z.uuid(), name: z.string(), tasks: z.int(), accounts: z.int() })),
  skipped: z.array(z.object({ taskId: z.uuid(), number: z.string(), reason: z.enum(SKIP_REASONS) })),
});
export type SentReminders = z.infer<typeof sentRemindersSchema>;

export const reminderDaysBody = z.object({
  version: versionSchema,
  days: z.array(z.int().min(0).max(60)).max(8).describe('Days ahead of a deadline; empty: only what is late'),
});
export const reminderDaysSchema = z.object({ days: z.array(z.int()), version: z.int() });
