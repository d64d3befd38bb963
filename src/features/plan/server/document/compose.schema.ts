import { z } from 'zod';
import { versionSchema } from '../plan.schema.ts';
import { daySchema, filledLine } from '../plan-fields.schema.ts';

export const composePlanBody = z.object({
  unitId: z.uuid(),
  year: z.int().min(1990).max(2200),
  title: filledLine(1000),
  from: z
    .enum(['usual', 'previous', 'superior'])
    .describe(
      'usual: the parts that plans usually have; previous: texts of another plan; superior: headings of a plan above',
    ),
  planId: z.uuid().optional().describe('The previous or the superior’s plan'),
});
export type ComposePlan = z.infer<typeof composePlanBody>;

export const composeSourcesQuery = z.object({ unitId: z.uuid() });

const sourceSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  unitName: z.string(),
  year: z.int(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  signedOn: daySchema.nullable(),
});
export type ComposeSource = z.infer<typeof sourceSchema>;

export const composeSourcesSchema = z.object({
  issuer: z.string().describe('The unit as it would stand in the head'),
  previous: z.array(sourceSchema).describe('Plans of the unit, newest first'),
  superior: z.array(sourceSchema).describe('Plans in force of the units above, newest first'),
});
export type ComposeSourcesView = z.infer<typeof composeSourcesSchema>;

export const previewSchema = z.object({
  html: z.string().describe('All text escaped; of the style `official-*`'),
});
export type PreviewView = z.infer<typeof previewSchema>;

export const issuePlanBody = z.object({
  version: versionSchema,
  day: daySchema.describe('Day of the document; its year chooses the register'),
  body: filledLine(100)
    .optional()
    .describe('Short name of a body with a number sequence of its own, such as HĐTĐKT'),
});
export type IssuePlan = z.infer<typeof issuePlanBody>;
