import { z } from 'zod';
import { AWARD_CONFIDENCES, SUBJECTS } from '../awards/award.ts';
import { isDay } from '../calendar/index.ts';
import {
  type Actor,
  BASES,
  type Form,
  type Gate,
  LIMIT_UNITS,
  type Originals,
  type Procedure,
  type ProcedureCatalogue,
  type RuleSet,
  type TimeLimit,
  type VoteRules,
} from './procedure.ts';

const text = z.string().trim().min(1, 'không được để trống / must not be empty');
const day = z.string().refine(isDay, {
  message: 'không phải ngày có thật dạng YYYY-MM-DD / not an existing day YYYY-MM-DD',
  abort: true,
});
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường, số, gạch nối / small letters, digits, hyphens');
const confidence = z.enum(AWARD_CONFIDENCES);
const name = z.strictObject({ vi: text, en: text });
const sourced = { source: text, confidence, note: text.optional() };
const span = { from: day.nullable(), to: day.nullable() };
const ids = z.array(id).min(1);

interface Dated {
  from: string | null;
  to: string | null;
}
const inOrder = (rule: Dated) => rule.from === null || rule.to === null || rule.from < rule.to;
const ENDS = { message: 'phải sau ngày bắt đầu / must be later than `from`', path: ['to'] };

/** Each version begins on the day on which the one before it ends: no overlap, and a hole only before the first or after the last. */
function follow(versions: readonly Dated[]): boolean {
  return versions.every(
    (version, i) => i === 0 || (version.from !== null && version.from === versions[i - 1]?.to),
  );
}
const FOLLOW = { message: 'các giai đoạn phải nối tiếp nhau / periods must follow each other' };

const limitVersion = z
  .strictObject({
    ...span,
    length: z.int().min(1).max(1000),
    unit: z.enum(LIMIT_UNITS),
    ...sourced,
  })
  .refine(inOrder, ENDS);

export const timeLimitsFileSchema: z.ZodType<{
  limits: TimeLimit[];
  silence: ProcedureCatalogue['silence'];
  returnStopsClock: ProcedureCatalogue['returnStopsClock'];
  originals: Originals[];
}> = z.strictObject({
  limits: z.array(
    z.strictObject({ id, name, versions: z.array(limitVersion).min(1).refine(follow, FOLLOW) }),
  ),
  silence: z.strictObject({ value: z.enum(['proceed', 'wait']), ...sourced }),
  returnStopsClock: z.strictObject({ value: z.boolean(), ...sourced }),
  originals: z.array(z.strictObject({ id, originals: z.int().min(1).max(10), ...span, ...sourced })),
});

export const ruleSetsFileSchema: z.ZodType<{ ruleSets: RuleSet[] }> = z.strictObject({
  ruleSets: z
    .array(
      z.strictObject({ id, name, ...span, ...sourced, review: z.boolean().optional() }).refine(inOrder, ENDS),
    )
    .min(1)
    .refine(follow, FOLLOW),
});

const voteRule = z
  .strictObject({
    id,
    awards: ids.nullable(),
    percent: z.number().min(1).max(100),
    above: z.boolean(),
    ballot: z.enum(['secret', 'open']),
    ...span,
    ...sourced,
  })
  .refine(inOrder, ENDS);

export const voteRulesFileSchema: z.ZodType<VoteRules> = z.strictObject({
  voteRules: z.array(voteRule).refine((rules) => rules.some((rule) => rule.awards === null), {
    message: 'thiếu quy tắc chung (awards: null) / the general rule is missing',
  }),
  base: z.strictObject({ value: z.literal('all-members'), ...sourced }),
  absent: z.strictObject({ value: z.literal('in-writing'), ...sourced }),
  quorum: z.strictObject({ numerator: z.int().min(1), denominator: z.int().min(1), ...sourced }),
  conflict: z.strictObject({ text: name, ...sourced }),
  annulment: z.strictObject({ until: z.literal('decision'), ...sourced }),
  cancelledBy: z.strictObject({ value: z.array(z.enum(BASES)), ...sourced }),
});

export const formsFileSchema: z.ZodType<{ numbering: ProcedureCatalogue['numbering']; forms: Form[] }> =
  z.strictObject({
    numbering: z.strictObject(sourced),
    forms: z.array(
      z.strictObject({
        id,
        code: text.nullable(),
        name: text,
        fields: z.array(z.strictObject({ id, label: name })).min(1),
        confidence,
      }),
    ),
  });

export const actorsFileSchema: z.ZodType<{ actors: Actor[]; gates: Gate[] }> = z.strictObject({
  actors: z.array(z.strictObject({ id, name: text, central: z.boolean().optional() })),
  gates: z.array(
    z
      .strictObject({
        id,
        text: name,
        bases: z.array(z.enum(BASES)).min(1).optional(),
        subjects: z.array(z.enum(SUBJECTS)).min(1).optional(),
        ...span,
        ...sourced,
      })
      .refine(inOrder, ENDS),
  ),
});

const procedure = z.strictObject({
  id,
  name,
  for: z
    .array(
      z.strictObject({
        awards: ids.optional(),
        categories: ids.optional(),
        levels: ids.optional(),
        bases: z.array(z.enum(BASES)).min(1).optional(),
        subjects: z.array(z.enum(SUBJECTS)).min(1).optional(),
      }),
    )
    .default([]),
  council: z.boolean(),
  limits: z
    .strictObject({
      appraise: id.optional(),
      posting: id.optional(),
      consultation: id.optional(),
      notify: id.optional(),
    })
    .default({}),
  consult: z.array(name).default([]),
  steps: z.array(z.strictObject({ actor: id, text, output: text.optional(), limit: id.optional() })),
  dossier: z.array(z.strictObject({ text: name, required: z.boolean(), form: id.optional() })).default([]),
  originals: id,
  cutoffs: z
    .array(
      z.strictObject({
        what: text,
        month: z.int().min(1).max(12).nullable(),
        day: z.int().min(1).max(31).nullable(),
        confidence,
      }),
    )
    .default([]),
  cases: z.array(text).default([]),
  codes: z.array(text).default([]),
  ...sourced,
});

export const proceduresFileSchema: z.ZodType<{ procedures: Procedure[] }> = z.strictObject({
  procedures: z.array(procedure).min(1),
});
