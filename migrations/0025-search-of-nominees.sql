-- Searching millions of nominees, and lists of hundreds of thousands of dossiers and documents.

alter table nomination add column name_key text generated always as (search_key(subject_name)) stored;
comment on column nomination.name_key is 'The name as people search for it; each is a row of nominee_name.';
create index nomination_name on nomination (name_key, id desc) include (dossier_id, award, year, state);
create index nomination_of_dossier on nomination (dossier_id) include (id, name_key);

create table nominee_name (
  name text primary key
);
comment on table nominee_name is 'Every different nomination.name_key, kept by a trigger: names are few where nominations are many, so words are looked for here. One that nobody has any more may stay.';
create index nominee_name_search on nominee_name using gin (name gin_trgm_ops);
insert into nominee_name select distinct name_key from nomination;

create function keep_nominee_name() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- In one order everywhere, so that two writers wait for each other instead of blocking each other.
  insert into nominee_name select distinct a.name_key from after_rows a
    where not exists (select from nominee_name k where k.name = a.name_key) order by 1 on conflict do nothing;
  return null;
end $$;
create trigger keep_name_insert after insert on nomination referencing new table as after_rows
  for each statement execute function keep_nominee_name();
create trigger keep_name_update after update on nomination referencing new table as after_rows
  for each statement execute function keep_nominee_name();

create index dossier_state on dossier (state, created_at desc, id);
create index dossier_year on dossier (year, state, created_at desc, id);
create index dossier_due on dossier (due_on, id);
create index dossier_year_due on dossier (year, due_on, id) include (state);
create index dossier_due_last on dossier (due_on desc nulls last, id desc);
create index dossier_title on dossier (title collate "vi-x-icu", id);

select grant_app('select', 'nominee_name');
