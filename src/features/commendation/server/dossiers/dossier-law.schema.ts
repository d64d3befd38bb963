import { z } from 'zod';
import { type AwardCatalogue, SUBJECTS } from '../../../../law/awards/index.ts';

/** `forms` are the report forms of the basis for each kind of subject. */
export const lawSchema = z.object({
  catalogue: z.looseObject({}) as unknown as z.ZodType<AwardCatalogue>,
  forms: z.record(
    z.enum(SUBJECTS),
    z.object({
      code: z.string().nullable(),
      name: z.string(),
      fields: z.array(z.object({ id: z.string(), label: z.string() })),
      confirmed: z.boolean(),
    }),
  ),
});
export type DossierLawView = z.infer<typeof lawSchema>;
