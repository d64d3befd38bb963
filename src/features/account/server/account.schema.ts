import { z } from 'zod';
import { dayField, versionField } from '../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { ROLES } from '../model/roles.ts';

const nameField = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((name) => name.normalize('NFC'));
const emailField = z.union([z.email().max(200), z.literal('').transform(() => null), z.null()]);

export const newLoginField = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{2,79}$/)
  .describe('3 to 80 letters without diacritics, digits and . _ @ -');

/** What an administrator may do with an account. */
export const ACCOUNT_VERBS = [
  'update',
  'assign-role',
  'disable',
  'enable',
  'reset-password',
  'reset-second-factor',
] as const;

export const accountListQuery = z.object({
  ...pageFields,
  sort: sortField(['name', 'login', 'createdAt']),
  role: z.enum(ROLES).optional(),
  unitId: z.uuid().optional().describe('Holds a role at this unit or below it'),
  state: z.enum(['active', 'disabled']).optional(),
});
export type AccountListQuery = z.infer<typeof accountListQuery>;

const roleOfAccount = z.object({
  role: z.enum(ROLES),
  unitId: z.string(),
  unitName: z.string(),
  delegated: z.boolean(),
});

const accountRow = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  disabled: z.boolean(),
  secondFactor: z.boolean(),
  lastSeenAt: z.string().nullable(),
  roles: z.array(roleOfAccount).describe('In force today'),
});
export const accountList = pageOf(accountRow);
export type AccountRow = z.infer<typeof accountRow>;

const assignmentView = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  unitId: z.string(),
  unitName: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('First day on which it no longer counts'),
  lentBy: z.string().nullable().describe('Whose role it is, when it was lent'),
  reason: z.string().nullable(),
  grantedAt: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(['planned', 'in-force', 'ended', 'revoked']),
  allowed: z.array(z.enum(['revoke'])),
});
export type AssignmentView = z.infer<typeof assignmentView>;

export const accountView = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  disabledAt: z.string().nullable(),
  secondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
  version: z.int(),
  assignments: z.array(assignmentView),
  allowed: z.array(z.enum(ACCOUNT_VERBS)),
});
export type AccountView = z.infer<typeof accountView>;

const periodFields = {
  validFrom: dayField.optional().describe('Today unless given'),
  validTo: dayField.nullish().describe('First day on which it no longer counts'),
};

export const assignRoleBody = z.object({
  role: z.enum(ROLES),
  unitId: z.uuid(),
  ...periodFields,
  reason: z.string().trim().max(500).optional(),
});
export type AssignRole = z.infer<typeof assignRoleBody>;

export const createAccountBody = assignRoleBody.extend({
  login: newLoginField,
  name: nameField,
  email: emailField.optional(),
  personId: z.uuid().nullish(),
});
export type CreateAccount = z.infer<typeof createAccountBody>;

export const updateAccountBody = z.object({
  version: versionField,
  name: nameField,
  email: emailField,
  personId: z.uuid().nullable(),
});
export type UpdateAccount = z.infer<typeof updateAccountBody>;

export const temporaryPassword = z.object({
  id: z.string(),
  temporaryPassword: z.string().describe('Shown this once only; it must be changed at the first sign-in'),
});
export const reasonBody = z.object({ reason: z.string().trim().max(500).optional() });
export const assignmentParams = z.object({ id: z.uuid(), assignmentId: z.uuid() });
export const newId = z.object({ id: z.string() });
