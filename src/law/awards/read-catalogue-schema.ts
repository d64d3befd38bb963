import { z } from 'zod';
import { isDay } from '../calendar/index.ts';
import {
  type Authority,
  AWARD_CONFIDENCES,
  type AwardDossier,
  type AwardValidity,
  type BaseSalary,
  type BonusRate,
  type DossierSet,
  type Evidence,
  type GeneralRule,
  type Law,
  type Review,
  type Rounding,
  SUBJECTS,
  type Unrecorded,
} from './award.ts';
import type { Condition, ConditionNode } from './condition.ts';
import { TERM_LISTS, type Terms } from './terms.ts';

const text = z.string().trim().min(1, 'không được để trống / must not be empty');
const day = z.string().refine(isDay, {
  message: 'không phải ngày có thật dạng YYYY-MM-DD / not an existing day YYYY-MM-DD',
  abort: true,
});
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường, số, gạch nối / small letters, digits, hyphens');
// Codes of terms may hold abbreviations in capitals.
const code = z
  .string()
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/, 'chỉ gồm chữ, số, gạch nối / letters, digits, hyphens');
const confidence = z.enum(AWARD_CONFIDENCES);
const evidence = z.array(z.string().regex(/^E\d+$/)).optional();
const sourced = { source: text, evidence, confidence, note: text.optional() };
const span = { from: day.nullable(), to: day.nullable() };
const ENDS = { message: 'phải sau ngày bắt đầu / must be later than `from`', path: ['to'] };
const ends = (rule: { from: string | null; to: string | null }) =>
  rule.from === null || rule.to === null || rule.from < rule.to;
const percent = z.number().min(0).max(100);
const count = z.int().min(1);
const subject = z.enum(SUBJECTS);

const base = {
  subject: subject.optional(),
  confidence,
  source: text.optional(),
  evidence,
  note: text.optional(),
};
const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
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

const version = z
  .strictObject({
    law: id,
    ...span,
    status: z.enum(['in-force', 'draft']),
    ...sourced,
    summary: text,
    conditions: conditionNodeSchema,
  })
  .refine(ends, ENDS);
const factor = z.number().positive().nullable();
const authority: z.ZodType<Authority> = z.strictObject({ who: code, ...span, ...sourced }).refine(ends, ENDS);
const validity: z.ZodType<AwardValidity> = z
  .strictObject({ law: id, ...span, confidence, note: text.optional() })
  .refine(ends, ENDS);
const bonus: z.ZodType<BonusRate> = z
  .strictObject({
    ...span,
    individual: factor,
    collective: factor,
    household: factor,
    ceiling: z.literal(true).optional(),
    ...sourced,
  })
  .refine(ends, ENDS);
const dossier: z.ZodType<AwardDossier> = z.strictObject({
  set: id,
  extra: z.array(code).optional(),
  deadline: text.optional(),
  ...sourced,
});
const spans = z.array(z.strictObject(span).refine(ends, ENDS)).optional();
const unrecorded: z.ZodType<Unrecorded> = z.strictObject({ versions: spans, bonus: spans, authority: spans });

/** One award as its file writes it; what the whole file shares stands at its top. */
export const awardSchema = z.strictObject({
  id,
  name: z.strictObject({ vi: text, en: text }),
  abbreviations: z.array(text).default([]),
  level: code,
  subjects: z.array(subject).min(1),
  sector: code,
  periodicity: code.nullable(),
  cycleYears: count.default(1),
  posthumous: z.boolean(),
  authority: z.array(authority).min(1),
  validity: z.array(validity).min(1),
  versions: z.array(version).min(1),
  dossier,
  bonus: z.array(bonus),
  unrecorded: unrecorded.default({}),
  note: text.optional(),
});

/** A file of `catalogue/awards/`. */
export const awardFileSchema = z.strictObject({
  category: code,
  kind: z.enum(['title', 'form']),
  locality: text.optional(),
  awards: z.array(awardSchema).min(1),
});

const law: z.ZodType<Law> = z
  .strictObject({
    id,
    name: text,
    ...span,
    confidence,
    procedureId: text.optional(),
    evidence,
    note: text.optional(),
  })
  .refine(ends, ENDS);

export const lawsFileSchema: z.ZodType<{ laws: Law[]; evidence: Evidence[] }> = z.strictObject({
  laws: z.array(law).min(1),
  evidence: z.array(z.strictObject({ id: z.string().regex(/^E\d+$/), text })),
});

export const baseSalaryFileSchema: z.ZodType<{ baseSalary: BaseSalary[]; rounding: Rounding }> =
  z.strictObject({
    baseSalary: z.array(z.strictObject({ ...span, vnd: count, ...sourced }).refine(ends, ENDS)).min(1),
    rounding: z.strictObject({ vnd: count, mode: z.literal('up'), ...sourced }),
  });

export const dossiersFileSchema: z.ZodType<{
  dossierSets: Record<string, DossierSet>;
  reportForms: string[];
}> = z.strictObject({
  dossierSets: z.record(
    id,
    z.strictObject({ parts: z.array(code).min(1), paperCopies: count.optional(), ...sourced }),
  ),
  reportForms: z.array(text),
});

export const rulesFileSchema: z.ZodType<{ review: Review; rules: GeneralRule[] }> = z.strictObject({
  review: z.strictObject({
    from: day,
    laws: z.array(id).min(1),
    reason: z.strictObject({ vi: text, en: text }),
    confidence,
  }),
  rules: z.array(
    z.strictObject({
      id,
      vi: text,
      en: text,
      figures: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
      ...sourced,
    }),
  ),
});

const term = z.strictObject({
  vi: text,
  en: text,
  rank: z.number().optional(),
  covers: z.array(code).optional(),
  subject: subject.optional(),
  anyone: z.literal(true).optional(),
  main: z.literal(true).optional(),
  recorded: z.literal(true).optional(),
  bodies: z.array(z.string()).optional(),
});
const terms = z.record(code, term);

export const termsFileSchema: z.ZodType<Terms> = z.strictObject(
  Object.fromEntries(TERM_LISTS.map((list) => [list, terms])) as Record<
    (typeof TERM_LISTS)[number],
    typeof terms
  >,
);
