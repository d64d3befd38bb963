import { z } from 'zod';
import { lineField, versionField } from '../../../../platform/http/fields.ts';
import {
  ALIGNS,
  ANCHORS,
  COLORS,
  MOST_BLOCKS,
  outsideSheet,
  PAPERS,
} from '../../model/certificates/layout.ts';
import { hasLooseBrace, namesHonoured, unknownPlaceholders } from '../../model/certificates/placeholders.ts';

const millimetres = z.number().min(0).max(420);

const block = z.object({
  text: z
    .string()
    .max(600)
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1).max(500))
    .superRefine((text, context) => {
      for (const name of unknownPlaceholders(text))
        context.addIssue({
          code: 'custom',
          params: {
            vi: `Không có trường {${name}}. Hãy chọn trong danh sách trường.`,
            en: `There is no field {${name}}. Choose one of the list of fields.`,
          },
        });
      if (hasLooseBrace(text))
        context.addIssue({
          code: 'custom',
          params: {
            vi: 'Có dấu { hoặc } chưa thành cặp. Mỗi trường viết liền trong một cặp ngoặc, ví dụ {tên}.',
            en: 'A { or } has no partner. Each field stands in a pair of braces, such as {tên}.',
          },
        });
    })
    .describe('Words with placeholders in braces; lines are kept'),
  x: millimetres.describe('Millimetres from the left edge'),
  y: millimetres.describe('Millimetres from the upper edge'),
  width: z.number().min(5).max(420),
  height: z.number().min(3).max(420),
  size: z.number().min(5).max(120).describe('Points; longer words become smaller to stay within the box'),
  bold: z.boolean(),
  italic: z.boolean(),
  caps: z.boolean(),
  align: z.enum(ALIGNS),
  anchor: z.enum(ANCHORS),
  color: z.enum(COLORS),
  rule: z.boolean().describe('A line below the words'),
});

const layoutSchema = z
  .object({
    paper: z.enum(PAPERS),
    orientation: z.enum(['landscape', 'portrait']),
    frame: z.boolean(),
    blocks: z.array(block).min(1).max(MOST_BLOCKS),
    qr: z.object({ x: millimetres, y: millimetres, size: z.number().min(15).max(80) }).nullable(),
  })
  .superRefine((layout, context) => {
    for (const at of outsideSheet(layout))
      context.addIssue({
        code: 'custom',
        path: at === 0 ? ['qr'] : ['blocks', at - 1],
        message: `${at === 0 ? 'Mã QR' : `Ô ${at}`} vượt ra ngoài khổ giấy. / ${at === 0 ? 'The QR code' : `Box ${at}`} reaches over the edge of the paper.`,
      });
  });

export const templateParams = z.object({ templateId: z.uuid() });
export const listTemplatesQuery = z.object({ unit: z.uuid().optional() });

const words = {
  name: lineField(200),
  award: z.string().max(100).nullable().describe('For which award; null: for all'),
  layout: layoutSchema.superRefine(({ blocks }, context) => {
    if (!namesHonoured(blocks.map(({ text }) => text)))
      context.addIssue({
        code: 'custom',
        path: ['blocks'],
        params: {
          vi: 'Mẫu phải có trường {tên}: bằng không ghi tên người, tập thể được khen thì không dùng được. Hãy thêm {tên} vào một ô.',
          en: 'The template needs the field {tên}: a certificate without the name of who is honoured is of no use. Put {tên} into a box.',
        },
      });
  }),
};
export const createTemplateBody = z.object({ unitId: z.uuid(), ...words });
export type CreateTemplate = z.infer<typeof createTemplateBody>;
export const updateTemplateBody = z.object({ version: versionField, ...words });
export type UpdateTemplate = z.infer<typeof updateTemplateBody>;
export const templateVersionBody = z.object({ version: versionField });

const brief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  name: z.string(),
  award: z.string().nullable(),
  awardName: z.string().nullable(),
  paper: z.enum(PAPERS),
  orientation: z.enum(['landscape', 'portrait']),
  hasBackground: z.boolean(),
  version: z.int(),
};
const templateRow = z.object(brief);
export type TemplateRow = z.infer<typeof templateRow>;
export const templateListSchema = z.object({
  items: z.array(templateRow),
  units: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('Where the actor may make templates; the first fifty'),
});
export type TemplateListView = z.infer<typeof templateListSchema>;
export const templateViewSchema = z.object({
  ...brief,
  layout: layoutSchema,
  awards: z.array(z.object({ id: z.string(), name: z.string() })).describe('What it may be for'),
  allowed: z.array(z.enum(['edit', 'delete'])),
});
export type TemplateView = z.infer<typeof templateViewSchema>;

const PREVIEW_SAMPLES = ['person', 'long', 'collective'] as const;
export const previewBody = z.object({
  unitId: z.uuid().describe('Whose certificates they are'),
  layout: layoutSchema,
  sample: z.enum(PREVIEW_SAMPLES).default('person').describe('Whose name stands on it'),
});
export type PreviewCertificate = z.infer<typeof previewBody>;
export const previewSchema = z.object({
  svg: z.string().describe('The sheet as an SVG picture, without its background'),
});
export const doneSchema = z.object({ ok: z.literal(true) });
