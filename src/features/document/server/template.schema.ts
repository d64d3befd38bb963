import { z } from 'zod';
import { lineField } from '../../../platform/http/fields.ts';
import { issuedKindField } from './document-input.schema.ts';

export const templateParams = z.object({ templateId: z.uuid() });

export const templateFields = z.object({
  unitId: z.uuid(),
  kind: issuedKindField,
  name: lineField(200),
});

export const templateSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: issuedKindField,
  name: z.string(),
  fileName: z.string(),
  size: z.int(),
  by: z.string().nullable(),
  addedAt: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
  allowed: z.array(z.string()),
});
export type TemplateView = z.infer<typeof templateSchema>;

const tagSchema = z.object({ tag: z.string(), vi: z.string(), en: z.string() });
export const templateListSchema = z.object({
  items: z.array(templateSchema),
  mayAdd: z.boolean(),
  tags: z.array(tagSchema).describe('Placeholders that stand for one text'),
  loops: z.array(tagSchema.extend({ inside: z.array(tagSchema) })),
});
export type TemplateListView = z.infer<typeof templateListSchema>;
