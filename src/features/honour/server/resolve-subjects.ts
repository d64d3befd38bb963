import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { SubjectRef } from '../model/subject.ts';

/** What a nomination or registration keeps of its subject as it is today. */
export interface ResolvedSubject {
  id: string;
  name: string;
  detail: string | null;
  unitId: string;
  gender: 'male' | 'female' | null;
  isLeader: boolean;
}

/**
 * The people, units and households of `refs` that belong to the unit with `unitPath` or one below it on `day`. Who does not is left out.
 * A person with several positions counts for the one as head, else for the newest.
 */
export async function resolveSubjects(
  db: Db | Tx,
  refs: readonly SubjectRef[],
  { unitPath, day }: { unitPath: string; day: string },
): Promise<Map<string, ResolvedSubject>> {
  const ids = (subject: SubjectRef['subject']) =>
    refs.filter((ref) => ref.subject === subject).map(({ id }) => id);
  const { rows } = await sql<ResolvedSubject>`
    (select distinct on (p.id) p.id, p.full_name as name, h.title || ', ' || u.name as detail, u.unit_id, p.gender, h.is_head as is_leader
      from person p join position h on h.person_id = p.id join unit_now u on u.unit_id = h.unit_id
      where p.id = any(${ids('individual')}::uuid[]) and u.path <@ ${unitPath}::ltree and h.valid_from <= ${day}
        and (h.valid_to is null or h.valid_to > ${day})
      order by p.id, h.is_head desc, h.valid_from desc)
    union all
    select u.unit_id, u.name, a.name, u.unit_id, null, false from unit_now u left join unit_now a on a.unit_id = u.parent_id
      where u.unit_id = any(${ids('collective')}::uuid[]) and u.path <@ ${unitPath}::ltree and u.active
    union all
    select d.id, d.head_name, d.address, u.unit_id, null, false from household d join unit_now u on u.unit_id = d.unit_id
      where d.id = any(${ids('household')}::uuid[]) and u.path <@ ${unitPath}::ltree`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
