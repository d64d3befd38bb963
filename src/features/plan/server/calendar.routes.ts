import { z } from 'zod';
import { holidaysOf } from '../../../law/calendar/index.ts';
import { type Route, read } from '../../../platform/http/route.ts';
import { calendarYearSchema } from './calendar.schema.ts';
import { publicCalendar } from './calendar.ts';

/** The days off on which deadlines and reminders reckon. */
export const calendarRoutes: readonly Route[] = [
  read({
    path: '/api/calendar/:year',
    tag: 'plan',
    summary: 'Public holidays and exchanged working days of a year',
    access: 'signed-in',
    params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
    response: calendarYearSchema,
    run: async (_context, { params }) => ({
      year: params.year,
      days: holidaysOf(publicCalendar(), params.year).map((day) => ({
        date: day.date,
        name: day.name,
        off: day.kind !== 'swap-work',
        confirmed: day.confirmed,
        source: day.source ?? day.legalBasis,
      })),
    }),
  }),
];
