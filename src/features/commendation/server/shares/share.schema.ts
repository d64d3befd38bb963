import { z } from 'zod';
import { dayField, lineField, versionField } from '../../../../platform/http/fields.ts';
import { pageFields, pageOf, sortField } from '../../../../platform/http/paging.ts';
import { SHARE_STAGES, SHARES } from '../../model/shares.ts';

const awardField = z.string().trim().min(1).max(200);
export const targetParams = z.object({ targetShareId: z.uuid() });

const targetFields = {
  share: z.enum(SHARES),
  award: awardField.nullable().describe('Only for this award; null: for all'),
  percent: z.number().min(0).max(100).multipleOf(0.01),
  atMost: z.boolean().describe('The share must not be more; otherwise not less'),
  legalBasis: lineField(500),
  validFrom: dayField,
  validTo: dayField.nullable().describe('The first day on which it holds no more'),
};

export const targetSchema = z.object({
  ...targetFields,
  legalBasis: z.string(),
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  awardName: z.string().nullable(),
  version: z.int(),
  mayChange: z.boolean(),
});
export type TargetView = z.infer<typeof targetSchema>;

export const listTargetsQuery = z.object({
  ...pageFields,
  sort: sortField(['validFrom']).default('-validFrom'),
  share: z.enum(SHARES).optional(),
  inForce: z.enum(['yes', 'no']).optional().describe('Only those that hold today, or do not'),
});
export type ListTargets = z.infer<typeof listTargetsQuery>;
export const targetListSchema = pageOf(targetSchema);
export type TargetListView = z.infer<typeof targetListSchema>;

export const createTargetBody = z.object({ unitId: z.uuid(), ...targetFields });
export type CreateTarget = z.infer<typeof createTargetBody>;

export const endTargetBody = z.object({ version: versionField, validTo: dayField });
export type EndTarget = z.infer<typeof endTargetBody>;

export const sharesSchema = z.object({
  items: z.array(
    z.object({
      share: z.enum(SHARES),
      awardName: z.string().nullable().describe('Null: of all awards'),
      target: z
        .object({ percent: z.number(), atMost: z.boolean(), legalBasis: z.string(), unitName: z.string() })
        .nullable(),
      stages: z.array(
        z.object({
          stage: z.enum(SHARE_STAGES),
          count: z.int(),
          of: z.int(),
          percent: z.number().nullable(),
          met: z.boolean().nullable(),
        }),
      ),
    }),
  ),
});
export type SharesView = z.infer<typeof sharesSchema>;
