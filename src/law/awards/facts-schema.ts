import { z } from 'zod';
import { isDay } from '../calendar/index.ts';
import { type AwardCatalogue, SUBJECTS } from './award.ts';
import { BASES, type Facts } from './facts.ts';

const MESSAGES = {
  day: 'phải là ngày có thật dạng YYYY-MM-DD / must be an existing day YYYY-MM-DD',
  year: 'phải là năm, số nguyên từ 1900 đến 2200 / must be a year, a whole number from 1900 to 2200',
  period: 'ngày kết thúc không được trước ngày bắt đầu / the end must not be before the start',
};

const code = z.string().trim().min(1).max(200);
const day = z.string().refine(isDay, MESSAGES.day);
const year = z.int(MESSAGES.year).min(1900, MESSAGES.year).max(2200, MESSAGES.year);
/** A key that says `null` is not known, like one that is absent. */
const known = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined) as unknown as z.ZodType<z.output<T> | undefined>;
const list = <T extends z.ZodType>(schema: T) => known(z.array(schema).max(20_000));
const oneOf = (codes: Readonly<Record<string, unknown>>) =>
  z.string().refine((given) => Object.hasOwn(codes, given), {
    message: `chỉ được là / must be one of: ${Object.keys(codes).join(', ')}`,
  });
const inOrder = ({ from, to }: { from: string; to?: string | null }) => to == null || from <= to;
const period = <S extends z.ZodRawShape>(shape: S) =>
  z
    .object({ ...shape, from: day, to: day.nullish() })
    .refine((value) => inOrder(value as { from: string; to?: string | null }), {
      message: MESSAGES.period,
      path: ['to'],
    });

/**
 * The schema of facts: what a facts file or a request may hold. Keys that it does not know are left out. Codes with an
 * order (grades, scopes, levels of discipline) must be of the catalogue; awards and others may be any, for history knows
 * more of them than the catalogue.
 */
export function factsSchema({ terms }: Pick<AwardCatalogue, 'terms'>): z.ZodType<Facts> {
  const discipline = z
    .object({ level: oneOf(terms.disciplineLevels), decidedOn: day, endedOn: day.nullish() })
    .refine(({ decidedOn, endedOn }) => inOrder({ from: decidedOn, to: endedOn ?? null }), {
      message: MESSAGES.period,
      path: ['endedOn'],
    });
  const share = z.record(code, z.number().min(0).max(100));
  return z.object({
    subject: z.enum(SUBJECTS, `chỉ được là / must be one of: ${SUBJECTS.join(', ')}`),
    who: list(code),
    whoMore: known(z.boolean()),
    honours: list(
      z.object({
        award: code,
        year: known(year),
        decidedOn: known(day),
        basis: known(z.enum(BASES, `chỉ được là / must be one of: ${BASES.join(', ')}`)),
      }),
    ),
    meetsStandardOf: list(z.object({ award: code, year })),
    evaluations: list(z.object({ year, grade: oneOf(terms.grades) })),
    initiatives: list(
      z.object({
        kind: code,
        scope: oneOf(terms.initiativeScopes),
        year,
        usedFor: list(z.object({ award: code, year: known(year) })),
      }),
    ),
    discipline: list(discipline),
    openCase: known(z.boolean()),
    service: list(period({ field: code })),
    maternityLeave: list(period({})),
    members: known(
      z.object({
        count: known(z.int().min(0)),
        percent: known(share),
        holders: known(z.record(code, z.int().min(0))),
        discipline: list(discipline),
      }),
    ),
    movements: list(
      z.object({
        launchedBy: known(code),
        durationYears: known(z.number().min(0)),
        stage: known(code),
        result: code,
        year: known(year),
      }),
    ),
    achievements: list(
      z.object({
        type: code,
        scope: known(oneOf(terms.reaches)),
        rank: known(code),
        year: known(year),
      }),
    ),
    ranks: list(z.object({ position: code, organiser: code, among: known(code), year: known(year) })),
    assessments: known(z.record(code, z.union([z.boolean(), z.number(), z.null()]))),
  }) as unknown as z.ZodType<Facts>;
}
