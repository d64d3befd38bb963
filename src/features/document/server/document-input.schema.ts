import { z } from 'zod';
import { dayField, lineField, optionalLineField, versionField } from '../../../platform/http/fields.ts';
import { ISSUED_KIND_NAMES } from '../model/document-kinds.ts';
import { LINK_KINDS } from '../model/document-links.ts';
import { DIRECTIONS, kindField } from './document.schema.ts';

const head = {
  kind: kindField,
  subject: lineField(1000),
  issuer: lineField(300),
  signer: optionalLineField(200).optional(),
  number: optionalLineField(30).optional(),
  symbol: optionalLineField(60).optional(),
  signedOn: dayField.nullable().optional(),
  receivedOn: dayField.nullable().optional(),
};
const circulation = {
  validFrom: dayField.nullable().optional(),
  validTo: dayField.nullable().optional(),
  published: z.boolean().optional(),
  addresseeIds: z.array(z.uuid()).max(2000).optional().describe('Units an issued document is sent to'),
};

export const createDocumentBody = z.object({
  unitId: z.uuid().describe('Receiver of a received document, issuer of an issued one'),
  direction: z.enum(DIRECTIONS),
  alreadyIssued: z
    .boolean()
    .optional()
    .describe('An issued document from before this system: number, symbol and day as on paper'),
  ...head,
  ...circulation,
});
export type CreateDocument = z.infer<typeof createDocumentBody>;

export const updateDocumentBody = z.object({
  version: versionField,
  ...head,
  kind: head.kind.optional(),
  subject: head.subject.optional(),
  issuer: head.issuer.optional(),
  ...circulation,
});
export type UpdateDocument = z.infer<typeof updateDocumentBody>;

export const documentStepBody = z.object({
  step: z.enum(['issue', 'withdraw']),
  version: versionField,
  reason: lineField(1000).optional().describe('Why; needed to withdraw'),
});
export type DocumentStepInput = z.infer<typeof documentStepBody>;

export const numberDocumentBody = z.object({
  version: versionField,
  day: dayField.describe('Day of the document'),
  body: z
    .string()
    .max(100)
    .transform((text) => text.normalize('NFC').trim())
    .optional()
    .describe('Short name of a body with its own sequence, such as HĐTĐKT'),
  reservedId: z.uuid().optional().describe('A reserved number to use'),
});
export type NumberDocument = z.infer<typeof numberDocumentBody>;

export const createLinkBody = z.object({
  targetId: z.uuid(),
  kind: z.enum(LINK_KINDS),
  onDay: dayField,
  reason: lineField(1000),
});
export type CreateLink = z.infer<typeof createLinkBody>;

export const uploadFields = z.object({
  role: z.enum(['version', 'scan', 'attachment']).default('version'),
});

export const signRemotelyBody = z.object({
  sha256: z.string().min(1).max(64).describe('SHA-256 of the PDF that the signer has seen'),
  reason: z.string().trim().max(200).default(''),
  location: z.string().trim().max(100).default(''),
});
export type SignInput = z.infer<typeof signRemotelyBody>;
export const signFields = signRemotelyBody.extend({ passphrase: z.string().max(200).default('') });

export const issuedKindField = z.enum(ISSUED_KIND_NAMES);
