import { z } from 'zod';
import { REPORT_PERIODS } from '../../model/reports/report-period.ts';
import { daySchema } from '../plan.schema.ts';

export const unitReportParams = z.object({ unitId: z.uuid() });

const period = {
  period: z.enum(REPORT_PERIODS).default('year'),
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe('Which month, quarter or half; 1 for nine months and the year'),
};

export const planReportQuery = z.object(period);
export const unitReportQuery = z.object({
  ...period,
  year: z.coerce.number().int().min(1990).max(2200),
});

const body = {
  period: z.enum(REPORT_PERIODS),
  number: z.int().min(1).max(12).default(1),
};
export const planReportBody = z.object(body);
export const unitReportBody = z.object({ ...body, year: z.int().min(1990).max(2200) });

const counts = {
  total: z.int(),
  done: z.int().describe('Done on time'),
  'done-late': z.int(),
  late: z.int().describe('Past the deadline and not done at the end of the period'),
  open: z.int().describe('Not done, still in time'),
  blocked: z.int(),
  cancelled: z.int(),
};

export const reportSchema = z.object({
  planId: z.uuid().nullable(),
  title: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  year: z.int(),
  period: z.enum(REPORT_PERIODS),
  number: z.int(),
  from: daySchema,
  to: daySchema,
  periodName: z.object({ vi: z.string(), en: z.string() }),
  asOf: daySchema.describe('The day on which the figures stand: the end of the period, or today'),
  all: z.object(counts),
  share: z.number().nullable().describe('Percent of what was to be done that is done'),
  carried: z
    .object({ total: z.int(), done: z.int(), late: z.int() })
    .describe('Tasks due before the period that were open when it began, and what became of them'),
  undated: z.int().describe('Open tasks whose completion time names no day: in none of the figures'),
  byQuarter: z.array(z.object({ quarter: z.int(), ...counts })),
  byUnit: z.array(z.object({ unitId: z.uuid().nullable(), unitName: z.string(), ...counts })),
  demands: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      dueDay: daySchema,
      total: z.int(),
      sent: z.int(),
      sentLate: z.int(),
      late: z.int(),
      notYet: z.int(),
      exempt: z.int(),
    }),
  ),
  lateTasks: z.array(
    z.object({
      taskId: z.uuid(),
      planId: z.uuid(),
      number: z.string(),
      content: z.string(),
      who: z.string(),
      dueDay: daySchema,
      days: z.int(),
      reason: z.string().nullable(),
    }),
  ),
  allowed: z.array(z.string()),
});
export type ReportView = z.infer<typeof reportSchema>;

export const filedReportSchema = z.object({ documentId: z.uuid() });
