import { z } from 'zod';
import { AWARD_KINDS, SUBJECTS } from '../../../law/awards/award.ts';
import { BASES } from '../../../law/awards/facts.ts';
import { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { HONOUR_CHANGE_KINDS, HONOUR_STATUSES } from '../model/honour-life.ts';

export const honourParams = z.object({ honourId: z.uuid() });

export const personHonourParams = z.object({ personId: z.uuid() });

export const unitHonourParams = z.object({ unitId: z.uuid() });

export const householdHonourParams = z.object({ householdId: z.uuid() });

export const yearField = z.int().min(1945).max(2200);

const queryYear = z.coerce.number().int().min(1945).max(2200).optional();

export const awardField = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const subjectField = z.enum(SUBJECTS);

export const basisField = z.enum(BASES);

const statusField = z.enum(HONOUR_STATUSES);

const filterFields = {
  award: awardField.optional(),
  basis: basisField.optional(),
  subject: subjectField.optional(),
  status: statusField.optional(),
  yearFrom: queryYear,
  yearTo: queryYear,
  unit: z.uuid().optional().describe('Honours that count for this unit and those below it'),
};

export const listHonoursQuery = z.object({
  ...pageFields,
  sort: sortField(['decidedOn', 'name']),
  ...filterFields,
  import: z.uuid().optional().describe('Honours that this import from Excel wrote'),
});
export type ListHonours = z.infer<typeof listHonoursQuery>;

const brief = {
  id: z.uuid(),
  subject: subjectField,
  subjectId: z.uuid(),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  award: z.string(),
  awardName: z.string(),
  basis: basisField,
  year: z.int(),
  yearFrom: z.int().nullable(),
  decisionNumber: z.string().nullable(),
  decidedOn: dayField,
  authority: z.string(),
  status: statusField,
};

export const honourRowSchema = z.object(brief);
export type HonourRow = z.infer<typeof honourRowSchema>;

export const honourListSchema = pageOf(honourRowSchema).extend({
  more: z.boolean().describe('There are more than `total`; counting stops there'),
  mayCreate: z.boolean(),
  mayImport: z.boolean(),
});
export type HonourListView = z.infer<typeof honourListSchema>;

const changeSchema = z.object({
  id: z.uuid(),
  kind: z.enum(HONOUR_CHANGE_KINDS),
  decisionNumber: z.string().nullable(),
  decidedOn: dayField,
  authority: z.string().nullable(),
  reason: z.string(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  byName: z.string(),
  at: z.iso.datetime(),
});
export type HonourChangeView = z.infer<typeof changeSchema>;

export const honourViewSchema = z.object({
  ...brief,
  bonus: z.number().nullable(),
  bonusFactor: z.number().nullable(),
  certificate: z.string().nullable(),
  note: z.string().nullable(),
  source: z.enum(['typed', 'import', 'decision']),
  scan: z.object({ name: z.string(), size: z.int(), mediaType: z.string() }).nullable(),
  version: versionField,
  changes: z.array(changeSchema).describe('Newest first'),
  allowed: z.array(z.enum([...HONOUR_CHANGE_KINDS, 'add-scan'])),
});
export type HonourView = z.infer<typeof honourViewSchema>;

export const statisticsQuery = z.object({
  rows: z.enum(['award', 'unit']).default('award'),
  unit: filterFields.unit,
  award: filterFields.award,
  subject: filterFields.subject,
  yearFrom: queryYear,
  yearTo: queryYear,
});
export type StatisticsQuery = z.infer<typeof statisticsQuery>;

export const statisticsSchema = z.object({
  years: z.array(z.int()),
  rows: z.array(
    z.object({
      id: z.string().describe('An award, or a unit'),
      name: z.string(),
      total: z.int(),
      counts: z.array(z.int()).describe('In the order of `years`'),
    }),
  ),
});
export type StatisticsView = z.infer<typeof statisticsSchema>;

export const findSubjectsQuery = z.object({
  q: z.string().trim().min(1).max(200),
  subject: subjectField.optional(),
  past: z.stringbool().optional().describe('Also positions and units that have ended'),
});

export const foundSubjectsSchema = z.object({
  items: z.array(
    z.object({
      subject: subjectField,
      id: z.uuid(),
      name: z.string(),
      detail: z.string().nullable(),
      birthDate: dayField.nullable(),
      gender: z.enum(['male', 'female']).nullable(),
      unitId: z.uuid(),
      unitName: z.string(),
    }),
  ),
});
export type FoundSubjectsView = z.infer<typeof foundSubjectsSchema>;

export const createHouseholdBody = z.object({
  unitId: z.uuid(),
  headName: lineField(200),
  address: optionalLineField(500),
});

export const householdViewSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  headName: z.string(),
  address: z.string().nullable(),
});

export const awardListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(AWARD_KINDS),
      subjects: z.array(subjectField),
    }),
  ),
});
export type AwardListView = z.infer<typeof awardListSchema>;
