import { z } from 'zod';
import { SUBJECTS } from '../../../law/awards/index.ts';
import { dayField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { cappedPageOf, pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { stateCountFields } from '../../../platform/http/state-counts.ts';
import { SHEET_ROUNDS, SHEET_STATES, SHEET_STEPS } from '../model/sheet-life.ts';

export const sheetParams = z.object({ sheetId: z.uuid() });
export const registrationParams = z.object({ registrationId: z.uuid() });
const yearField = z.int().min(2000).max(2200);

export const createSheetBody = z.object({
  unitId: z.uuid(),
  year: yearField,
  round: z.enum(SHEET_ROUNDS).default('main'),
});
export type CreateSheet = z.infer<typeof createSheetBody>;

export const updateSheetBody = z.object({
  version: versionField,
  theme: z
    .string()
    .max(2000)
    .nullable()
    .transform((text) => text?.normalize('NFC').trim() || null)
    .describe('Models and themes the unit will carry out'),
});
export type UpdateSheet = z.infer<typeof updateSheetBody>;

export const sheetStepBody = z.object({
  step: z.enum(SHEET_STEPS),
  version: versionField,
  reason: optionalLineField(2000).default(null),
});
export type SheetStepInput = z.infer<typeof sheetStepBody>;

export const listSheetsQuery = z.object({
  ...pageFields,
  sort: sortField(['updated', 'year', 'unit']).default('-updated'),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  round: z.enum(SHEET_ROUNDS).optional(),
  state: z.enum(SHEET_STATES).optional(),
  unit: z.uuid().optional().describe('Sheets of this unit and those below it'),
});
export type ListSheets = z.infer<typeof listSheetsQuery>;

const dueSchema = z.object({
  day: dayField,
  planId: z.uuid(),
  taskId: z.uuid(),
  content: z.string(),
  unitName: z.string().describe('Whose plan it is'),
});

const brief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  year: z.int(),
  round: z.enum(SHEET_ROUNDS),
  state: z.enum(SHEET_STATES),
  rows: z.int(),
  updatedAt: z.iso.datetime(),
};
export const sheetRowSchema = z.object(brief);
export type SheetRow = z.infer<typeof sheetRowSchema>;

export const sheetListSchema = cappedPageOf(sheetRowSchema).extend({
  ...stateCountFields(SHEET_STATES),
  years: z.array(z.int()),
  mayCreate: z.boolean(),
});
export type SheetListView = z.infer<typeof sheetListSchema>;

const awardChoiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  subjects: z.array(z.enum(SUBJECTS)),
});

export const sheetViewSchema = z.object({
  ...brief,
  theme: z.string().nullable(),
  returnReason: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  approvedAt: z.iso.datetime().nullable(),
  approvedByName: z.string().nullable(),
  bySubject: z.record(z.enum(SUBJECTS), z.int()),
  due: z.array(dueSchema).describe('Tasks of plans that say until when to register'),
  awards: z.array(awardChoiceSchema).describe('What may be registered in that year'),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type SheetView = z.infer<typeof sheetViewSchema>;

export const listRegistrationsQuery = z.object({
  ...pageFields,
  sort: sortField(['position', 'name', 'award']),
  subject: z.enum(SUBJECTS).optional(),
  award: z.string().max(100).optional(),
});
export type ListRegistrations = z.infer<typeof listRegistrationsQuery>;

const registrationRowSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  subject: z.enum(SUBJECTS),
  subjectId: z.uuid(),
  name: z.string(),
  detail: z.string().nullable(),
  award: z.string(),
  awardName: z.string(),
  content: z.string().nullable(),
  version: z.int(),
});
export type RegistrationRow = z.infer<typeof registrationRowSchema>;
export const registrationListSchema = pageOf(registrationRowSchema);

export const addRegistrationsBody = z.object({
  items: z
    .array(
      z.object({
        subject: z.enum(SUBJECTS),
        subjectId: z.uuid(),
        award: z.string().min(1).max(100),
        content: optionalLineField(2000).default(null),
      }),
    )
    .min(1)
    .max(500),
});
export type AddRegistrations = z.infer<typeof addRegistrationsBody>;

export const updateRegistrationBody = z.object({
  version: versionField,
  award: z.string().min(1).max(100),
  content: optionalLineField(2000),
});
export type UpdateRegistration = z.infer<typeof updateRegistrationBody>;

export const findSubjectsQuery = z.object({
  q: z.string().trim().max(200).default(''),
  subject: z.enum(SUBJECTS).optional(),
});
export const subjectChoicesSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      subject: z.enum(SUBJECTS),
      name: z.string(),
      detail: z.string().nullable(),
      birthDate: dayField.nullable(),
    }),
  ),
});
export type SubjectChoicesView = z.infer<typeof subjectChoicesSchema>;

export const importRegistrationsQuery = z.object({
  confirm: z.stringbool().default(false).describe('Add what the preview with the key `seen` showed'),
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
