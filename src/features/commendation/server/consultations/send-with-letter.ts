import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { DocumentMove } from '../../../document/server/index.ts';
import { lastDay } from '../opinions/opinion-rules.ts';
import type { ConsultationRecord } from './consultation.store.ts';
import { tellAgencies } from './tell-agencies.ts';

type Waiting = Pick<ConsultationRecord, 'id' | 'unitId' | 'title' | 'limitLength' | 'limitUnit'>;

/**
 * What the letter of a consultation that waits for it does to it: issued, the agencies are asked and the limit begins; withdrawn, the
 * consultation is taken back, for nothing would ever send it.
 */
export async function followRequestLetter(context: WriteContext, move: DocumentMove): Promise<void> {
  if (move.step !== 'issue' && move.step !== 'withdraw') return;
  const { db, clock } = context;
  const { rows } = await sql<Waiting>`select id, unit_id, title, limit_length, limit_unit from consultation
    where id = ${move.sourceId} and document_id = ${move.documentId} and awaits_letter and withdrawn_at is null for update`.execute(
    db,
  );
  const [waiting] = rows;
  if (waiting === undefined) return;
  if (move.step === 'withdraw') {
    const reason = move.reason ?? 'Công văn đã bị thu hồi';
    await sql`update consultation set withdrawn_at = ${clock.now()}, withdraw_reason = ${reason}, version = version + 1
      where id = ${waiting.id}`.execute(db);
    note(context, waiting, 'withdraw', { state: 'withdrawn' }, reason);
    return;
  }
  const sentOn = today(clock);
  const dueOn = lastDay(sentOn, { length: waiting.limitLength, unit: waiting.limitUnit });
  await sql`update consultation set awaits_letter = false, sent_on = ${sentOn}, due_on = ${dueOn}, version = version + 1
    where id = ${waiting.id}`.execute(db);
  const { rows: agencies } = await sql<{ agencyId: string }>`select agency_id from consultation_agency
    where consultation_id = ${waiting.id} and unit_id is not null`.execute(db);
  await tellAgencies(
    context,
    agencies.map(({ agencyId }) => ({ consultation: { ...waiting, dueOn }, agencyId })),
    'asked',
    { key: '' },
  );
  note(context, waiting, 'send', { sentOn, dueOn, number: move.number, symbol: move.symbol }, null);
}

function note(
  context: WriteContext,
  { id, unitId }: Waiting,
  act: 'send' | 'withdraw',
  after: Readonly<Record<string, unknown>>,
  reason: string | null,
): void {
  context.audit({
    act: `consultation.${act}`,
    entity: 'consultation',
    entityId: id,
    unitId,
    before: { state: 'drafted' },
    after,
    reason,
  });
  context.announce(`consultation:${id}`);
}
