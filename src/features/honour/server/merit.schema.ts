import { z } from 'zod';
import { recordedWho } from '../../../law/awards/terms.ts';
import { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { nationalCatalogue } from '../../catalogue/server/index.ts';
import { CASE_KINDS, LEAVE_KINDS } from '../model/merit-kinds.ts';

/** A code that the catalogue has words for. */
function termField(
  list: 'grades' | 'initiativeScopes' | 'initiativeKinds' | 'disciplineLevels' | 'serviceFields',
) {
  return z.enum(Object.keys(nationalCatalogue().terms[list]) as [string, ...string[]]);
}
const categoryField = z.enum(recordedWho(nationalCatalogue().terms) as [string, ...string[]]);
const yearField = z.int().min(1945).max(2200);

const BODIES = {
  evaluations: z.object({ year: yearField, grade: termField('grades'), basis: optionalLineField(300) }),
  initiatives: z.object({
    kind: termField('initiativeKinds'),
    title: lineField(1000),
    scope: termField('initiativeScopes'),
    year: yearField,
    recognisedOn: dayField.nullable(),
    decisionNumber: optionalLineField(60),
    recognisedBy: optionalLineField(300),
    usedFor: z
      .array(z.object({ award: z.string().max(80), year: yearField }))
      .max(20)
      .describe('For which awards it was used already: it is not used again for the same award'),
  }),
  categories: z.object({
    category: categoryField.describe('What the person is in the words of the law'),
    from: dayField,
    to: dayField.nullable().describe('The last day'),
  }),
  disciplines: z.object({
    level: termField('disciplineLevels'),
    decidedOn: dayField,
    endedOn: dayField.nullable(),
    decisionNumber: optionalLineField(60),
  }),
  cases: z.object({
    kind: z.enum(CASE_KINDS),
    openedOn: dayField,
    closedOn: dayField.nullable(),
    note: optionalLineField(1000),
  }),
  services: z.object({
    field: termField('serviceFields'),
    from: dayField,
    to: dayField.nullable().describe('The last day'),
  }),
  leaves: z.object({
    kind: z.enum(LEAVE_KINDS),
    from: dayField,
    to: dayField.nullable().describe('The last day'),
  }),
};
export const meritBodies = BODIES;
export type AnyMerit = Record<string, unknown>;

export const meritParams = z.object({ meritId: z.uuid() });
export const removeMeritBody = z.object({ reason: lineField(1000) });

const row = <S extends z.ZodRawShape>(body: z.ZodObject<S>) =>
  body.extend({ id: z.uuid(), version: versionField });

export const meritsSchema = z.object({
  name: z.string(),
  evaluations: z.array(row(BODIES.evaluations)),
  initiatives: z.array(row(BODIES.initiatives)),
  disciplines: z.array(row(BODIES.disciplines)),
  cases: z.array(row(BODIES.cases)),
  services: z.array(row(BODIES.services)),
  leaves: z.array(row(BODIES.leaves)),
  categories: z.array(row(BODIES.categories)),
  mayWrite: z.boolean(),
});
export type MeritsView = z.infer<typeof meritsSchema>;

/** The codes of the catalogue with their words, for the forms of merit records. */
const optionSchema = z.array(z.object({ value: z.string(), label: z.string() }));
export const meritTermsSchema = z.object({
  grades: optionSchema,
  initiativeScopes: optionSchema,
  initiativeKinds: optionSchema,
  disciplineLevels: optionSchema,
  serviceFields: optionSchema,
  who: optionSchema,
});
export type MeritTermsView = z.infer<typeof meritTermsSchema>;
export const MERIT_TERM_LISTS = Object.keys(meritTermsSchema.shape) as (keyof MeritTermsView)[];
