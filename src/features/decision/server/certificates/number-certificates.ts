import { sql } from 'kysely';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { DecisionRecord } from '../decision.store.ts';

/** Gives the certificates that have none the next numbers of the unit's register of the decision's year, in the order given. */
export async function numberCertificates(
  { db, audit }: Pick<WriteContext, 'db' | 'audit'>,
  decision: DecisionRecord,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from certificate
    where id = any(${ids}::uuid[]) and number is null order by id for update`.execute(db);
  const waiting = new Set(rows.map(({ id }) => id));
  const ordered = ids.filter((id) => waiting.has(id));
  if (ordered.length === 0) return;
  const year = Number(decision.decidedOn.slice(0, 4));
  const { rows: counter } = await sql<{
    last: number;
  }>`insert into certificate_counter as c (unit_id, year, last)
    values (${decision.unitId}, ${year}, ${ordered.length})
    on conflict (unit_id, year) do update set last = c.last + excluded.last returning last`.execute(db);
  const first = (counter[0]?.last ?? ordered.length) - ordered.length;
  await sql`update certificate c set number = (${first}::int + o.n) || '/' || ${year}::int
    from unnest(${ordered}::uuid[]) with ordinality o(id, n) where c.id = o.id`.execute(db);
  audit({
    act: 'certificate.number',
    entity: 'decision',
    entityId: decision.id,
    unitId: decision.unitId,
    after: { from: first + 1, to: first + ordered.length, year },
  });
}
