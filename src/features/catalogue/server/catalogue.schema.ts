import { z } from 'zod';
import {
  AWARD_CONFIDENCES,
  AWARD_KINDS,
  type AwardCatalogue,
  type DescribedNode,
  SUBJECTS,
} from '../../../law/awards/index.ts';
import { dayField, lineField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';

export const awardIdField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);
export const awardParams = z.object({ awardId: awardIdField });

const code = z.string().max(100);
const confidence = z.enum(AWARD_CONFIDENCES);
const subject = z.enum(SUBJECTS);

export const listAwardsQuery = z.object({
  ...pageFields,
  sort: sortField(['catalogue', 'name', 'level']),
  kind: z.enum(AWARD_KINDS).optional(),
  category: code.optional(),
  level: code.optional(),
  subject: subject.optional(),
  authority: code.optional(),
  on: dayField.optional().describe('Only what exists on this day; authorities and bonuses of that day'),
  origin: z.enum(['national', 'local']).optional(),
});
export type ListAwards = z.infer<typeof listAwardsQuery>;

const awardRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  abbreviations: z.array(z.string()),
  kind: z.enum(AWARD_KINDS),
  category: z.string(),
  level: z.string(),
  subjects: z.array(subject),
  authorities: z.array(z.string()).describe('Who decides on the day'),
  exists: z.boolean().describe('Whether it exists on the day'),
  unverified: z.boolean().describe('Something in force on the day was not read in the text of the law'),
  local: z.boolean(),
});
export type AwardRow = z.infer<typeof awardRowSchema>;

const option = z.object({ value: z.string(), label: z.string() });
export const awardListSchema = pageOf(awardRowSchema).extend({
  on: dayField,
  byKind: z.object({ title: z.int(), form: z.int() }),
  options: z.object({
    category: z.array(option),
    level: z.array(option),
    authority: z.array(option),
  }),
  reviewReason: z.string().nullable().describe('Why rules need a check on this day; null: they do not'),
  mayConfigure: z.boolean(),
});
export type AwardListView = z.infer<typeof awardListSchema>;

export const awardQuery = z.object({
  on: dayField.optional().describe('Conditions, authorities and bonus of this day; today when absent'),
});

const sourced = { source: z.string(), confidence, note: z.string().nullable() };
const span = {
  from: dayField.nullable().describe('First day'),
  last: dayField.nullable().describe('Last day'),
};

/** A tree of conditions in sentences. */
export const describedNodeSchema: z.ZodType<DescribedNode> = z.lazy(() =>
  z.union([
    z.object({
      op: z.enum(['all', 'any']),
      subject: subject.optional(),
      members: z.array(describedNodeSchema),
    }),
    z.object({
      kind: z.string(),
      text: z.string(),
      subject: subject.optional(),
      source: z.string(),
      confidence,
      note: z.string().optional(),
      localRule: z.string().optional(),
    }),
  ]),
) as unknown as z.ZodType<DescribedNode>;

const confirmationSchema = z.object({
  by: z.string(),
  unitName: z.string(),
  checkedOn: dayField,
  cited: z.string(),
  note: z.string().nullable(),
});

const awardVersionSchema = z.object({
  key: z.string(),
  law: z.string(),
  lawName: z.string(),
  ...span,
  status: z.enum(['in-force', 'draft']),
  decides: z.boolean().describe('Decides dossiers received on the day asked for'),
  needsReview: z.boolean(),
  summary: z.string(),
  ...sourced,
  conditions: describedNodeSchema,
  changes: z
    .object({ added: z.array(z.string()), removed: z.array(z.string()), regrouped: z.boolean() })
    .nullable()
    .describe('Against the version before'),
  confirmations: z.array(confirmationSchema),
});
export type AwardVersionView = z.infer<typeof awardVersionSchema>;

const money = z.object({
  subject,
  factor: z.number().nullable(),
  baseSalary: z.int().nullable(),
  amount: z.int().nullable().describe('Đồng'),
});

export const awardViewSchema = z.object({
  ...awardRowSchema.shape,
  on: dayField,
  sector: z.string(),
  periodicity: z.string().nullable(),
  posthumous: z.boolean(),
  locality: z.string().nullable(),
  note: z.string().nullable(),
  validity: z.array(
    z.object({ lawName: z.string(), ...span, confidence, note: z.string().nullable(), holds: z.boolean() }),
  ),
  deciders: z.array(z.object({ who: z.string(), ...span, ...sourced, holds: z.boolean() })),
  bonus: z.object({ ceiling: z.boolean(), ...sourced, amounts: z.array(money) }).nullable(),
  dossier: z.object({
    parts: z.array(z.string()),
    paperCopies: z.int().nullable(),
    deadline: z.string().nullable(),
    ...sourced,
  }),
  versions: z.array(awardVersionSchema).describe('Newest first'),
  reviewReason: z.string().nullable(),
  localRules: z.array(z.object({ id: z.uuid(), unitName: z.string(), legalBasis: z.string() })),
  allowed: z.array(z.enum(['confirm', 'add-rule'])),
});
export type AwardView = z.infer<typeof awardViewSchema>;

export const confirmVersionBody = z.object({
  unitId: z.uuid().describe('For this unit and those below it'),
  law: code,
  from: dayField.nullable().describe('First day of the version'),
  checkedOn: dayField,
  cited: lineField(1000).describe('The text that was read: number, article, clause'),
  note: z.string().trim().max(2000).nullable().optional(),
});
export type ConfirmVersion = z.infer<typeof confirmVersionBody>;

/** `AwardCatalogue` of src/law/awards, without evidence and prose. */
export const browserCatalogueSchema = z.custom<AwardCatalogue>();
