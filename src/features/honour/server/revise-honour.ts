import { sql } from 'kysely';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { newId } from '../../../platform/ids.ts';
import {
  HONOUR_CHANGES,
  type HonourChangeKind,
  type HonourStatus,
  possibleChanges,
} from '../model/honour-life.ts';
import { honourTables } from './honour.tables.ts';

/** The fields a correction may change. */
export interface HonourCorrection {
  subjectName?: string;
  subjectDetail?: string | null;
  award?: string;
  year?: number;
  yearFrom?: number | null;
  decisionNumber?: string | null;
  decidedOn?: string;
  authority?: string;
  bonusFactor?: number | null;
  bonus?: number | null;
  certificate?: string | null;
  note?: string | null;
}

export interface HonourRevision {
  kind: HonourChangeKind;
  decisionNumber: string | null;
  decidedOn: string;
  authority: string | null;
  reason: string;
  changes?: HonourCorrection;
  /** The version that was seen, where a person decides by what is on screen. */
  version?: number;
}

/**
 * Corrects, revokes, restores (to what it was) or re-issues an honour. What stood before is kept in `honour_change`; nothing is deleted. Whether the
 * actor may is for the caller to ask.
 * @throws AppError `not-found`; `stale-version`; `step-not-allowed` when the honour's status does not permit the change
 */
export async function reviseHonour(write: Write, honourId: string, revision: HonourRevision): Promise<void> {
  const { db, actor, clock } = write;
  const { rows } = await sql<{ status: HonourStatus; unitId: string; version: number } & HonourCorrection>`
    select status, unit_id, version, subject_name, subject_detail, award, year, year_from, decision_number, decided_on, authority,
      bonus_factor, bonus, certificate, note
    from honour where id = ${honourId} for update`.execute(db);
  const [honour] = rows;
  if (honour === undefined) throw new AppError('not-found');
  if (revision.version !== undefined && revision.version !== honour.version)
    throw new AppError('stale-version', { extra: { current: { ...honour, id: honourId } } });
  const next = HONOUR_CHANGES[revision.kind][honour.status];
  if (next === undefined)
    throw new AppError('step-not-allowed', { extra: { allowed: possibleChanges(honour.status) } });
  const to = revision.kind === 'restoration' ? ((await findStatusBefore(db, honourId)) ?? next) : next;

  const changes =
    revision.kind === 'correction' || revision.kind === 're-issue' ? (revision.changes ?? {}) : {};
  const changed = Object.entries(changes).filter(
    ([field, value]) => value !== honour[field as keyof HonourCorrection],
  );
  const before = Object.fromEntries(
    changed.map(([field]) => [field, honour[field as keyof HonourCorrection]]),
  );
  const after = Object.fromEntries(changed);
  const tables = honourTables(db);
  await tables
    .insertInto('honourChange')
    .values({
      id: newId(),
      honourId,
      kind: revision.kind,
      decisionNumber: revision.decisionNumber,
      decidedOn: revision.decidedOn,
      authority: revision.authority,
      reason: revision.reason,
      before: JSON.stringify({ status: honour.status, ...before }),
      after: JSON.stringify({ status: to, ...after }),
      byAccount: actor.accountId,
      at: clock.now(),
    })
    .execute();
  await tables
    .updateTable('honour')
    .set({ ...after, status: to, version: honour.version + 1 })
    .where('id', '=', honourId)
    .execute();
  write.audit({
    act: `honour.${revision.kind}`,
    entity: 'honour',
    entityId: honourId,
    unitId: honour.unitId,
    before: { status: honour.status, ...before },
    after: { status: to, ...after },
    reason: revision.reason,
  });
  write.announce(`honour:${honourId}`);
}

/** What an honour was when it was revoked: one that had been corrected comes back as corrected. */
async function findStatusBefore(db: Write['db'], honourId: string): Promise<HonourStatus | undefined> {
  const { rows } = await sql<{ status: HonourStatus }>`select before ->> 'status' as status from honour_change
    where honour_id = ${honourId} and kind = 'revocation' order by at desc, id desc limit 1`.execute(db);
  return rows[0]?.status;
}
