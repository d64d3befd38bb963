import { sql } from 'kysely';
import { addDays } from '../../../../law/calendar/index.ts';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { newId } from '../../../../platform/ids.ts';

/** What stands for a position that the sheet does not name. */
const UNNAMED_POSITION = 'Chưa rõ chức vụ';
const LONGEST_TITLE = 200;

interface NewSubject {
  key: string;
  subject: 'individual' | 'household';
  name: string;
  birth: string | null;
  title: string | null;
  detail: string | null;
  unitId: string;
  firstYear: number;
  lastDay: string;
}

/**
 * Makes the people and households that rows tell of and the system does not know, once each, as the rows say that others were said to
 * be the same as. What is known of somebody is that he or
 * she was in the unit from the first year honoured until the last decision: the position ends there, so that nobody becomes staff of
 * today by an import.
 * @returns the ids of those that were made now
 */
export async function makeSubjects(
  { db, clock }: Pick<Write, 'db' | 'clock'>,
  importId: string,
  keys: ReadonlySet<string>,
): Promise<string[]> {
  if (keys.size === 0) return [];
  const { rows } = await sql<NewSubject>`
    select k.key, told.* from unnest(${[...keys].sort()}::text[]) with ordinality k(key, n)
      cross join lateral (select min(r.found ->> 'subject') as subject,
          coalesce(min(r.found ->> 'name') filter (where r.same_as is null), min(r.found ->> 'name')) as name,
          coalesce(max(r.found ->> 'birth') filter (where length(r.found ->> 'birth') = 10 and r.same_as is null),
            max(r.found ->> 'birth') filter (where length(r.found ->> 'birth') = 10)) as birth,
          max(r.found ->> 'position') as title, max(r.found ->> 'detail') as detail,
          coalesce(min(r.found ->> 'unitId') filter (where r.same_as is null), min(r.found ->> 'unitId')) as unit_id,
          min(coalesce((r.found ->> 'yearFrom')::int, (r.found ->> 'year')::int)) as first_year, max(r.found ->> 'decidedOn') as last_day
        from honour_import_row r where r.import_id = ${importId} and r.person_key = k.key and r.state in ('new-person', 'taken')) told
    where told.subject is not null
      and not exists (select from honour_import_subject s where s.import_id = ${importId} and s.person_key = k.key)
    order by k.n`.execute(db);
  if (rows.length === 0) return [];
  const made = rows.map((row) => ({ ...row, id: newId() }));
  const people = made.filter(({ subject }) => subject === 'individual').map(personOf);
  const households = made
    .filter(({ subject }) => subject === 'household')
    .map(({ id, unitId, name, detail }) => ({ id, unit_id: unitId, name, address: detail }));
  const now = clock.now();
  await sql`insert into person (id, full_name, birth_date, created_at) select id, name, birth, ${now}
    from json_to_recordset(${JSON.stringify(people)}::json) p(id uuid, name text, birth date)`.execute(db);
  await sql`insert into position (id, person_id, unit_id, title, valid_from, valid_to)
    select position, id, unit_id, title, first, until from json_to_recordset(${JSON.stringify(people)}::json)
      p(id uuid, position uuid, unit_id uuid, title text, first date, until date)`.execute(db);
  await sql`insert into household (id, unit_id, head_name, address, created_at)
    select id, unit_id, name, address, ${now} from json_to_recordset(${JSON.stringify(households)}::json)
      h(id uuid, unit_id uuid, name text, address text)`.execute(db);
  await sql`insert into honour_import_subject (import_id, person_key, subject, subject_id)
    select ${importId}, key, subject, id from json_to_recordset(${JSON.stringify(made)}::json) m(key text, subject text, id uuid)`.execute(
    db,
  );
  return made.map(({ id }) => id);
}

function personOf({ id, name, birth, title, unitId, firstYear, lastDay }: NewSubject & { id: string }) {
  return {
    id,
    name,
    birth,
    position: newId(),
    unit_id: unitId,
    title: title?.slice(0, LONGEST_TITLE) ?? UNNAMED_POSITION,
    first: `${firstYear}-01-01`,
    until: addDays(lastDay, 1),
  };
}
