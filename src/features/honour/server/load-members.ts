import { sql } from 'kysely';
import type { DisciplineFact, MembersFact } from '../../../law/awards/facts.ts';
import type { Db } from '../../../platform/db/database.ts';

/**
 * The people of collectives at the end of `year`, with the awards of that year they hold and their discipline in it. A collective
 * without recorded people is left out: nothing is known of its members.
 */
export async function loadMembers(
  db: Db,
  collectiveIds: readonly string[],
  year: number,
): Promise<Map<string, MembersFact>> {
  if (collectiveIds.length === 0) return new Map();
  const lastDay = `${year}-12-31`;
  const { rows } = await sql<{
    id: string;
    count: number;
    holders: Record<string, number> | null;
    discipline: DisciplineFact[] | null;
  }>`with member as (
      select distinct c.unit_id as id, p.person_id
      from unit_now c join unit_now u on u.path <@ c.path join position p on p.unit_id = u.unit_id
      where c.unit_id = any(${collectiveIds}::uuid[]) and p.valid_from <= ${lastDay} and (p.valid_to is null or p.valid_to > ${lastDay})
    ), holder as (
      select m.id, h.award, count(distinct m.person_id)::int as n
      from member m join honour h on h.person_id = m.person_id
      where h.year = ${year} and h.status <> 'revoked' group by 1, 2)
    select m.id, count(*)::int as count,
      (select json_object_agg(h.award, h.n) from holder h where h.id = m.id) as holders,
      (select json_agg(json_build_object('level', d.level, 'decidedOn', d.decided_on, 'endedOn', d.ended_on))
        from member o join discipline d on d.person_id = o.person_id
        where o.id = m.id and d.decided_on between ${`${year}-01-01`} and ${lastDay}) as discipline
    from member m group by m.id`.execute(db);
  return new Map(rows.map(({ id, ...row }) => [id, membersOf(row)]));
}

function membersOf({
  count,
  holders,
  discipline,
}: {
  count: number;
  holders: Record<string, number> | null;
  discipline: DisciplineFact[] | null;
}): MembersFact {
  const held = holders ?? {};
  return {
    count,
    holders: held,
    percent: Object.fromEntries(Object.entries(held).map(([award, n]) => [award, (n / count) * 100])),
    discipline: discipline ?? [],
  };
}
