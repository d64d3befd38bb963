import { sql } from 'kysely';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';

interface Left {
  id: string;
  personId: string;
  unitId: string;
  title: string;
  isHead: boolean;
  validFrom: string;
  validTo: string | null;
}

/**
 * Ends on `day` every position in units that are no more. With `to`, each goes on there under the same title; who led an
 * ended unit does not lead that one by it. Positions that were to begin later go there or are taken back.
 */
export async function leavePositions(
  context: WriteContext,
  { unitIds, day, to }: { unitIds: readonly string[]; day: string; to: string | null },
): Promise<void> {
  const { db } = context;
  const { rows: left } = await sql<Left>`
    select id, person_id, unit_id, title, is_head, valid_from, valid_to from position
    where unit_id = any(${unitIds}::uuid[]) and (valid_to is null or valid_to > ${day})`.execute(db);
  if (left.length === 0) return;
  const ids = left.map(({ id }) => id);
  await sql`delete from position where id = any(${ids}::uuid[]) and valid_from >= ${day}`.execute(db);
  await sql`update position set valid_to = ${day}, version = version + 1 where id = any(${ids}::uuid[])`.execute(
    db,
  );
  if (to !== null) {
    const rows = left.map((position) => ({
      id: newId(),
      person_id: position.personId,
      title: position.title,
      valid_from: position.validFrom > day ? position.validFrom : day,
      valid_to: position.validTo,
    }));
    // Who holds the same title there already keeps that one.
    await sql`
      insert into position (id, person_id, unit_id, title, valid_from, valid_to)
      select distinct on (n.person_id, n.title) n.id, n.person_id, ${to}, n.title, n.valid_from, n.valid_to
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n(id uuid, person_id uuid, title text, valid_from date, valid_to date)
      where not exists (select from position p where p.person_id = n.person_id and p.unit_id = ${to} and p.title = n.title
        and daterange(p.valid_from, p.valid_to) && daterange(n.valid_from, n.valid_to))
      order by n.person_id, n.title, n.valid_from`.execute(db);
  }
  for (const { id, unitId, ...position } of left) {
    context.audit({
      act: to === null ? 'position.end' : 'position.transfer',
      entity: 'position',
      entityId: id,
      unitId,
      before: { unitId, ...position },
      after: to === null ? { validTo: day } : { validTo: day, unitId: to },
    });
  }
}
