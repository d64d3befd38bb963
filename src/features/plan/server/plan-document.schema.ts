import { z } from 'zod';
import { DOUBT_MESSAGES, type DoubtCode } from '../model/recognised-plan.ts';
import { daySchema } from './plan-fields.schema.ts';
import { planTextShape, signerSchema } from './plan-text.schema.ts';

export * from './plan-fields.schema.ts';

export const planDocumentSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  unitName: z.string(),
  year: z.int(),
  title: z.string(),
  superior: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  place: z.string().nullable(),
  signedOn: daySchema.nullable(),
  opening: z.array(z.string()),
  annexes: planTextShape.annexes,
  legalBases: z.array(
    z.object({ text: z.string(), number: z.string().nullable(), date: z.string().nullable() }),
  ),
  signer: signerSchema.nullable(),
  recipients: z.array(z.string()),
  outline: z
    .array(z.any())
    .describe('Parts of the text: {number, title, level, paragraphs, tables?, children}'),
  movements: z.array(z.object({ name: z.string(), source: z.string().nullable() })),
  duties: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      actor: z.string().nullable(),
      deadlineText: z.string(),
      dueDay: daySchema.nullable(),
      late: z.boolean(),
    }),
  ),
  doubts: z.array(
    z.object({
      code: z.enum(Object.keys(DOUBT_MESSAGES) as [DoubtCode, ...DoubtCode[]]),
      message: z.string(),
      messageEn: z.string(),
      where: z.string(),
    }),
  ),
  allowed: z.array(z.string()),
});
export type PlanDocumentView = z.infer<typeof planDocumentSchema>;
