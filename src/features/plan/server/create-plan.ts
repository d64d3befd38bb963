import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { checkColumns } from './document/check-columns.ts';
import { foundIn, insertDuties } from './document/found-in-text.ts';
import { getPlan } from './get-plan.ts';
import type { PlanView } from './plan.schema.ts';
import { planTables } from './plan.tables.ts';
import type { CreatePlan } from './plan-input.schema.ts';

/**
 * A new, empty plan of a unit, as a draft.
 * @throws AppError `not-found` when there is no such unit or the actor may not make plans for it
 */
export async function createPlan(context: WriteContext, input: CreatePlan): Promise<PlanView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${input.unitId} and active`.execute(db);
  if (rows[0] === undefined || !mayAt(actor, 'plan.write', rows[0].path)) throw new AppError('not-found');
  checkColumns(input.annexes);
  const id = newId();
  const { duties, movements } = foundIn(input.outline, input.year);
  await planTables(db)
    .insertInto('plan')
    .values({
      ...input,
      id,
      number: null,
      symbol: null,
      signedOn: null,
      sourceFileId: null,
      legalBases: JSON.stringify(input.legalBases),
      signer: input.signer === null ? null : JSON.stringify(input.signer),
      recipients: JSON.stringify(input.recipients),
      opening: JSON.stringify(input.opening),
      outline: JSON.stringify(input.outline),
      annexes: JSON.stringify(input.annexes),
      movements: JSON.stringify(movements),
      doubts: '[]',
      createdBy: actor.accountId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
  await insertDuties(db, id, duties);
  context.audit({
    act: 'plan.create',
    entity: 'plan',
    entityId: id,
    unitId: input.unitId,
    after: { year: input.year, title: input.title },
  });
  context.announce(`plan:${id}`);
  return getPlan(context, id);
}
