import { z } from 'zod';
import { cappedPageOf, pageFields, sortField } from '../../../platform/http/paging.ts';
import { dayField, historyEntryView, lineField, optionalLineField, versionField } from './fields.schema.ts';

export const personParams = z.object({ personId: z.uuid() });
export const positionParams = z.object({ positionId: z.uuid() });

export const findPeopleQuery = z.object({
  ...pageFields,
  sort: sortField(['name']),
  unitId: z.uuid().optional().describe('People of this unit and its subtree'),
  now: z.stringbool().default(true).describe('Only people who hold a position today'),
});
export type FindPeople = z.infer<typeof findPeopleQuery>;

const heldPosition = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  isHead: z.boolean(),
});

const personRowView = z.object({
  id: z.uuid(),
  fullName: z.string(),
  code: z.string().nullable(),
  birthDate: dayField.nullable(),
  positions: z.array(heldPosition).describe('Held today, in units one may see'),
});
export type PersonRow = z.infer<typeof personRowView>;
export const peopleListView = cappedPageOf(personRowView).extend({ mayCreate: z.boolean() });
export type PeopleListView = z.infer<typeof peopleListView>;

const positionView = heldPosition.extend({
  id: z.uuid(),
  validFrom: dayField,
  validTo: dayField.nullable(),
  version: z.int(),
  unitVisible: z.boolean(),
  allowed: z.array(z.literal('change')),
});
export type PositionView = z.infer<typeof positionView>;

export const personView = z.object({
  id: z.uuid(),
  fullName: z.string(),
  code: z.string().nullable(),
  birthDate: dayField.nullable(),
  gender: z.enum(['male', 'female']).nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  version: z.int(),
  categories: z.array(z.string()).describe('What the person is today in the words of the law'),
  positions: z.array(positionView).describe('Newest first'),
  allowed: z.array(z.enum(['update', 'add-position'])),
});
export type PersonView = z.infer<typeof personView>;

export const personHistoryView = z.object({ items: z.array(historyEntryView) });
export type PersonHistoryView = z.infer<typeof personHistoryView>;

const email = z
  .union([z.literal(''), z.email().max(200), z.null()])
  .transform((text) => text || null)
  .default(null);

const personShape = {
  fullName: lineField(200),
  birthDate: dayField.nullable().default(null),
  gender: z.enum(['male', 'female']).nullable().default(null),
  email,
  phone: optionalLineField(30).default(null),
  code: optionalLineField(50).default(null),
};

const positionShape = {
  unitId: z.uuid(),
  title: lineField(200),
  isHead: z.boolean().default(false),
  validFrom: dayField,
  validTo: dayField.nullable().default(null).describe('The first day on which it is no longer held'),
};

export const addPositionBody = z.strictObject(positionShape);
export type AddPosition = z.infer<typeof addPositionBody>;

export const createPersonBody = z.strictObject({
  ...personShape,
  position: addPositionBody.describe('Every person belongs to a unit from the start'),
  isAnother: z.boolean().default(false).describe('Said after the people of the same name were shown'),
});
export type CreatePerson = z.infer<typeof createPersonBody>;

export const updatePersonBody = z.strictObject({ ...personShape, version: versionField });
export type UpdatePerson = z.infer<typeof updatePersonBody>;

export const changePositionBody = z.strictObject({
  version: versionField,
  title: lineField(200).optional(),
  isHead: z.boolean().optional(),
  validFrom: dayField.optional(),
  validTo: dayField.nullable().optional().describe('The first day on which it is no longer held'),
});
export type ChangePosition = z.infer<typeof changePositionBody>;

export const similarPeopleQuery = z.object({
  fullName: lineField(200),
  birthDate: dayField.optional(),
  code: lineField(50).optional(),
});
export type SimilarPeopleQuery = z.infer<typeof similarPeopleQuery>;
export const similarPeopleView = z.object({ items: z.array(personRowView) });
export type SimilarPeopleView = z.infer<typeof similarPeopleView>;

/** What a write of a person or position answers with. */
export const personWrittenView = z.object({ id: z.uuid(), version: z.int() });
