import { z } from 'zod';
import { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { HONOUR_CHANGE_KINDS } from '../model/honour-life.ts';
import { awardField, basisField, subjectField, yearField } from './honour.schema.ts';

const fields = {
  subjectName: lineField(300),
  subjectDetail: optionalLineField(500),
  award: awardField,
  year: yearField,
  yearFrom: yearField.nullable(),
  decisionNumber: optionalLineField(60),
  decidedOn: dayField,
  authority: lineField(300),
  bonus: z.int().min(0).max(1_000_000_000_000).nullable().describe('Đồng'),
  certificate: optionalLineField(100),
  note: optionalLineField(2000),
};

export const createHonourBody = z.object({
  ...fields,
  subject: subjectField,
  subjectId: z.uuid(),
  unitId: z.uuid().describe('The unit of the subject when it was granted; of a collective itself'),
  basis: basisField,
});
export type CreateHonour = z.infer<typeof createHonourBody>;

const changesSchema = z.object(fields).partial();

export const changeHonourBody = z.object({
  kind: z.enum(HONOUR_CHANGE_KINDS),
  decisionNumber: optionalLineField(60),
  decidedOn: dayField,
  authority: optionalLineField(300),
  reason: lineField(2000),
  changes: changesSchema.optional().describe('Of a correction or a re-issue: the fields as they are to be'),
  version: versionField,
});
export type ChangeHonour = z.infer<typeof changeHonourBody>;
