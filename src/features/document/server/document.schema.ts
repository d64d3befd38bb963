import { z } from 'zod';
import { dayField } from '../../../platform/http/fields.ts';
import { cappedPageOf, pageFields, sortField } from '../../../platform/http/paging.ts';
import { stateCountFields } from '../../../platform/http/state-counts.ts';
import { KIND_NAMES } from '../model/document-kinds.ts';
import { DOCUMENT_STATES } from '../model/document-lifecycle.ts';
import { LINK_KINDS } from '../model/document-links.ts';

export const documentParams = z.object({ documentId: z.uuid() });
export const documentFileParams = z.object({ documentId: z.uuid(), fileId: z.uuid() });
export const documentLinkParams = z.object({ documentId: z.uuid(), linkId: z.uuid() });

/** Whether a unit issued a document or received it. */
export const DIRECTIONS = ['issued', 'received'] as const;
export const kindField = z.enum(KIND_NAMES);

export const listDocumentsQuery = z.object({
  ...pageFields,
  sort: sortField(['signedOn', 'subject', 'unit', 'updated']),
  direction: z.enum(DIRECTIONS).optional(),
  kind: kindField.optional(),
  state: z.enum(DOCUMENT_STATES).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional().describe('Year of the day of the document'),
  unit: z.uuid().optional().describe('Documents kept by this unit and those below it'),
  inForceOn: dayField.optional().describe('Only what is in force on this day'),
  unread: z.stringbool().optional().describe('Only what went out and this person has not confirmed reading'),
});
export type ListDocuments = z.infer<typeof listDocumentsQuery>;

const brief = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  direction: z.enum(DIRECTIONS),
  kind: kindField,
  state: z.enum(DOCUMENT_STATES),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  issuer: z.string(),
  signedOn: dayField.nullable(),
  subject: z.string(),
  inForce: z.boolean().describe('Whether it is in force today'),
  readByMe: z.boolean(),
};

const documentRowSchema = z.object(brief);
export type DocumentRow = z.infer<typeof documentRowSchema>;

export const documentListSchema = cappedPageOf(documentRowSchema).extend({
  ...stateCountFields(DOCUMENT_STATES),
  years: z.array(z.int()),
  mayCreate: z.boolean(),
});
export type DocumentListView = z.infer<typeof documentListSchema>;

const signatureSchema = z.object({
  name: z.string(),
  issuer: z.string(),
  serial: z.string(),
  signedAt: z.iso.datetime(),
  reason: z.string(),
  location: z.string(),
});

const documentFileSchema = z.object({
  id: z.uuid(),
  ordinal: z.int(),
  role: z.enum(['draft', 'final', 'signed', 'scan', 'attachment']),
  madeBy: z.enum(['upload', 'rendering', 'template', 'signing']),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  signature: signatureSchema.nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type DocumentFileView = z.infer<typeof documentFileSchema>;

const linkSchema = z.object({
  id: z.uuid(),
  kind: z.enum(LINK_KINDS),
  /** `to`: this document does it to the other one. */
  way: z.enum(['to', 'from']),
  onDay: dayField,
  reason: z.string(),
  documentId: z.uuid(),
  documentKind: kindField,
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  subject: z.string(),
});
export type DocumentLinkView = z.infer<typeof linkSchema>;

export const documentViewSchema = z.object({
  ...brief,
  body: z.string(),
  signer: z.string().nullable(),
  receivedOn: dayField.nullable(),
  validFrom: dayField.nullable(),
  validTo: dayField.nullable(),
  published: z.boolean(),
  generated: z.boolean().describe('Its words come from another object, such as a plan'),
  source: z.object({ entity: z.string(), entityId: z.uuid() }).nullable(),
  rendered: z.boolean(),
  textState: z.enum(['none', 'ready', 'unreadable']),
  withdrawnReason: z.string().nullable(),
  doubts: z.array(z.enum(['day-before-previous', 'day-after-next'])),
  files: z.array(documentFileSchema).describe('Newest first'),
  currentFileId: z.uuid().nullable().describe('The newest version of its words'),
  links: z.array(linkSchema),
  addressees: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
  signingService: z.boolean().describe('Whether a remote signing service is set up'),
  mayRead: z.boolean().describe('Whether this person may see who has read it'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  allowed: z.array(z.string()),
});
export type DocumentView = z.infer<typeof documentViewSchema>;

export const downloadQuery = z.object({ inline: z.stringbool().optional() });

export const readersSchema = z.object({
  readers: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      openedAt: z.iso.datetime(),
      downloadedAt: z.iso.datetime().nullable(),
      confirmedAt: z.iso.datetime().nullable(),
    }),
  ),
  units: z
    .array(z.object({ unitId: z.uuid(), name: z.string(), opened: z.int(), confirmed: z.int() }))
    .describe('The units it is addressed to, and how many of their people have opened and confirmed it'),
});
export type ReadersView = z.infer<typeof readersSchema>;

export const signatureListSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      issuer: z.string(),
      serial: z.string(),
      signedAt: z.iso.datetime().nullable(),
      certificateFrom: z.iso.datetime(),
      certificateTo: z.iso.datetime(),
      status: z
        .enum(['valid', 'changed', 'extended', 'broken'])
        .describe(
          'valid: nothing changed since; extended: something was added after it; changed: what was signed is no longer so; broken: no sound signature',
        ),
    }),
  ),
});
export type SignatureListView = z.infer<typeof signatureListSchema>;

export const previewSchema = z.object({
  html: z.string().nullable().describe('The document as HTML, from its tree'),
  text: z.string().nullable().describe('The words of an uploaded file, where they could be read'),
});
export type PreviewView = z.infer<typeof previewSchema>;

export const okSchema = z.object({ ok: z.literal(true) });
