import { z } from 'zod';
import { SUBJECTS } from '../../../../law/awards/index.ts';
import { lineField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf } from '../../../../platform/http/paging.ts';
import { HONOUR_STATUSES } from '../../../honour/index.ts';

export const certificateParams = z.object({ certificateId: z.uuid() });
export const certificatePrintParams = z.object({ printId: z.uuid() });

const ORDERINGS = ['decision', 'unit'] as const;
export type Ordering = (typeof ORDERINGS)[number];

export const listCertificatesQuery = z.object({
  ...pageFields,
  award: z.string().max(100).optional(),
  printed: z.enum(['yes', 'no']).optional(),
});
export type ListCertificates = z.infer<typeof listCertificatesQuery>;

const certificateRow = z.object({
  id: z.uuid(),
  honourId: z.uuid(),
  position: z.int().describe('In the list of the decision'),
  subject: z.enum(SUBJECTS),
  subjectName: z.string(),
  subjectDetail: z.string().nullable(),
  award: z.string(),
  awardName: z.string(),
  code: z.string().describe('What the public page /xac-minh/… is asked with'),
  number: z.string().nullable().describe('In the register of certificates; given with the first print'),
  printCount: z.int(),
  printedAt: z.iso.datetime().nullable().describe('The last time'),
  replaces: z.int().describe('How many certificates of this honour it has replaced'),
  status: z.enum(HONOUR_STATUSES),
  allowed: z.array(z.enum(['print', 'reissue'])),
});
export type CertificateRow = z.infer<typeof certificateRow>;
export const certificateListSchema = pageOf(certificateRow);
export type CertificateListView = z.infer<typeof certificateListSchema>;

export const certificateDeskSchema = z.object({
  unitId: z.uuid(),
  all: z.int().describe('Certificates that may be printed'),
  unprinted: z.int(),
  address: z.string().describe('Where the QR codes lead, without the code'),
  addressConfigured: z.boolean().describe('False: it is only how the page was reached just now'),
  awards: z.array(z.object({ id: z.string(), name: z.string() })),
  templates: z.array(z.object({ id: z.uuid(), name: z.string(), award: z.string().nullable() })),
  prints: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      by: z.string(),
      count: z.int(),
      ordering: z.enum(ORDERINGS),
      size: z.int().describe('Bytes'),
    }),
  ),
  allowed: z.array(z.enum(['print'])),
});
export type CertificateDeskView = z.infer<typeof certificateDeskSchema>;

/** Pages of one file: what an old PC still opens and a printer takes at once. */
export const MOST_AT_ONCE = 2000;

export const printCertificatesBody = z.object({
  certificateIds: z
    .array(z.uuid())
    .min(1)
    .max(MOST_AT_ONCE)
    .nullable()
    .default(null)
    .describe('Only these; null: those that the other fields describe'),
  unprinted: z.boolean().default(false).describe('Only those that were never printed'),
  from: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe('From this place in the list of the decision'),
  to: z.int().min(1).max(1_000_000).nullable().default(null).describe('Up to this place'),
  ordering: z.enum(ORDERINGS).default('decision'),
  templateId: z.uuid().nullable().default(null).describe('Null: of each award its own'),
});
export type PrintCertificates = z.infer<typeof printCertificatesBody>;
export const printedSchema = z.object({ id: z.uuid(), count: z.int() });
export type PrintedView = z.infer<typeof printedSchema>;

export const reissueBody = z.object({ reason: lineField(500) });
export const reissuedSchema = z.object({ id: z.uuid().describe('The new certificate') });

export const firstPageQuery = z.object({ template: z.uuid().optional(), certificate: z.uuid().optional() });
export const firstPageSchema = z.object({
  svg: z.string(),
  backgroundOf: z.uuid().nullable().describe('The template whose background picture lies below'),
});
