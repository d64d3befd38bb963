import { z } from 'zod';
import type { OutlineTable } from '../model/recognised-plan.ts';
import { daySchema, filledLine, line, prose } from './plan-fields.schema.ts';

const legalBasisSchema = z.object({
  text: filledLine(2000),
  number: line(100).nullable(),
  date: daySchema.nullable(),
});

export const signerSchema = z.object({
  authority: line(300).nullable(),
  capacity: line(300)
    .nullable()
    .optional()
    .describe('For whom is signed, between authority and position: KT. CHỦ TỊCH'),
  position: line(300).nullable(),
  name: line(200).nullable(),
});

/** A part of the text of a plan; its parts have the same shape. */
export interface OutlineInput {
  number: string | null;
  title: string;
  level: number;
  paragraphs: string[];
  tables?: OutlineTable[] | undefined;
  children: OutlineInput[];
}

const textTableSchema = z.object({
  after: z.int().min(0).max(500).describe('How many paragraphs of the part stand before it'),
  header: z.array(line(1000)).min(2).max(20),
  rows: z
    .array(z.array(line(5000)).min(2).max(20))
    .min(1)
    .max(300),
});

const outlineSchema: z.ZodType<OutlineInput> = z.lazy(() =>
  z.object({
    number: line(40).nullable(),
    title: line(2000),
    level: z.int().min(1).max(12),
    paragraphs: z.array(prose(20_000)).max(500),
    tables: z.array(textTableSchema).max(50).optional(),
    children: z.array(outlineSchema).max(200),
  }),
);

const annexHeadSchema = z.object({
  number: z.int().min(1).max(20),
  title: line(1000).nullable(),
  columns: z.array(filledLine(300)).max(20).describe('Header texts, left to right; empty: the usual columns'),
});
export type AnnexHead = z.infer<typeof annexHeadSchema>;

/** What the document of a plan says besides its title and its tasks. */
export const planTextShape = {
  superior: line(300).nullable(),
  issuer: line(300).nullable(),
  place: line(100).nullable(),
  legalBases: z.array(legalBasisSchema).max(200),
  opening: z
    .array(prose(20_000))
    .max(100)
    .describe('Paragraphs between the legal bases and the first part of the text'),
  signer: signerSchema.nullable(),
  recipients: z.array(filledLine(500)).max(200),
  outline: z.array(outlineSchema).max(200),
  annexes: z.array(annexHeadSchema).max(20).describe('Titles and columns; the rows are tasks'),
};
