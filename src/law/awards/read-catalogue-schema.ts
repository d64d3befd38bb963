import { z } from 'zod';
import {
  type Authority,
  AWARD_KINDS,
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
  type Unrecorded,
} from './award.ts';
import { conditionNodeSchema } from './condition-schema.ts';
import {
  code,
  confidence,
  count,
  day,
  ENDS,
  ends,
  evidence,
  id,
  sourced,
  span,
  subject,
  text,
} from './schema-fields.ts';
import { TERM_LISTS, type Terms } from './terms.ts';

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
const awardSchema = z.strictObject({
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
  kind: z.enum(AWARD_KINDS),
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

export const terms = z.record(code, term);

export const termsFileSchema: z.ZodType<Terms> = z.strictObject(
  Object.fromEntries(TERM_LISTS.map((list) => [list, terms])) as Record<
    (typeof TERM_LISTS)[number],
    typeof terms
  >,
);
