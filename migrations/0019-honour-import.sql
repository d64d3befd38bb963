-- Taking honours of the past in from Excel: what the steps after 0010 need.

alter table honour_import drop constraint honour_import_state_check;
alter table honour_import add constraint honour_import_state_check
  check (state in ('mapping', 'reading', 'deciding', 'taking', 'taken', 'undoing', 'undone', 'discarded', 'failed'));
alter table honour_import
  add column head       jsonb not null default '{}',
  add column defaults   jsonb not null default '{}',
  add column taken_rows integer not null default 0,
  add column taken_at   timestamptz;
comment on column honour_import.head is 'Where the rows begin, the signature of the headings, the first rows as examples.';
comment on column honour_import.defaults is 'What counts for rows that tell nothing of it: basis, unit, authority.';
comment on column honour_import.row_count is 'Number of the last row of the sheet, as far as it is known.';
comment on column honour_import.done_rows is 'Number of the last row that the step under way has behind it: what a progress bar shows and where a killed job goes on.';
comment on column honour_import.taken_rows is 'Honours that it wrote into the golden book.';
create index honour_import_open on honour_import (state) where state in ('reading', 'taking', 'undoing');

alter table honour_import_row drop constraint honour_import_row_state_check;
alter table honour_import_row add constraint honour_import_row_state_check
  check (state in ('unread', 'ready', 'new-person', 'doubtful', 'duplicate', 'rejected', 'left-out', 'taken'));
alter table honour_import_row
  add column subject_id uuid,
  add column grant_key  text,
  add column person_key text,
  add column double_of  integer;
comment on column honour_import_row.state is 'unread: judged anew because a person decided something about it.';
comment on column honour_import_row.problem is 'Errors and doubts: field, code, and what the cell says.';
comment on column honour_import_row.subject_id is 'Whom it is for, once that is beyond doubt.';
comment on column honour_import_row.grant_key is 'Rows with the same key tell of the same grant.';
comment on column honour_import_row.person_key is 'Rows of somebody who is to be made anew: the same key, the same person or household.';
comment on column honour_import_row.double_of is 'The earlier row of the file that tells of the same grant.';
create index honour_import_row_person on honour_import_row (import_id, person_key) where person_key is not null;
create index honour_import_row_double on honour_import_row (import_id, double_of) where double_of is not null;
-- Each row changes twice in its life; room on the page keeps it there.
alter table honour_import_row set (fillfactor = 80);

create table honour_import_subject (
  import_id  uuid not null references honour_import,
  person_key text not null,
  subject    text not null check (subject in ('individual', 'household')),
  subject_id uuid not null,
  primary key (import_id, person_key)
);
comment on table honour_import_subject is 'People and households that an import made; they go with it when it is undone, unless something else knows them by then.';
select grant_app('select, insert, delete', 'honour_import_subject');

-- Imports find whom a row means by the whole name.
create index person_full_name on person (search_text(full_name));
create index household_head_name on household (search_text(head_name));

-- What an undo must not take away: changed since, or pointed to by whatever table there is now or later.
create function held_honours(of_import uuid) returns table (id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  link record;
begin
  return query select h.id from honour h where h.import_id = of_import and (h.version > 1 or h.status <> 'valid');
  for link in
    select c.conrelid::regclass as of_table, a.attname from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'honour'::regclass
  loop
    return query execute format('select h.id from %s t join honour h on h.id = t.%I where h.import_id = $1', link.of_table, link.attname)
      using of_import;
  end loop;
end $$;
comment on function held_honours(uuid) is 'Honours of an import that were changed since or that something refers to; an id may come more than once.';
revoke all on function held_honours(uuid) from public;
select grant_app('execute', 'function held_honours(uuid)');

-- The golden book forgets nothing but an import that is undone as a whole; the application itself may not delete.
create function undo_honour_import(of_import uuid) returns table (honours integer, subjects integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  made record;
begin
  perform from honour_import where id = of_import and state = 'undoing' for update;
  if not found then raise exception 'this import is not being undone'; end if;
  delete from honour where import_id = of_import;
  get diagnostics honours = row_count;
  subjects := 0;
  for made in select s.subject, s.subject_id from honour_import_subject s where s.import_id = of_import loop
    begin
      if made.subject = 'household' then
        delete from household where id = made.subject_id and version = 1;
      elsif not exists (select from person where id = made.subject_id and version > 1)
        and (select count(*) from position where person_id = made.subject_id) = 1 then
        delete from position where person_id = made.subject_id and version = 1;
        delete from person where id = made.subject_id;
      else
        continue;
      end if;
      subjects := subjects + 1;
    exception when foreign_key_violation then null; -- somebody else knows them by now: they stay
    end;
  end loop;
  delete from honour_import_subject where import_id = of_import;
  return next;
end $$;
comment on function undo_honour_import(uuid) is 'Takes the honours of an import out of the book, all or none: fails when a change, a decision or a certificate refers to one.';
revoke all on function undo_honour_import(uuid) from public;
select grant_app('execute', 'function undo_honour_import(uuid)');

-- Whether anything refers to an honour or to somebody is asked for each that an undo takes away.
create index ceremony_line_honour on ceremony_line (honour_id);
create index nomination_person on nomination (person_id) where person_id is not null;
create index nomination_household on nomination (household_id) where household_id is not null;
create index registration_person on registration (person_id) where person_id is not null;
create index registration_household on registration (household_id) where household_id is not null;
create index evaluation_person on evaluation (person_id) where person_id is not null;
create index discipline_person on discipline (person_id) where person_id is not null;
create index open_case_person on open_case (person_id) where person_id is not null;
create index vote_item_person on vote_item (person_id) where person_id is not null;
