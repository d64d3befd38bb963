import { z } from 'zod';
import { dayField, lineField, optionalLineField, versionField } from '../../../../platform/http/fields.ts';
import { DOSSIER_STEPS } from '../../model/dossier-life.ts';
import { meetingSchema, paragraphField } from './dossier.schema.ts';

export const createDossierBody = z.object({
  roundId: z.uuid(),
  unitId: z.uuid().describe('The unit that proposes'),
  title: lineField(500),
});
export type CreateDossier = z.infer<typeof createDossierBody>;

export const updateDossierBody = z.object({
  version: versionField,
  title: lineField(500).optional(),
  summary: paragraphField(20_000).optional(),
  letterNumber: optionalLineField(60).optional(),
  letterDate: dayField.nullable().optional(),
  ownMeeting: meetingSchema.nullable().optional(),
});
export type UpdateDossier = z.infer<typeof updateDossierBody>;

export const dossierStepBody = z.object({
  step: z.enum(DOSSIER_STEPS),
  version: versionField,
  reason: paragraphField(2000).optional(),
  lateReason: paragraphField(2000).optional(),
});
export type DossierStepInput = z.infer<typeof dossierStepBody>;

export const uploadFileFields = z.object({
  kind: z.enum(['evidence', 'minutes', 'report', 'letter', 'other']).default('evidence'),
  nominationId: z.uuid().optional(),
});
