import { z } from 'zod';
import { dayField } from '../../../platform/http/fields.ts';
import { ROLES } from '../model/roles.ts';

const delegationView = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  unitId: z.string(),
  unitName: z.string(),
  lenderName: z.string(),
  borrowerName: z.string(),
  validFrom: z.string(),
  validTo: z.string().describe('First day on which it no longer counts'),
  reason: z.string(),
  state: z.enum(['planned', 'in-force', 'ended', 'revoked']),
  allowed: z.array(z.enum(['revoke'])),
});
export type DelegationView = z.infer<typeof delegationView>;

export const delegationList = z.object({
  own: z
    .array(
      z.object({ assignmentId: z.string(), role: z.enum(ROLES), unitId: z.string(), unitName: z.string() }),
    )
    .describe('Roles that can be lent'),
  lent: z.array(delegationView),
  borrowed: z.array(delegationView),
});
export type DelegationList = z.infer<typeof delegationList>;

export const borrowerQuery = z.object({ assignmentId: z.uuid(), q: z.string().trim().max(200).default('') });
export const borrowerList = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), login: z.string(), unitName: z.string() })),
});

export const delegationUnitList = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const createDelegationBody = z.object({
  assignmentId: z.uuid(),
  accountId: z.uuid(),
  unitId: z.uuid().optional().describe('The unit of the role unless given'),
  validFrom: dayField.optional().describe('Today unless given'),
  validTo: dayField.describe('First day on which it no longer counts'),
  reason: z.string().trim().min(3).max(500),
});
export type CreateDelegation = z.infer<typeof createDelegationBody>;
