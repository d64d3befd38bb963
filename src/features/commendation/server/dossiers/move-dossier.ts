import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { newId } from '../../../../platform/ids.ts';
import { DOSSIER_LIFE, type DossierState, type DossierStep } from '../../model/dossier-life.ts';
import { commendationTables } from '../commendation.tables.ts';

/** Columns of the dossier that a step sets besides its state. */
export interface DossierChange {
  code?: string | null;
  procedure?: string | null;
  sentAt?: Date | null;
  receivedOn?: string | null;
  dueOn?: string | null;
  stoppedOn?: string | null;
  lateReason?: string | null;
  admittedBy?: string | null;
  assignedTo?: string | null;
  outsideSubmissionId?: null;
}

type Moving = { id: string; unitId: string; state: DossierState };

/**
 * Writes the new state of dossiers that are locked, their history, audit entries and announcements. Whether the step may be taken by
 * whom is the caller's business; whether the state permits it is looked at here. The number of statements does not grow with them.
 * @throws AppError `step-not-allowed`
 */
export async function moveDossiers(
  write: Write,
  dossiers: readonly Moving[],
  step: DossierStep,
  { reason = null, set = {} }: { reason?: string | null; set?: DossierChange } = {},
): Promise<void> {
  if (dossiers.length === 0) return;
  const { db, actor, clock } = write;
  const moves = dossiers.map((dossier) => {
    const transition = DOSSIER_LIFE[dossier.state][step];
    if (transition === undefined) throw new AppError('step-not-allowed', { extra: { allowed: [] } });
    return { dossier, to: transition.to };
  });
  const tables = commendationTables(db);
  for (const to of new Set(moves.map((move) => move.to))) {
    await tables
      .updateTable('dossier')
      .set({ ...set, state: to, version: sql<number>`version + 1`, updatedAt: clock.now() })
      .where(
        'id',
        'in',
        moves.filter((move) => move.to === to).map((move) => move.dossier.id),
      )
      .execute();
  }
  await tables
    .insertInto('dossierStep')
    .values(
      moves.map(({ dossier, to }) => ({
        id: newId(),
        dossierId: dossier.id,
        step,
        fromState: dossier.state,
        toState: to,
        // The application itself has no account.
        accountId: actor.grants.length === 0 && actor.sessionId === null ? null : actor.accountId,
        actorName: actor.name,
        reason,
        onDay: today(clock),
        at: clock.now(),
      })),
    )
    .execute();
  for (const { dossier, to } of moves) {
    write.audit({
      act: `dossier.${step}`,
      entity: 'dossier',
      entityId: dossier.id,
      unitId: dossier.unitId,
      before: { state: dossier.state },
      after: { state: to, ...set },
      reason,
    });
    write.announce(`dossier:${dossier.id}`);
  }
}
