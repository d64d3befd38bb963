import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { unitWithin } from '../certificates/template.store.ts';
import type { CeremonyView, CreateCeremony, UpdateCeremony } from './ceremony.schema.ts';
import { lockCeremony, touchCeremony } from './ceremony.store.ts';
import { getCeremony } from './list-ceremonies.ts';

/**
 * A ceremony of the unit of its first decision, with everybody whom the decisions honour, in their order.
 * @throws AppError `not-found` for a decision that the actor may not write or that is not in effect; `invalid-input` where nobody is left
 */
export async function createCeremony(
  context: WriteContext,
  { title, startsAt, place, decisionIds }: CreateCeremony,
): Promise<CeremonyView> {
  const { db, clock } = context;
  const unitId = await deciderOf(context, decisionIds);
  const id = newId();
  await sql`insert into ceremony (id, unit_id, title, starts_at, place, created_at)
    values (${id}, ${unitId}, ${title}, ${startsAt}, ${place}, ${clock.now()})`.execute(db);
  const added = await addHonours(context, id, decisionIds);
  context.audit({
    act: 'ceremony.create',
    entity: 'ceremony',
    entityId: id,
    unitId,
    after: { title, startsAt, place, decisionIds, lines: added },
  });
  return getCeremony(context, id);
}

/** @throws AppError `not-found`, `stale-version` */
export async function updateCeremony(
  context: WriteContext,
  id: string,
  { version, title, startsAt, place }: UpdateCeremony,
): Promise<CeremonyView> {
  const before = await lockCeremony(context, id, version);
  await sql`update ceremony set title = ${title}, starts_at = ${startsAt}, place = ${place} where id = ${id}`.execute(
    context.db,
  );
  await touchCeremony(context, id);
  context.audit({
    act: 'ceremony.update',
    entity: 'ceremony',
    entityId: id,
    unitId: before.unitId,
    before: { title: before.title, startsAt: before.startsAt.toISOString(), place: before.place },
    after: { title, startsAt, place },
  });
  return getCeremony(context, id);
}

/** Everybody of further decisions who is in no ceremony yet, behind the others. @throws AppError as `createCeremony`, `stale-version` */
export async function addToCeremony(
  context: WriteContext,
  id: string,
  { version, decisionIds }: { version: number; decisionIds: string[] },
): Promise<CeremonyView> {
  const { unitId } = await lockCeremony(context, id, version);
  await deciderOf(context, decisionIds);
  const added = await addHonours(context, id, decisionIds);
  await touchCeremony(context, id);
  context.audit({
    act: 'ceremony.add',
    entity: 'ceremony',
    entityId: id,
    unitId,
    after: { decisionIds, lines: added },
  });
  return getCeremony(context, id);
}

/** @throws AppError `not-found`, `stale-version`, `step-not-allowed` once something was handed over */
export async function deleteCeremony(
  context: WriteContext,
  id: string,
  version: number,
): Promise<{ ok: true }> {
  const { unitId, title } = await lockCeremony(context, id, version);
  const { rows } = await sql`select from ceremony_line
    where ceremony_id = ${id} and handed_over_at is not null limit 1`.execute(context.db);
  if (rows.length > 0)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Đã có bằng được trao tại lễ này nên không xóa được. Hãy bỏ đánh dấu đã trao trước.',
        en: 'Something was handed over at this ceremony. Take those marks away first.',
      },
      extra: { allowed: ['edit'] },
    });
  await sql`delete from ceremony where id = ${id}`.execute(context.db);
  context.audit({ act: 'ceremony.delete', entity: 'ceremony', entityId: id, unitId, before: { title } });
  return { ok: true };
}

/** The unit of the first of the decisions, all of which are in effect and the actor's to write. @throws AppError `not-found` */
async function deciderOf({ db, actor }: WriteContext, decisionIds: readonly string[]): Promise<string> {
  const { rows } = await sql<{ id: string; unitId: string }>`select d.id, d.unit_id
    from decision d join unit_now u on u.unit_id = d.unit_id
    where d.id = any(${decisionIds}::uuid[]) and d.state = 'effective' and ${unitWithin(actor, 'decision.write')}`.execute(
    db,
  );
  const first = rows.find(({ id }) => id === decisionIds[0]);
  if (first === undefined || rows.length !== new Set(decisionIds).size) throw new AppError('not-found');
  return first.unitId;
}

/** @returns how many; those of revoked honours and those that another ceremony has stay away */
async function addHonours(
  { db }: WriteContext,
  ceremonyId: string,
  decisionIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ honourId: string }>`select h.id as honour_id
    from decision_line l join honour h on h.id = l.honour_id and h.status <> 'revoked'
    where l.decision_id = any(${decisionIds}::uuid[])
      and not exists (select from ceremony_line o where o.honour_id = h.id)
    order by array_position(${decisionIds}::uuid[], l.decision_id), l.position`.execute(db);
  if (rows.length === 0)
    throw fieldError('decisionIds', {
      vi: 'Mọi người trong các quyết định này đã có trong một lễ trao thưởng.',
      en: 'Everybody of these decisions is in a ceremony already.',
    });
  const lines = rows.map(({ honourId }) => ({ id: newId(), honour_id: honourId }));
  await sql`insert into ceremony_line (id, ceremony_id, position, honour_id)
    select m.id, ${ceremonyId}, (select coalesce(max(position), 0) from ceremony_line where ceremony_id = ${ceremonyId}) + m.n, m.honour_id
    from rows from (jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as (id uuid, honour_id uuid)) with ordinality as m(id, honour_id, n)`.execute(
    db,
  );
  return lines.length;
}
