import { z } from 'zod';
import { daySchema } from './plan.schema.ts';

/** Days of a year that are not what their weekday says. */
export const calendarYearSchema = z.object({
  year: z.int(),
  days: z.array(
    z.object({
      date: daySchema,
      name: z.object({ vi: z.string(), en: z.string() }),
      off: z.boolean().describe('false: a day of rest that is worked in exchange'),
      confirmed: z.boolean().describe('false: computed, not yet announced'),
      source: z.string(),
    }),
  ),
});
export type CalendarYear = z.infer<typeof calendarYearSchema>;
