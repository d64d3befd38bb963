import { z } from 'zod';
import type { Condition, ConditionNode } from './condition.ts';
import { code, confidence, count, evidence, id, percent, subject, text } from './schema-fields.ts';

const base = {
  subject: subject.optional(),
  confidence,
  source: text.optional(),
  evidence,
  note: text.optional(),
};

export const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape, ...base });

const condition: z.ZodType<Condition> = z.discriminatedUnion('kind', [
  kind('prior_award', {
    award: z.array(id).min(1),
    count: count.nullable(),
    consecutive: z.boolean().optional(),
    sameYear: z.boolean().optional(),
    within: z.literal('khoang-xet').optional(),
    after: id.optional(),
    meets: z.literal('tieu-chuan').optional(),
  }),
  kind('evaluation', {
    grade: code,
    orBetter: z.boolean().optional(),
    years: count.nullable(),
    consecutive: z.boolean().optional(),
    withinYears: count.optional(),
  }),
  kind('initiative', {
    scope: code,
    minCount: count,
    accepts: z.array(code).min(1),
    recognisedBy: code.optional(),
  }),
  kind('interval', { sinceAward: z.array(id).min(1), minYears: count.nullable() }),
  kind('member_ratio', {
    what: code,
    minPercent: percent.optional(),
    minPercentExclusive: percent.optional(),
  }),
  kind('member_count', { award: z.array(id).min(1), min: count }),
  kind('discipline', { noneFrom: code, scope: z.enum(['self', 'members']), window: code }),
  kind('quota', {
    maxPercent: percent.nullable().optional(),
    maxCount: count.nullable().optional(),
    of: code.optional(),
    per: code,
  }),
  kind('council_vote', { council: code, minPercent: percent.nullable(), of: code, absent: code.optional() }),
  kind('service_years', {
    min: z.number().positive().nullable(),
    maxExclusive: z.number().positive().optional(),
    field: code,
    continuous: z.boolean().optional(),
    exceptionFrom: z.number().positive().optional(),
  }),
  kind('rank_in_block', { position: code, organiser: code, among: code.optional() }),
  kind('movement', {
    launchedBy: code.nullable(),
    minDurationYears: z.number().positive().optional(),
    stage: code.nullable().optional(),
    result: code,
  }),
  kind('achievement', { type: code, scope: code.nullable().optional(), rank: code.optional() }),
  kind('assessment', {
    code,
    by: code,
    minPercent: z.number().optional(),
    smaller: z.strictObject({ members: count, minPercent: z.number() }).optional(),
  }),
  kind('eligibility', { who: code }),
  kind('once_only', { per: code }),
  kind('publicity', { minWorkingDays: count }),
]);

const allOf = z.strictObject({ all: z.array(z.lazy(() => conditionNodeSchema)).min(1) });
const anyOf = z.strictObject({ any: z.array(z.lazy(() => conditionNodeSchema)).min(1) });

/**
 * A tree of conditions, as in the catalogue and in local rules. What it looks like tells which shape it must have, so that
 * a mistake is told where it is and not as "none of three".
 */
export const conditionNodeSchema: z.ZodType<ConditionNode> = z.unknown().transform((value, context) => {
  const has = (key: string) => typeof value === 'object' && value !== null && key in value;
  const parsed = (has('all') ? allOf : has('any') ? anyOf : condition).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});
