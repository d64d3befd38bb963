import { z } from 'zod';

/** No calendar has the year 0000, and beyond these years reckoning with days leaves what a database or a paper can hold. */
const isOfOurTimes = (day: string) => day >= '1000' && day < '3000';

export const dayField = z.iso
  .date({ abort: true })
  .refine(isOfOurTimes, {
    params: {
      vi: 'Năm không đúng; hãy ghi năm từ 1000 đến 2999.',
      en: 'There is a wrong year; write one from 1000 to 2999.',
    },
  })
  .describe('A day, YYYY-MM-DD, in Asia/Ho_Chi_Minh');
export const versionField = z.int().min(1).max(2_000_000_000).describe('The version the change is based on');

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
