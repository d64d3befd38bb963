import { z } from 'zod';
import { UNIT_KINDS } from '../../organisation/index.ts';
import { newLoginField } from './account.schema.ts';
import { typedPassword } from './session.schema.ts';

const named = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .transform((name) => name.normalize('NFC'));

export const firstRunState = z.object({
  needed: z.boolean(),
  setupCodeNeeded: z.boolean().describe('The code that the server printed at its start must be sent along'),
});
export type FirstRunState = z.infer<typeof firstRunState>;

export const firstRunBody = z.object({
  unit: z.object({ name: named(300), kind: z.enum(UNIT_KINDS) }),
  administrator: z.object({ login: newLoginField, name: named(200), password: typedPassword }),
  setupCode: z.string().trim().max(40).optional(),
});
export type FirstRun = z.infer<typeof firstRunBody>;

export const firstRunDone = z.object({ accountId: z.string(), unitId: z.string() });
