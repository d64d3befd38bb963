import { z } from 'zod';
import { daySchema } from '../plan.schema.ts';

export const demandReminderQuery = z.object({
  demand: z.uuid().optional().describe('Of one demand only; else of all demands of the plan'),
});

export const demandReminderPreviewSchema = z.object({
  today: daySchema,
  units: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      items: z.array(
        z.object({
          itemId: z.uuid(),
          demandId: z.uuid(),
          title: z.string(),
          dueDay: daySchema,
          days: z.int(),
        }),
      ),
      accounts: z.int().describe('How many accounts would be told; 0: nobody answers for the unit'),
      remindedOn: daySchema.nullable(),
    }),
  ),
  allowed: z.array(z.string()),
});
export type DemandReminderPreview = z.infer<typeof demandReminderPreviewSchema>;

export const sendDemandRemindersBody = z.object({
  demand: z.uuid().nullable().default(null),
  units: z
    .union([z.literal('late'), z.array(z.uuid()).min(1).max(2000)])
    .describe('late: all units with something late; or the keys of such units'),
  message: z
    .string()
    .max(1000)
    .transform((text) => text.normalize('NFC').trim())
    .optional(),
});
export type SendDemandReminders = z.infer<typeof sendDemandRemindersBody>;

const DEMAND_REMINDER_RESULTS = ['sent', 'already-reminded', 'nobody', 'not-late'] as const;

export const sentDemandRemindersSchema = z.object({
  sent: z.int().describe('Units that were reminded'),
  accounts: z.int(),
  results: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      result: z.enum(DEMAND_REMINDER_RESULTS),
      items: z.int(),
      accounts: z.int(),
    }),
  ),
});
export type SentDemandReminders = z.infer<typeof sentDemandRemindersSchema>;
