import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { ConsultationView } from './consultation.schema.ts';
import { lockConsultation } from './consultation.store.ts';
import { getConsultation } from './get-consultation.ts';
import { tellAgencies } from './tell-agencies.ts';

/**
 * Takes a request for opinions back: nothing waits for it any more, and what was answered stays to be read.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`
 */
export async function withdrawConsultation(
  context: WriteContext,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<ConsultationView> {
  const { db, actor, clock } = context;
  const consultation = await lockConsultation(db, actor, id, clock);
  const open = ['drafted', 'waiting', 'overdue'].includes(consultation.state);
  if (!open || !mayAt(actor, 'consultation.write', consultation.unitPath))
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  if (version !== consultation.version)
    throw new AppError('stale-version', { extra: { current: { version: consultation.version } } });
  await sql`update consultation set withdrawn_at = ${clock.now()}, withdraw_reason = ${reason}, version = version + 1
    where id = ${id}`.execute(db);
  const { rows } = await sql<{ agencyId: string }>`select agency_id from consultation_agency
    where consultation_id = ${id} and answered_at is null and unit_id is not null and not ${consultation.awaitsLetter}`.execute(
    db,
  );
  await tellAgencies(
    context,
    rows.map(({ agencyId }) => ({ consultation, agencyId })),
    'withdrawn',
    { key: '' },
  );
  context.audit({
    act: 'consultation.withdraw',
    entity: 'consultation',
    entityId: id,
    unitId: consultation.unitId,
    before: { state: consultation.state },
    after: { state: 'withdrawn' },
    reason,
  });
  context.announce(`consultation:${id}`);
  return getConsultation(context, id);
}
