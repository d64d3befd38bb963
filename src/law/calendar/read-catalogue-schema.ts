import { z } from 'zod';
import { type Calendar, CONFIDENCES, DAY_KINDS, PERIOD_UNITS, SECTORS } from './catalogue.ts';
import { isDay, weekday } from './day.ts';

const text = z.string().trim().min(1, 'không được để trống / must not be empty');
// `abort`: the checks across entries reckon with days and must not meet one that does not exist.
const day = z.string().refine(isDay, {
  message: 'không phải ngày có thật dạng YYYY-MM-DD / not an existing day YYYY-MM-DD',
  abort: true,
});
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường, số, gạch nối / small letters, digits, hyphens');
const name = z.strictObject({ vi: text, en: text });
const confidence = z.enum(CONFIDENCES);
const legal = { legalBasis: text, confidence };
const validity = { from: day.nullable(), to: day.nullable() };
const ends = (rule: { from: string | null; to: string | null }) =>
  rule.from === null || rule.to === null || rule.from < rule.to;
const ENDS = { message: 'phải sau ngày bắt đầu / must be later than `from`', path: ['to'] };
const offsets = z.array(z.int().min(-15).max(15)).min(1);

const weeklyRest = z
  .strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1).max(6), ...validity, ...legal })
  .refine(ends, ENDS);

const holiday = z
  .strictObject({
    code,
    name,
    reckoning: z.enum(['solar', 'lunar']),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    choices: z.array(offsets).min(1),
    makeUp: z.boolean(),
    ...validity,
    ...legal,
  })
  .refine(ends, ENDS);

const announcement = z
  .strictObject({
    date: day,
    holiday: code,
    kind: z.enum(DAY_KINDS),
    sector: z.enum(SECTORS),
    confirmed: z.boolean(),
    confidence,
    source: text,
  })
  .refine((a) => !a.confirmed || a.confidence === 'verified', {
    message: 'chỉ ngày có mức "verified" mới được xác nhận / only a "verified" day may be confirmed',
    path: ['confirmed'],
  });

const posting = z.strictObject({
  code,
  name,
  length: z.int().min(1),
  unit: z.enum(PERIOD_UNITS),
  countFirstDay: z.boolean(),
  moveLastDay: z.boolean(),
  ...legal,
});

const fact = z.strictObject({ value: z.boolean(), ...legal });

/** The shape of `catalogue/holidays.yaml` and what must agree inside it. */
export const calendarSchema: z.ZodType<Calendar> = z
  .strictObject({
    timeZone: z.literal('Asia/Ho_Chi_Minh'),
    weeklyRest: z.array(weeklyRest).min(1),
    holidays: z.array(holiday),
    announcements: z.array(announcement),
    counting: z.strictObject({ countFirstDay: fact, moveLastDay: fact }),
    postings: z.array(posting),
  })
  .superRefine((calendar, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    calendar.announcements.forEach((a, i) => {
      if (!calendar.holidays.some((h) => h.code === a.holiday)) {
        report(
          ['announcements', i, 'holiday'],
          `không có ngày lễ nào mã "${a.holiday}" / no holiday of this code`,
        );
      }
      const rest = calendar.weeklyRest.some((r) => r.weekdays.includes(weekday(a.date)));
      if (a.kind === 'swap-work' && !rest) {
        report(
          ['announcements', i, 'date'],
          'ngày làm bù phải là ngày nghỉ hằng tuần / a day worked in exchange must be one of weekly rest',
        );
      }
      if ((a.kind === 'swap-off' || a.kind === 'make-up') && rest) {
        report(['announcements', i, 'date'], 'đã là ngày nghỉ hằng tuần / is a day of weekly rest already');
      }
      if (calendar.announcements.slice(0, i).some((b) => b.date === a.date)) {
        report(['announcements', i, 'date'], 'ngày này đã có ở trên / this day is already listed above');
      }
    });
    calendar.holidays.forEach((h, i) => {
      const sameTime = (other: typeof h) =>
        (h.to === null || other.from === null || other.from < h.to) &&
        (other.to === null || h.from === null || h.from < other.to);
      if (calendar.holidays.slice(0, i).some((other) => other.code === h.code && sameTime(other))) {
        report(
          ['holidays', i, 'code'],
          'hai quy định cùng mã có hiệu lực cùng lúc / two rules of one code are in force together',
        );
      }
    });
  });
