import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { ConsultationView, ExtendLimit } from './consultation.schema.ts';
import { agencyVerbs, getReadableAgency, isAnswerable, lockConsultation } from './consultation.store.ts';
import { getConsultation } from './get-consultation.ts';
import { tellAgencies } from './tell-agencies.ts';

const LATER = {
  vi: 'Ngày mới phải sau hạn hiện nay và không ở quá khứ.',
  en: 'The new day must be after the present limit and not be past.',
};

/**
 * Gives an agency that has not answered more time, by who asked. Reminders and what silence means follow its new last day; the limit of
 * the other agencies stays.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function extendLimit(
  context: WriteContext,
  { consultationId, agencyId }: { consultationId: string; agencyId: string },
  { version, dueOn, reason }: ExtendLimit,
): Promise<ConsultationView> {
  const { db, actor, clock } = context;
  const consultation = await lockConsultation(db, actor, consultationId, clock);
  const agency = await getReadableAgency(db, actor, consultation, agencyId);
  const allowed = agencyVerbs(actor, consultation, agency, await isAnswerable(db, consultationId));
  if (!allowed.includes('extend')) throw new AppError('step-not-allowed', { extra: { allowed } });
  if (agency.version !== version)
    throw new AppError('stale-version', { extra: { current: { version: agency.version } } });
  if (dueOn <= agency.dueOn || dueOn < today(clock)) throw fieldError('dueOn', LATER);
  await sql`update consultation_agency set due_on = ${dueOn}, extension_reason = ${reason}, version = version + 1
    where consultation_id = ${consultationId} and agency_id = ${agencyId}`.execute(db);
  context.audit({
    act: 'consultation.extend',
    entity: 'consultation',
    entityId: consultationId,
    unitId: consultation.unitId,
    before: { agency: agency.name, dueOn: agency.dueOn },
    after: { agency: agency.name, dueOn },
    reason,
  });
  context.announce(`consultation:${consultationId}`);
  await tellAgencies(context, [{ consultation: { ...consultation, dueOn }, agencyId }], 'extended', {
    key: dueOn,
  });
  return getConsultation(context, consultationId);
}
