import { type RawBuilder, sql } from 'kysely';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { CeremonyOrder } from '../../model/ceremonies/presence.ts';
import type { CeremonyView } from './ceremony.schema.ts';
import { lockCeremony, touchCeremony } from './ceremony.store.ts';
import { lockCeremonyLine } from './ceremony-line.store.ts';
import { getCeremony } from './list-ceremonies.ts';

/** Puts a line behind another, or first. @throws AppError `not-found`, `stale-version`, `invalid-input` for a line of another ceremony */
export async function moveCeremonyLine(
  context: WriteContext,
  lineId: string,
  { version, afterId }: { version: number; afterId: string | null },
): Promise<CeremonyView> {
  const line = await lockCeremonyLine(context, lineId);
  const { id, unitId } = await lockCeremony(context, line.ceremonyId, version);
  const { rows } = await sql<{ id: string }>`select id from ceremony_line
    where ceremony_id = ${id} and id <> ${lineId} order by position`.execute(context.db);
  const at = afterId === null ? 0 : rows.findIndex((row) => row.id === afterId) + 1;
  if (afterId !== null && at === 0)
    throw fieldError('afterId', {
      vi: 'Chỉ đổi thứ tự trong cùng một lễ trao.',
      en: 'A line moves only within its ceremony.',
    });
  const ids = rows.map((row) => row.id);
  ids.splice(at, 0, lineId);
  await sql`update ceremony_line l set position = o.n from unnest(${ids}::uuid[]) with ordinality o(id, n)
    where l.id = o.id and l.position <> o.n`.execute(context.db);
  await touchCeremony(context, id);
  context.audit({
    act: 'ceremony.order',
    entity: 'ceremony',
    entityId: id,
    unitId,
    after: { honourId: line.honourId, place: at + 1 },
  });
  return getCeremony(context, id);
}

const ORDERS: Readonly<Record<CeremonyOrder, RawBuilder<unknown>>> = {
  decision: sql`d.decided_on, d.id, dl.position`,
  award: sql`h.award, d.decided_on, d.id, dl.position`,
  unit: sql`u.path nulls last, d.decided_on, d.id, dl.position`,
};

/** Puts all lines in order at once. @throws AppError `not-found`, `stale-version` */
export async function orderCeremony(
  context: WriteContext,
  id: string,
  { version, by }: { version: number; by: CeremonyOrder },
): Promise<CeremonyView> {
  const { unitId } = await lockCeremony(context, id, version);
  await sql`update ceremony_line l set position = o.n from (
      select c.id, row_number() over (order by ${ORDERS[by]}, c.id) as n
      from ceremony_line c join honour h on h.id = c.honour_id left join unit_now u on u.unit_id = h.unit_id
        left join decision d on d.id = h.decision_id
        left join decision_line dl on dl.honour_id = h.id and dl.decision_id = h.decision_id
      where c.ceremony_id = ${id}) o
    where l.id = o.id`.execute(context.db);
  await touchCeremony(context, id);
  context.audit({ act: 'ceremony.order', entity: 'ceremony', entityId: id, unitId, after: { by } });
  return getCeremony(context, id);
}
