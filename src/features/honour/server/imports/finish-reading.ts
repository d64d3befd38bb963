import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { settleBirths } from '../../model/imports/settle-births.ts';

/** A row of somebody new who may be somebody else of the file: said anew whenever rows were judged. */
export const IS_DOUBLED_PERSON = sql`(state = 'doubtful' and (problem @> '[["spelled-alike"]]' or problem @> '[["births-differ"]]'))`;

/** Whether somebody said that a row `r`, or the one it follows, is for somebody new. */
const SAID_NEW = sql`exists (select from honour_import_row t where t.import_id = r.import_id and t.row_no = coalesce(r.same_as, r.row_no)
  and t.choice ->> 'subjectId' = 'new')`;

/**
 * What can only be said once all rows are judged: which rows mean the same new person, and which tell of a grant once more. Then it is
 * for people to decide.
 */
export async function finishReading({ db }: { db: Tx }, importId: string): Promise<void> {
  await sql`update honour_import_row set state = 'new-person', problem = null, found = found - 'alikeRow'
    where import_id = ${importId} and ${IS_DOUBLED_PERSON}`.execute(db);
  await sql`update honour_import_row r set person_key = t.person_key from honour_import_row t
    where r.import_id = ${importId} and r.same_as is not null and t.import_id = r.import_id and t.row_no = r.same_as
      and r.subject_id is null and t.person_key is not null`.execute(db);
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
      and not ${SAID_NEW}`.execute(db);
}

/**
 * Of two spellings of what may be one new person ("Lý", "Lí"; with a birth that may be the same) the rarer is for a person to decide,
 * who sees the first row of the other.
 */
async function doubtSpellings(db: Tx, importId: string): Promise<void> {
  const { rows } = await sql<{ key: string; row: number; name: string }>`with spelt as materialized (
      select person_key as key, regexp_replace(person_key, '\\|[^|]*$', '') as who, substring(person_key from '[^|]*$') as birth,
        count(*) as n, min(coalesce(same_as, row_no)) as row, min(found ->> 'name') as name
      from honour_import_row where import_id = ${importId} and state = 'new-person' group by person_key
    ), folded as materialized (
      select *, search_key(who) as folded, row_number() over (order by n desc, length(birth) desc, key) as place from spelt
    )
    select distinct on (rarer.key) rarer.key, other.row, other.name from folded rarer join folded other
      on other.folded = rarer.folded and other.who <> rarer.who and other.place < rarer.place
        and (starts_with(other.birth, rarer.birth) or starts_with(rarer.birth, other.birth))
    order by rarer.key, other.birth = rarer.birth desc, other.place`.execute(db);
  if (rows.length === 0) return;
  await sql`update honour_import_row r set state = 'doubtful', problem = jsonb_build_array(jsonb_build_array('name', 'spelled-alike', s.name)),
      found = r.found || jsonb_build_object('alikeRow', s.row)
    from json_to_recordset(${JSON.stringify(rows)}::json) s(key text, row int, name text)
    where r.import_id = ${importId} and r.person_key = s.key and r.state = 'new-person'
      and not ${SAID_NEW}`.execute(db);
}
