import { z } from 'zod';
import { dayField as day } from '../../../../platform/http/fields.ts';
import { DEADLINE_KINDS } from '../../model/deadline.ts';
import {
  DOUBT_MESSAGES,
  type DoubtCode,
  type OutlineNode,
  type RecognisedPlan,
} from '../../model/recognised-plan.ts';

const MAX_ROWS = 2000;
const MAX_TEXT = 20_000;

const text = z.string().max(MAX_TEXT);
const short = z.string().max(2000);
const doubtCode = z.enum(Object.keys(DOUBT_MESSAGES) as [DoubtCode, ...DoubtCode[]]);
const place = z.int().min(0).max(1_000_000);

const sourceSchema = z.strictObject({
  block: place,
  row: place.nullable(),
  page: place.nullable(),
  line: place.nullable(),
});

const deadlineSchema = z.strictObject({
  text: short,
  kind: z.enum(DEADLINE_KINDS),
  from: day.nullable(),
  to: day.nullable(),
  exclusive: z.boolean(),
  done: z.boolean(),
  milestones: z.array(z.strictObject({ actor: short.nullable(), text: short, date: day })).max(50),
});

const textTableSchema = z.strictObject({
  after: place,
  header: z.array(text).max(100),
  rows: z.array(z.array(text).max(100)).max(MAX_ROWS),
});

const outlineSchema: z.ZodType<OutlineNode> = z.lazy(() =>
  z.strictObject({
    number: z.string().max(40).nullable(),
    title: short,
    level: z.int().min(1).max(20),
    paragraphs: z.array(text).max(2000),
    tables: z.array(textTableSchema).max(200).optional(),
    children: z.array(outlineSchema).max(500),
    source: sourceSchema,
  }),
);

const documentSchema = z.strictObject({
  type: z.enum(['plan', 'other']),
  number: z.string().max(40).nullable(),
  symbol: z.string().max(60).nullable(),
  superior: z.string().max(300).nullable().optional(),
  issuer: z.string().max(300).nullable(),
  place: z.string().max(100).nullable(),
  date: day.nullable(),
  title: z.string().max(1000).nullable(),
  year: z.int().min(1990).max(2200).nullable(),
  legalBases: z
    .array(z.strictObject({ text: short, number: z.string().max(100).nullable(), date: day.nullable() }))
    .max(200),
  opening: z.array(text).max(500).optional(),
  signer: z.strictObject({
    authority: z.string().max(300).nullable(),
    capacity: z.string().max(300).nullable().optional(),
    position: z.string().max(300).nullable(),
    name: z.string().max(200).nullable(),
  }),
  recipients: z.array(z.string().max(1000)).max(200),
});

const itemSchema = z.strictObject({
  number: z.string().max(40).nullable(),
  section: short.nullable(),
  sections: z.array(short).max(10),
  parent: z.string().max(40).nullable(),
  content: z.string().max(10_000),
  lead: short.nullable(),
  implementer: short.nullable(),
  coordinator: short.nullable(),
  adviser: short.nullable(),
  deadline: deadlineSchema,
  agenda: z.array(short).max(100),
  others: z.record(z.string().max(300), short),
  doubts: z.array(doubtCode).max(30),
  source: sourceSchema,
});

const annexSchema = z.strictObject({
  number: z.int().min(1).max(20),
  title: short.nullable(),
  columns: z.array(short).max(40),
  items: z.array(itemSchema).max(MAX_ROWS),
  source: sourceSchema,
});

const dutySchema = z.strictObject({
  text,
  actor: short.nullable(),
  deadline: deadlineSchema,
  where: z.string().max(100).nullable(),
  source: sourceSchema,
});

const doubtSchema = z.strictObject({
  code: doubtCode,
  message: short,
  messageEn: short,
  where: z.string().max(200),
});

/** `RecognisedPlan`, exactly: an unknown field is refused, so that a misspelt one is not lost in silence. */
export const recognisedPlanSchema: z.ZodType<RecognisedPlan> = z.strictObject({
  document: documentSchema,
  outline: z.array(outlineSchema).max(500),
  annexes: z.array(annexSchema).max(20),
  duties: z.array(dutySchema).max(MAX_ROWS),
  movements: z.array(z.strictObject({ name: short, source: z.string().max(100).nullable() })).max(500),
  doubts: z.array(doubtSchema).max(10_000),
});

/** The same in an answer; the parts of the text are described but not taken apart again. */
export const recognisedPlanAnswer = z.object({
  document: documentSchema,
  outline: z
    .array(z.any())
    .describe('Parts of the text: {number, title, level, paragraphs, children, source}'),
  annexes: z.array(annexSchema),
  duties: z.array(dutySchema),
  movements: z.array(z.object({ name: z.string(), source: z.string().nullable() })),
  doubts: z.array(doubtSchema),
});
