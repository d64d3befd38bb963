import { sql } from 'kysely';
import type { z } from 'zod';
import { formatDay } from '../../../law/calendar/index.ts';
import { type Actor, mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isExclusionViolation } from '../../../platform/db/errors.ts';
import { AppError, type Language } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { organisationTables } from './organisation.tables.ts';
import type { AddPosition, personWrittenView } from './person.schema.ts';
import { getReadablePerson, mayWritePerson } from './person.store.ts';
import { findUnitsNow } from './unit-lookup.ts';

/**
 * Gives a person one more position.
 * @throws AppError `not-found` (the person or the unit), `already-exists` (the same title there at that time), `invalid-input`
 */
export async function addPosition(
  context: WriteContext,
  personId: string,
  input: AddPosition,
): Promise<z.infer<typeof personWrittenView>> {
  const { db, actor, clock } = context;
  const { positions } = await getReadablePerson(db, actor, personId);
  if (!mayWritePerson(actor, positions, today(clock))) throw new AppError('not-found');
  return { id: await insertPosition(context, personId, input), version: 1 };
}

/** Stores a new position after checking the unit. @returns its key. @throws AppError as `addPosition` */
export async function insertPosition(
  context: WriteContext,
  personId: string,
  input: AddPosition,
): Promise<string> {
  const { db, actor } = context;
  await assertHoldable(db, actor, input);
  const id = newId();
  await organisationTables(db)
    .insertInto('position')
    .values({ id, personId, ...input })
    .execute()
    .catch(refuseOverlap);
  context.audit({
    act: 'position.add',
    entity: 'position',
    entityId: id,
    unitId: input.unitId,
    after: { personId, ...input },
  });
  return id;
}

/** @throws AppError `not-found` for a unit out of reach, `invalid-input` when the unit does not exist on a day of the position */
export async function assertHoldable(
  db: Db,
  actor: Actor,
  { unitId, validFrom, validTo }: Pick<AddPosition, 'unitId' | 'validFrom' | 'validTo'>,
): Promise<void> {
  const unit = (await findUnitsNow(db, [unitId])).get(unitId);
  if (unit === undefined || !mayAt(actor, 'person.write', unit.path)) throw new AppError('not-found');
  const fail = (path: string, detail: Record<Language, string>) => fieldError(path, detail, { detail });
  if (validTo !== null && validTo <= validFrom) {
    throw fail('validTo', {
      vi: 'Ngày thôi giữ chức vụ phải sau ngày bắt đầu.',
      en: 'The position must end after it begins.',
    });
  }
  const { rows } = await sql<{ began: string; ended: string | null }>`
    select min(valid_from) as began, nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as ended
    from unit_period where unit_id = ${unitId}`.execute(db);
  const life = rows[0];
  if (life === undefined) throw new AppError('not-found');
  if (validFrom < life.began) {
    throw fail('validFrom', {
      vi: `“${unit.name}” hoạt động từ ngày ${formatDay(life.began)}. Hãy chọn ngày muộn hơn.`,
      en: `“${unit.name}” exists from ${formatDay(life.began)}. Choose a later day.`,
    });
  }
  if (life.ended !== null && (validTo === null || validTo > life.ended)) {
    throw fail('validTo', {
      vi: `“${unit.name}” kết thúc ngày ${formatDay(life.ended)}. Hãy ghi ngày thôi giữ chức vụ không muộn hơn ngày đó.`,
      en: `“${unit.name}” ends on ${formatDay(life.ended)}. Let the position end no later.`,
    });
  }
}

/** @throws AppError `already-exists` when the person holds the same title in the unit at that time; any other error as it is */
export function refuseOverlap(error: unknown): never {
  if (!isExclusionViolation(error)) throw error;
  throw new AppError('already-exists', {
    detail: {
      vi: 'Người này đã giữ đúng chức vụ đó tại đơn vị trong khoảng thời gian này.',
      en: 'The person already holds this very position in the unit at that time.',
    },
  });
}
