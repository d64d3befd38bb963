import { z } from 'zod';

export { dayField as daySchema, versionField as versionSchema } from '../../../platform/http/fields.ts';

/** A line of words as people type it: composed, single spaces, trimmed. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

/** The same, but something must be said. */
export const filledLine = (max: number) => line(max).pipe(z.string().min(1));

/** Words over several lines. */
export const prose = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').trim());
