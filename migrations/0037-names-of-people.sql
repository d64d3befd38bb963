-- People are searched by their names, of which there are few where people are many, as nominees and the golden book are; and by their
-- codes. What was written lately is found as fast as all else.

create table personal_name (
  name text primary key
);
comment on table personal_name is 'Every different search_key(person.full_name), kept by a trigger: words are looked for here. One that nobody has any more may stay.';
insert into personal_name select distinct search_key(full_name) from person;
create index personal_name_search on personal_name using gin (name gin_trgm_ops);

create function keep_personal_name() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- In one order everywhere, so that two writers wait for each other instead of blocking each other.
  insert into personal_name select distinct search_key(a.full_name) as name from after_rows a
    where not exists (select from personal_name k where k.name = search_key(a.full_name)) order by 1 on conflict do nothing;
  return null;
end $$;
create trigger keep_name_insert after insert on person referencing new table as after_rows
  for each statement execute function keep_personal_name();
create trigger keep_name_update after update on person referencing new table as after_rows
  for each statement execute function keep_personal_name();

-- Holds what a list of people is counted and sorted by, so that only those of the page are looked at.
drop index person_full_name;
create index person_by_name on person (search_key(full_name)) include (full_name, held, id);
drop index person_search;
create index person_code_search on person using gin (search_key(code) gin_trgm_ops);

select grant_app('select', 'personal_name');

-- What waits to be put into an index of words is read through by every search, until a vacuum that may be far away: of short texts nothing
-- waits any more, of others an eighth of what did.
do $$
declare
  waiting regclass;
begin
  foreach waiting in array '{unit_now_search, account_search, household_search, nominee_name_search, honoured_name_search,
    honoured_name_terms, personal_name_search, person_code_search}'::regclass[]
  loop
    execute format('alter index %s set (fastupdate = off)', waiting);
    perform gin_clean_pending_list(waiting);
  end loop;
  foreach waiting in array '{plan_search, task_search, document_search, dossier_search, nomination_search, decision_search, honour_search,
    honour_terms, registration_name, document_text_words}'::regclass[]
  loop
    execute format('alter index %s set (gin_pending_list_limit = 512)', waiting);
    perform gin_clean_pending_list(waiting);
  end loop;
end $$;
