import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { commendationTables } from '../commendation.tables.ts';
import type { DossierView } from './dossier.schema.ts';
import type { CreateDossier } from './dossier-input.schema.ts';
import { getDossier } from './get-dossier.ts';

/**
 * Begins the dossier of a unit for a round of a body above it, or of its own.
 * @throws AppError `not-found` for a unit or round that the actor may not use, `step-not-allowed` for a round that is not open
 */
export async function createDossier(context: WriteContext, input: CreateDossier): Promise<DossierView> {
  const round = await getOpenRound(context, input.roundId, input.unitId, 'dossier.write');
  const id = await insertDossier(context, { ...input, receiverId: round.unitId, year: round.year });
  return getDossier(context, id);
}

/**
 * A round that the unit may send to: open, of the unit itself or of a body above it; a unit with none above it sends to any (the centre).
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function getOpenRound(
  { db, actor }: Pick<WriteContext, 'db' | 'actor'>,
  roundId: string,
  unitId: string,
  act: string,
): Promise<{ unitId: string; year: number; unitPath: string }> {
  const { rows } = await sql<{ unitId: string; year: number; state: string; unitPath: string }>`
    select r.unit_id, r.year, r.state, s.path::text as unit_path from round r join unit_now t on t.unit_id = r.unit_id
      join unit_now s on s.unit_id = ${unitId} and s.active
    where r.id = ${roundId} and (s.path <@ t.path or s.parent_id is null)`.execute(db);
  const [round] = rows;
  if (round === undefined || !mayAt(actor, act, round.unitPath)) throw new AppError('not-found');
  if (round.state !== 'open')
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Đợt xét này chưa mở hoặc đã đóng. Hãy chọn đợt khác.',
        en: 'This round is not open. Choose another.',
      },
      extra: { allowed: [] },
    });
  return round;
}

/** Writes a new draft. @returns its id */
export async function insertDossier(
  context: WriteContext,
  dossier: { roundId: string; unitId: string; receiverId: string; title: string; year: number },
): Promise<string> {
  const { actor, clock } = context;
  const id = newId();
  await commendationTables(context.db)
    .insertInto('dossier')
    .values({
      ...dossier,
      id,
      code: null,
      procedure: null,
      summary: null,
      letterNumber: null,
      letterDate: null,
      ownMeeting: null,
      sentAt: null,
      receivedOn: null,
      dueOn: null,
      stoppedOn: null,
      lateReason: null,
      admittedBy: null,
      assignedTo: null,
      originId: null,
      documentId: null,
      createdBy: actor.accountId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
  context.audit({
    act: 'dossier.create',
    entity: 'dossier',
    entityId: id,
    unitId: dossier.unitId,
    after: { roundId: dossier.roundId, title: dossier.title },
  });
  context.announce(`dossier:${id}`);
  return id;
}
