import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { getReadableDecision } from '../decision.store.ts';
import { reissueCertificate } from './reissue-certificate.ts';

/**
 * A new certificate, with a code of its own, in the place of one that was lost or spoilt.
 * @throws AppError `not-found`; `step-not-allowed` when it was replaced already or the honour is revoked
 */
export async function reissue(
  write: WriteContext,
  certificateId: string,
  reason: string,
): Promise<{ id: string }> {
  const { rows } = await sql<{ honourId: string; decisionId: string; status: string; number: string | null }>`
    select c.honour_id, l.decision_id, h.status, c.number
    from certificate c join decision_line l on l.id = c.line_id join honour h on h.id = c.honour_id
    where c.id = ${certificateId}`.execute(write.db);
  const [old] = rows;
  if (old === undefined) throw new AppError('not-found');
  const decision = await getReadableDecision(write.db, write.actor, old.decisionId);
  if (!mayAt(write.actor, 'decision.write', decision.unitPath)) throw new AppError('not-found');
  const { rows: current } = await sql`select from certificate
    where id = ${certificateId} and replaced_by is null for update`.execute(write.db);
  if (old.status === 'revoked' || current.length === 0)
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  const id = await reissueCertificate(write, old.honourId);
  if (id === null) throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  write.audit({
    act: 'certificate.reissue',
    entity: 'decision',
    entityId: decision.id,
    unitId: decision.unitId,
    before: { certificate: certificateId, number: old.number },
    after: { certificate: id },
    reason,
  });
  write.announce(`decision:${decision.id}`);
  return { id };
}
