import { z } from 'zod';
import { isDay } from '../calendar/index.ts';
import { AWARD_CONFIDENCES, SUBJECTS } from './award.ts';

export const text = z.string().trim().min(1, 'không được để trống / must not be empty');
export const day = z.string().refine(isDay, {
  message: 'không phải ngày có thật dạng YYYY-MM-DD / not an existing day YYYY-MM-DD',
  abort: true,
});
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường, số, gạch nối / small letters, digits, hyphens');

// Codes of terms may hold abbreviations in capitals.
export const code = z
  .string()
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/, 'chỉ gồm chữ, số, gạch nối / letters, digits, hyphens');

export const confidence = z.enum(AWARD_CONFIDENCES);
export const evidence = z.array(z.string().regex(/^E\d+$/)).optional();
export const sourced = { source: text, evidence, confidence, note: text.optional() };
export const span = { from: day.nullable(), to: day.nullable() };
export const ENDS = { message: 'phải sau ngày bắt đầu / must be later than `from`', path: ['to'] };
export const ends = (rule: { from: string | null; to: string | null }) =>
  rule.from === null || rule.to === null || rule.from < rule.to;
export const percent = z.number().min(0).max(100);
export const count = z.int().min(1);
export const subject = z.enum(SUBJECTS);
