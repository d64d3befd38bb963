import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { lineField, optionalLineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { CEREMONY_ORDERS, PRESENCES } from '../../model/ceremonies/presence.ts';

export const ceremonyParams = z.object({ ceremonyId: z.uuid() });
export const ceremonyLineParams = z.object({ ceremonyLineId: z.uuid() });

const words = {
  title: lineField(500),
  startsAt: z.iso.datetime({ offset: true }).describe('A moment, ISO 8601 with zone'),
  place: lineField(500),
};
const decisionIds = z
  .array(z.uuid())
  .min(1)
  .max(20)
  .describe('Decisions in effect whose honours are handed over');
export const createCeremonyBody = z.object({ ...words, decisionIds });
export type CreateCeremony = z.infer<typeof createCeremonyBody>;
export const updateCeremonyBody = z.object({ version: versionField, ...words });
export type UpdateCeremony = z.infer<typeof updateCeremonyBody>;
export const ceremonyVersionBody = z.object({ version: versionField });
export const addToCeremonyBody = z.object({ version: versionField, decisionIds });

export const listCeremoniesQuery = z.object({
  ...pageFields,
  sort: sortField(['starts', 'title']).default('-starts'),
});
export type ListCeremonies = z.infer<typeof listCeremoniesQuery>;

const brief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  startsAt: z.iso.datetime(),
  place: z.string(),
  lines: z.int(),
  handedOver: z.int(),
};
const ceremonyRow = z.object(brief);
export type CeremonyRow = z.infer<typeof ceremonyRow>;
export const ceremonyListSchema = pageOf(ceremonyRow);
export type CeremonyListView = z.infer<typeof ceremonyListSchema>;

export const ceremonyViewSchema = z.object({
  ...brief,
  byPresence: z.record(z.enum(PRESENCES), z.int()),
  awards: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  presenters: z.array(z.string()).describe('Who hands over, as named so far'),
  version: z.int(),
  allowed: z.array(z.enum(['edit', 'delete'])),
});
export type CeremonyView = z.infer<typeof ceremonyViewSchema>;

export const ceremonyDecisionsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: z.string(),
      lines: z.int().describe('Honours that no ceremony has handed over or plans to'),
    }),
  ),
});
export type CeremonyDecisionsView = z.infer<typeof ceremonyDecisionsSchema>;

export const listCeremonyLinesQuery = z.object({
  ...pageFields,
  presence: z.enum(PRESENCES).optional(),
  award: z.string().max(100).optional(),
  handed: z.enum(['yes', 'no']).optional(),
});
export type ListCeremonyLines = z.infer<typeof listCeremonyLinesQuery>;

const ceremonyLine = z.object({
  id: z.uuid(),
  position: z.int(),
  honourId: z.uuid(),
  subject: z.enum(SUBJECTS),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  award: z.string(),
  awardName: z.string(),
  presenter: z.string().nullable(),
  presence: z.enum(PRESENCES),
  representative: z.string().nullable(),
  handedOverAt: z.iso.datetime().nullable(),
  revoked: z.boolean().describe('The honour was revoked since'),
  version: z.int(),
  previousId: z.uuid().nullable().describe('The line above'),
  nextId: z.uuid().nullable().describe('The line below'),
  beforePreviousId: z.uuid().nullable(),
});
export type CeremonyLine = z.infer<typeof ceremonyLine>;
export const ceremonyLineSchema = ceremonyLine;
export const ceremonyLinesSchema = pageOf(ceremonyLine);
export type CeremonyLinesView = z.infer<typeof ceremonyLinesSchema>;

export const updateCeremonyLineBody = z.object({
  version: versionField.describe('Version of the line'),
  presence: z.enum(PRESENCES).optional(),
  representative: optionalLineField(300).optional().describe('Who receives instead'),
  presenter: optionalLineField(300).optional().describe('Who hands over'),
  handedOver: z.boolean().optional(),
});
export type UpdateCeremonyLine = z.infer<typeof updateCeremonyLineBody>;

export const moveCeremonyLineBody = z.object({
  version: versionField.describe('Version of the ceremony'),
  afterId: z.uuid().nullable().describe('The line it follows; null: first'),
});
export const orderCeremonyBody = z.object({ version: versionField, by: z.enum(CEREMONY_ORDERS) });
export const presentersBody = z.object({
  version: versionField,
  presenter: optionalLineField(300),
  award: z.string().max(100).nullable().default(null).describe('Only lines of this award'),
  lineIds: z.array(z.uuid()).min(1).max(500).nullable().default(null).describe('Only these; null: all'),
});
export type NamePresenters = z.infer<typeof presentersBody>;
