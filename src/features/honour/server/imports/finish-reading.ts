import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { settleBirths } from '../../model/imports/settle-births.ts';

/**
 * What can only be said once all rows are judged: which rows mean the same new person, and which tell of a grant once more. Then it is
 * for people to decide.
 */
export async function finishReading({ db }: { db: Tx }, importId: string): Promise<void> {
  await joinNewPeople(db, importId);
  await doubtSpellings(db, importId);
  await sql`update honour_import_row r set state = 'duplicate', double_of = d.first
    from (select row_no, min(row_no) over (partition by coalesce(subject_id::text, person_key), grant_key) as first
      from honour_import_row where import_id = ${importId} and state in ('ready', 'new-person', 'doubtful')) d
    where r.import_id = ${importId} and r.row_no = d.row_no and d.first < d.row_no`.execute(db);
  await sql`update honour_import set state = 'deciding' where id = ${importId}`.execute(db);
}

/** One new person of a name and unit may stand with the day of birth in one row and with the year, or nothing, in another. */
async function joinNewPeople(db: Tx, importId: string): Promise<void> {
  const { rows } = await sql<{ who: string; births: string[] }>`
    select who, array_agg(distinct birth) as births
    from (select regexp_replace(person_key, '\\|[^|]*$', '') as who, substring(person_key from '[^|]*$') as birth
      from honour_import_row where import_id = ${importId} and state = 'new-person') k
    group by who having count(distinct birth) > 1`.execute(db);
  const settled = rows.flatMap(({ who, births }) =>
    [...settleBirths(births)].map(([birth, meant]) => ({
      key: `${who}|${birth}`,
      meant: meant === null ? null : `${who}|${meant}`,
    })),
  );
  if (settled.length === 0) return;
  await sql`update honour_import_row r set person_key = coalesce(s.meant, r.person_key),
      state = case when s.meant is null then 'doubtful' else r.state end,
      problem = case when s.meant is null then '[["birth", "births-differ", ""]]'::jsonb else r.problem end
    from json_to_recordset(${JSON.stringify(settled)}::json) s(key text, meant text)
    where r.import_id = ${importId} and r.person_key = s.key and r.state = 'new-person'
      and coalesce(r.choice ->> 'subjectId', '') <> 'new'`.execute(db);
}

/** Of two spellings of what may be one new person ("Lý", "Lí") the rarer is for a person to decide. */
async function doubtSpellings(db: Tx, importId: string): Promise<void> {
  await sql`with spelt as (
      select person_key, search_key(person_key) as folded, count(*) as n, min(found ->> 'name') as name from honour_import_row
      where import_id = ${importId} and state = 'new-person' group by person_key
    ), ranked as (
      select person_key, first_value(person_key) over likelier as best, first_value(name) over likelier as best_name from spelt
      window likelier as (partition by folded order by n desc, person_key)
    )
    update honour_import_row r set state = 'doubtful', problem = jsonb_build_array(jsonb_build_array('name', 'spelled-alike', s.best_name))
    from ranked s where s.person_key <> s.best and r.import_id = ${importId} and r.person_key = s.person_key and r.state = 'new-person'
      and coalesce(r.choice ->> 'subjectId', '') <> 'new'`.execute(db);
}
