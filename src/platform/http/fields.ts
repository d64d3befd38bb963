import { z } from 'zod';

export const dayField = z.iso.date().describe('A day, YYYY-MM-DD, in Asia/Ho_Chi_Minh');
export const versionField = z.int().min(1).describe('The version the change is based on');

/** A line of words: composed, single spaces, trimmed, not empty. */
export const lineField = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(max));

/** The same, where nothing may be said: an empty line becomes null. */
export const optionalLineField = (max: number) =>
  z
    .string()
    .max(max * 2)
    .nullable()
    .transform((text) => text?.normalize('NFC').replace(/\s+/g, ' ').trim() || null)
    .pipe(z.string().max(max).nullable());
