import { z } from 'zod';
import { conditionNodeSchema } from '../../../law/awards/condition-schema.ts';
import { AWARD_KINDS, SUBJECTS } from '../../../law/awards/index.ts';
import { dayField, lineField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { awardIdField, describedNodeSchema } from './catalogue.schema.ts';

/** How many groups a tree may hold, and how long it may be; also what keeps its reading from nesting without end. */
const MOST_GROUPS = 12;
const LONGEST = 20_000;

const subject = z.enum(SUBJECTS);
const subjects = z.array(subject).min(1).max(SUBJECTS.length);
const code = z.string().min(1).max(100);
const conditionField = z
  .unknown()
  .refine(
    (value) => {
      const text = JSON.stringify(value) ?? '';
      return text.length <= LONGEST && (text.match(/"(all|any)"/g) ?? []).length <= MOST_GROUPS;
    },
    {
      params: { vi: 'Quá nhiều điều kiện trong một quy định.', en: 'Too many conditions in one rule.' },
      abort: true,
    },
  )
  .pipe(conditionNodeSchema)
  .describe('A tree of conditions in the vocabulary of catalogue/awards');

const dated = {
  unitId: z.uuid().describe('Binds this unit and those below it'),
  legalBasis: lineField(1000),
  validFrom: dayField,
  validTo: dayField.nullable().describe('Last day on which it holds; null: open'),
  replacesId: z.uuid().nullable().optional().describe('The rule that ends so that this one can begin'),
};

export const createLocalConditionBody = z.object({
  ...dated,
  award: awardIdField,
  condition: conditionField,
  subjects: subjects.nullable().describe('Only these must meet it; null: all'),
});
export type CreateLocalCondition = z.infer<typeof createLocalConditionBody>;

const factor = z.number().positive().max(1000).nullable();
export const createLocalAwardBody = z.object({
  ...dated,
  name: lineField(200),
  nameEn: lineField(200).nullable(),
  abbreviations: z.array(lineField(60)).max(10),
  kind: z.enum(AWARD_KINDS),
  category: code,
  level: code,
  subjects,
  authority: code,
  dossierSet: code,
  conditions: conditionField,
  bonus: z.object({ individual: factor, collective: factor, household: factor }),
});
export type CreateLocalAward = z.infer<typeof createLocalAwardBody>;

export const previewConditionBody = z.object({ condition: conditionField });
export const previewSchema = z.object({ conditions: describedNodeSchema });

export const localRuleParams = z.object({ ruleId: z.uuid() });
export const endLocalRuleBody = z.object({
  lastDay: dayField.nullable().describe('Last day on which it holds; null: it never begins'),
  reason: lineField(1000),
  version: versionField,
});
export type EndLocalRule = z.infer<typeof endLocalRuleBody>;

export const LOCAL_RULE_STATES = ['planned', 'in-force', 'ended', 'taken-back'] as const;
export const listLocalRulesQuery = z.object({
  ...pageFields,
  sort: sortField(['validFrom', 'award']),
  state: z.enum(LOCAL_RULE_STATES).optional(),
  award: awardIdField.optional(),
});
export type ListLocalRules = z.infer<typeof listLocalRulesQuery>;

export const localRuleSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['award', 'condition']),
  unitId: z.uuid(),
  unitName: z.string(),
  awardId: z.string(),
  awardName: z.string(),
  conditions: describedNodeSchema,
  written: z.object({
    conditions: z.unknown().describe('The tree in the vocabulary of catalogue/awards, as it was added'),
    award: z
      .object({
        name: z.string(),
        abbreviations: z.array(z.string()),
        kind: z.enum(AWARD_KINDS),
        category: z.string(),
        level: z.string(),
        authority: z.string(),
        dossierSet: z.string(),
        bonus: z.record(subject, z.number().nullable()),
      })
      .nullable(),
  }),
  subjects: z.array(subject).nullable(),
  legalBasis: z.string(),
  validFrom: dayField,
  lastDay: dayField.nullable(),
  state: z.enum(LOCAL_RULE_STATES),
  by: z.string(),
  at: z.iso.datetime(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  replacesId: z.uuid().nullable(),
  version: z.int(),
  allowed: z.array(z.enum(['end', 'replace'])),
});
export type LocalRuleView = z.infer<typeof localRuleSchema>;

export const localRuleListSchema = pageOf(localRuleSchema).extend({ mayConfigure: z.boolean() });
export type LocalRuleListView = z.infer<typeof localRuleListSchema>;
