import { sql } from 'kysely';
import { addDays } from '../../../../law/calendar/index.ts';
import { type Actor, mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { isExclusionViolation } from '../../../../platform/db/errors.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { findHolders } from '../../../account/server/index.ts';
import { unknownReference } from '../edit-tasks.ts';
import { findBelow } from './addressees.ts';
import { cascadeTables } from './cascade.tables.ts';
import type { CreateFollows } from './follow.schema.ts';

/** Who sits on a council and can follow units. */
const MEMBERS = ['council-chair', 'council-member'] as const;

/** The accounts of the council at `unitId` today. */
export async function findMembers(db: Db, day: string, unitId: string): Promise<string[]> {
  const holders = await findHolders(db, day, [unitId], MEMBERS);
  return [...new Set(holders.map(({ accountId }) => accountId))];
}

/** The council's unit, for who may do `act` there. @throws AppError `not-found` */
export async function getCouncilUnit(
  db: Db,
  actor: Actor,
  unitId: string,
  act: 'plan.read' | 'follow.assign',
): Promise<{ name: string; path: string }> {
  const { rows } = await sql<{
    name: string;
    path: string;
  }>`select name, path::text from unit_now where unit_id = ${unitId}`.execute(db);
  if (rows[0] === undefined || !mayAt(actor, act, rows[0].path)) throw new AppError('not-found');
  return rows[0];
}

/**
 * Lets a member of the council follow units below for a term. Units that he follows then already are passed over.
 * @throws AppError `not-found`, `invalid-input` for one who is no member, a unit that is not below, or a term that ends before it begins
 */
export async function createFollows(
  context: WriteContext,
  { councilUnitId, accountId, unitIds, validFrom, lastDay }: CreateFollows,
): Promise<{ added: number; there: number }> {
  const { db, actor, clock } = context;
  await getCouncilUnit(db, actor, councilUnitId, 'follow.assign');
  const day = today(clock);
  if (!(await findMembers(db, day, councilUnitId)).includes(accountId)) throw unknownReference('accountId');
  const below = await findBelow(db, day, councilUnitId, unitIds);
  if (below.size !== new Set(unitIds).size) throw unknownReference('unitIds');
  if (lastDay !== null && lastDay < validFrom) {
    const message = {
      vi: 'Ngày cuối phải từ ngày bắt đầu trở đi.',
      en: 'The last day must not be before the first.',
    };
    throw fieldError('lastDay', message);
  }
  const validTo = lastDay === null ? null : addDays(lastDay, 1);
  const ids = [...below].map(() => newId());
  const { rows: added } = await sql<{ id: string; unitId: string }>`insert into unit_follow
      (id, council_unit_id, account_id, unit_id, valid_from, valid_to, created_by, created_at)
    select u.id, ${councilUnitId}, ${accountId}, u.unit_id, ${validFrom}, ${validTo}::date, ${actor.accountId}, ${clock.now()}
    from unnest(${ids}::uuid[], ${[...below]}::uuid[]) as u(id, unit_id)
    where not exists (select from unit_follow f where f.council_unit_id = ${councilUnitId} and f.account_id = ${accountId}
      and f.unit_id = u.unit_id and daterange(f.valid_from, f.valid_to) && daterange(${validFrom}, ${validTo}::date))
    returning id, unit_id`.execute(db);
  if (added.length > 0)
    context.audit({
      act: 'follow.assign',
      entity: 'unit-follow',
      entityId: added[0]?.id ?? '',
      unitId: councilUnitId,
      after: { accountId, units: added.map(({ unitId }) => unitId), validFrom, lastDay },
    });
  context.announce(`account:${accountId}`);
  return { added: added.length, there: below.size - added.length };
}

/**
 * Ends a member's following of a unit with `lastDay`; an end before it began takes it off.
 * @throws AppError `not-found`, `stale-version`, `already-exists` when it would overlap another term
 */
export async function endFollow(
  context: WriteContext,
  followId: string,
  { version, lastDay }: { version: number; lastDay: string },
): Promise<{ id: string }> {
  const { db, actor } = context;
  const follow = await cascadeTables(db)
    .selectFrom('unitFollow')
    .selectAll()
    .where('id', '=', followId)
    .forUpdate()
    .executeTakeFirst();
  if (follow === undefined) throw new AppError('not-found');
  await getCouncilUnit(db, actor, follow.councilUnitId, 'follow.assign');
  if (follow.version !== version) throw new AppError('stale-version', { extra: { current: follow } });
  if (lastDay < follow.validFrom) {
    await cascadeTables(db).deleteFrom('unitFollow').where('id', '=', followId).execute();
  } else {
    await cascadeTables(db)
      .updateTable('unitFollow')
      .set({ validTo: addDays(lastDay, 1), version: version + 1 })
      .where('id', '=', followId)
      .execute()
      .catch((error: unknown) => {
        throw isExclusionViolation(error) ? new AppError('already-exists') : error;
      });
  }
  context.audit({
    act: 'follow.end',
    entity: 'unit-follow',
    entityId: followId,
    unitId: follow.councilUnitId,
    before: { accountId: follow.accountId, unitId: follow.unitId, validTo: follow.validTo },
    after: { lastDay },
  });
  context.announce(`account:${follow.accountId}`);
  return { id: followId };
}
