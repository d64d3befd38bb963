import { z } from 'zod';

const sideSchema = z.object({
  from: z.int().describe('Offset in the text of the report, UTF-16 units'),
  to: z.int(),
  text: z.string(),
});

export const similarReportsSchema = z.object({
  items: z.array(
    z.object({
      nominationId: z.string(),
      dossierId: z.string(),
      code: z.string().nullable(),
      subjectName: z.string(),
      subjectDetail: z.string().nullable(),
      unitName: z.string(),
      award: z.string(),
      year: z.int(),
      sameSubject: z.boolean().describe('An earlier report of the same person, collective or household'),
      share: z.int().describe('Per cent of this report that stands in the other'),
      otherShare: z.int().describe('Per cent of the other that stands in this report'),
      passages: z.array(z.object({ own: sideSchema, other: sideSchema })),
    }),
  ),
});
export type SimilarReports = z.infer<typeof similarReportsSchema>;
