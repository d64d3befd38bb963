-- How many there are of each award, year and kind of subject, of every unit with all below it: a province's statistics read some hundred
-- rows, not millions. Rows are only ever added, so that writers never wait for each other at the units above both; readers add them up.

create table award_sum (
  unit_id uuid not null,
  kind    text not null check (kind in ('registered', 'proposed', 'ended', 'granted')),
  year    smallint not null,
  award   text not null,
  subject text not null,
  own     boolean not null,
  n       integer not null,
  fresh   boolean not null default true
);
comment on table award_sum is 'Registered (in sheets handed in), proposed (in dossiers sent and not withdrawn, where first proposed), of these ended without a grant, and granted (honours not revoked) of a unit and all below it today: the sum of n. Kept by triggers; fold_award_sums() joins what has come since, rebuild_award_sums() makes all anew.';
comment on column award_sum.own is 'Of the unit itself; else of a unit below it.';
comment on column award_sum.fresh is 'Not folded yet.';

-- What a nomination counts as.
create function nomination_kinds(state text) returns text[] language sql immutable parallel safe as $$
  select case when state = 'withdrawn' then '{}'::text[] when state in ('refused', 'not-passed', 'not-granted') then '{proposed,ended}' else '{proposed}' end
$$;

-- What the sums have to say of each unit by itself.
create function count_awards() returns table (unit_id uuid, kind text, year smallint, award text, subject text, n bigint)
language sql stable as $$
  select unit_id, 'granted', year, award, subject, count(*) from honour where status <> 'revoked' group by 1, 3, 4, 5
  union all
  select n.unit_id, k.kind, n.year, n.award, n.subject, count(*) from nomination n join dossier d on d.id = n.dossier_id
    cross join lateral unnest(nomination_kinds(n.state)) k(kind) where n.origin_id is null and d.sent_at is not null and d.state <> 'withdrawn' group by 1, 2, 3, 4, 5
  union all
  select s.unit_id, 'registered', s.year, r.award, r.subject, count(*) from registration r join registration_sheet s on s.id = r.sheet_id
    where s.state in ('submitted', 'approved') group by 1, 3, 4, 5
$$;

create function units_on(path ltree) returns uuid[] language sql immutable parallel safe as $$
  select string_to_array(ltree2text(path), '.')::uuid[]
$$;

create function rebuild_award_sums() returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('award_sum'));
  delete from award_sum;
  insert into award_sum (unit_id, kind, year, award, subject, own, n, fresh)
    select a.id, c.kind, c.year, c.award, c.subject, a.id = c.unit_id, sum(c.n), false
    from count_awards() c join unit_now u on u.unit_id = c.unit_id cross join lateral unnest(units_on(u.path)) a(id)
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6;
end $$;
revoke all on function rebuild_award_sums() from public;
select rebuild_award_sums();
create index award_sum_unit on award_sum (unit_id, kind, year, award, subject) include (own, n);
create index award_sum_fresh on award_sum (unit_id) where fresh;

create type award_change as (unit_id uuid, kind text, year smallint, award text, subject text, n bigint, source uuid);
comment on type award_change is 'So many more (or fewer) of a unit; source is the dossier or sheet they stand in.';

create function add_award_sums(changes award_change[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(changes) = 0 then return; end if;
  -- The units above are those of today until the end of the transaction: whoever moves units waits for it.
  perform pg_advisory_xact_lock_shared(hashtext('award_sum'));
  insert into award_sum (unit_id, kind, year, award, subject, own, n)
    select a.id, c.kind, c.year, c.award, c.subject, a.id = c.unit_id, sum(c.n)
    from unnest(changes) c left join unit_now u on u.unit_id = c.unit_id
      cross join lateral unnest(coalesce(units_on(u.path), array[c.unit_id])) a(id)
    group by 1, 2, 3, 4, 5, 6 having sum(c.n) <> 0;
end $$;
revoke all on function add_award_sums(award_change[]) from public;

create function sum_honours() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform add_award_sums(array(select (unit_id, 'granted', year, award, subject, count(*), null)::award_change
      from after_rows where status <> 'revoked' group by unit_id, year, award, subject));
  elsif tg_op = 'DELETE' then
    perform add_award_sums(array(select (unit_id, 'granted', year, award, subject, -count(*), null)::award_change
      from before_rows where status <> 'revoked' group by unit_id, year, award, subject));
  else
    perform add_award_sums(array(select (unit_id, 'granted', year, award, subject, sum(d), null)::award_change from (
        select unit_id, year, award, subject, -1 as d from before_rows where status <> 'revoked'
        union all select unit_id, year, award, subject, 1 from after_rows where status <> 'revoked') changed
      group by unit_id, year, award, subject having sum(d) <> 0));
  end if;
  return null;
end $$;

create function sum_nominations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes award_change[];
begin
  if tg_op = 'INSERT' then
    changes := array(select (unit_id, kind, year, award, subject, count(*), dossier_id)::award_change
      from after_rows cross join lateral unnest(nomination_kinds(state)) k(kind) where origin_id is null group by unit_id, kind, year, award, subject, dossier_id);
  elsif tg_op = 'DELETE' then
    changes := array(select (unit_id, kind, year, award, subject, -count(*), dossier_id)::award_change
      from before_rows cross join lateral unnest(nomination_kinds(state)) k(kind) where origin_id is null group by unit_id, kind, year, award, subject, dossier_id);
  else
    changes := array(select (unit_id, kind, year, award, subject, sum(d), dossier_id)::award_change from (
        select unit_id, kind, year, award, subject, dossier_id, -1 as d from before_rows cross join lateral unnest(nomination_kinds(state)) k(kind) where origin_id is null
        union all select unit_id, kind, year, award, subject, dossier_id, 1 from after_rows cross join lateral unnest(nomination_kinds(state)) k(kind) where origin_id is null) changed
      group by unit_id, kind, year, award, subject, dossier_id having sum(d) <> 0);
  end if;
  if cardinality(changes) = 0 then return null; end if;
  -- Whether a dossier counts must not change meanwhile.
  perform from dossier where id in (select source from unnest(changes)) order by id for no key update;
  perform add_award_sums(array(select c::award_change from unnest(changes) c join dossier d on d.id = c.source
    where d.sent_at is not null and d.state <> 'withdrawn'));
  return null;
end $$;

create function sum_dossier() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_award_sums(array(select (unit_id, kind, year, award, subject,
      count(*) * case when new.sent_at is not null and new.state <> 'withdrawn' then 1 else -1 end, null)::award_change
    from nomination cross join lateral unnest(nomination_kinds(state)) k(kind) where dossier_id = new.id and origin_id is null group by unit_id, kind, year, award, subject));
  return null;
end $$;

create function sum_registrations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes award_change[];
begin
  if tg_op = 'INSERT' then
    changes := array(select (null, 'registered', null, award, subject, count(*), sheet_id)::award_change
      from after_rows group by award, subject, sheet_id);
  elsif tg_op = 'DELETE' then
    changes := array(select (null, 'registered', null, award, subject, -count(*), sheet_id)::award_change
      from before_rows group by award, subject, sheet_id);
  else
    changes := array(select (null, 'registered', null, award, subject, sum(d), sheet_id)::award_change from (
        select award, subject, sheet_id, -1 as d from before_rows union all select award, subject, sheet_id, 1 from after_rows) changed
      group by award, subject, sheet_id having sum(d) <> 0);
  end if;
  if cardinality(changes) = 0 then return null; end if;
  perform from registration_sheet where id in (select source from unnest(changes)) order by id for no key update;
  perform add_award_sums(array(select (s.unit_id, c.kind, s.year, c.award, c.subject, c.n, null)::award_change
    from unnest(changes) c join registration_sheet s on s.id = c.source where s.state in ('submitted', 'approved')));
  return null;
end $$;

create function sum_sheet() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_award_sums(array(select (new.unit_id, 'registered', new.year, award, subject,
      count(*) * case when new.state in ('submitted', 'approved') then 1 else -1 end, null)::award_change
    from registration where sheet_id = new.id group by award, subject));
  return null;
end $$;

create function wait_for_award_sums() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('award_sum'));
  return null;
end $$;

-- Units that moved take what is their own from the units above before to those above now; new ones bring what was counted of them before.
create function move_award_sums() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moved record;
begin
  for moved in
    select o.unit_id, units_on(o.path) as before, units_on(n.path) as after
    from before_rows o join after_rows n using (unit_id) where o.path <> n.path
  loop
    insert into award_sum (unit_id, kind, year, award, subject, own, n)
      select a.id, s.kind, s.year, s.award, s.subject, false, sum(s.n * a.sign) from award_sum s cross join (
          select id, -1 from unnest(moved.before) id union all select id, 1 from unnest(moved.after) id) a(id, sign)
      where s.unit_id = moved.unit_id and s.own and a.id <> moved.unit_id group by 1, 2, 3, 4, 5 having sum(s.n * a.sign) <> 0;
  end loop;
  return null;
end $$;

create function place_award_sums() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into award_sum (unit_id, kind, year, award, subject, own, n)
    select a.id, s.kind, s.year, s.award, s.subject, false, sum(s.n)
    from after_rows u join award_sum s on s.unit_id = u.unit_id and s.own cross join lateral unnest(units_on(u.path)) a(id)
    where a.id <> u.unit_id group by 1, 2, 3, 4, 5 having sum(s.n) <> 0;
  return null;
end $$;

create function fold_award_sums() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('fold_award_sums')) then return; end if;
  with place as (select distinct unit_id, kind, year, award, subject from award_sum where fresh),
    gone as (delete from award_sum s using place p where (s.unit_id, s.kind, s.year, s.award, s.subject) = (p.unit_id, p.kind, p.year, p.award, p.subject)
      returning s.*)
  insert into award_sum (unit_id, kind, year, award, subject, own, n, fresh)
    select unit_id, kind, year, award, subject, own, sum(n), false from gone group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
end $$;
revoke all on function fold_award_sums() from public;

create trigger sums_insert after insert on honour referencing new table as after_rows for each statement execute function sum_honours();
create trigger sums_update after update on honour referencing old table as before_rows new table as after_rows for each statement execute function sum_honours();
create trigger sums_delete after delete on honour referencing old table as before_rows for each statement execute function sum_honours();
create trigger sums_insert after insert on nomination referencing new table as after_rows for each statement execute function sum_nominations();
create trigger sums_update after update on nomination referencing old table as before_rows new table as after_rows for each statement execute function sum_nominations();
create trigger sums_delete after delete on nomination referencing old table as before_rows for each statement execute function sum_nominations();
create trigger sums_insert after insert on registration referencing new table as after_rows for each statement execute function sum_registrations();
create trigger sums_update after update on registration referencing old table as before_rows new table as after_rows for each statement execute function sum_registrations();
create trigger sums_delete after delete on registration referencing old table as before_rows for each statement execute function sum_registrations();
create trigger sums_update after update of sent_at, state on dossier for each row
  when ((old.sent_at is not null and old.state <> 'withdrawn') <> (new.sent_at is not null and new.state <> 'withdrawn')) execute function sum_dossier();
create trigger sums_update after update of state on registration_sheet for each row
  when ((old.state in ('submitted', 'approved')) <> (new.state in ('submitted', 'approved'))) execute function sum_sheet();
create trigger sums_wait before insert or update on unit_now for each statement execute function wait_for_award_sums();
create trigger sums_move after update on unit_now referencing old table as before_rows new table as after_rows for each statement execute function move_award_sums();
create trigger sums_place after insert on unit_now referencing new table as after_rows for each statement execute function place_award_sums();

drop table honour_count;
drop trigger honour_count_insert on honour;
drop trigger honour_count_update on honour;
drop trigger honour_count_delete on honour;
drop function honour_count_add();

select grant_app('select', 'award_sum');
select grant_app('execute', 'function fold_award_sums()');

-- A unit's honours and those of a year, counted and put in order without a look at them.
create index honour_of_unit on honour (unit_id, decided_on desc, id desc) include (subject_name);
create index honour_of_year on honour (year, decided_on desc, id desc);

-- What waits for appraisal, from an index alone.
create index dossier_waiting on dossier (receiver_id, due_on, id) include (state, sent_at, assigned_to, round_id, unit_id)
  where state in ('sent', 'accepted', 'in-appraisal', 'returned');

-- What waits for a decision.
create index nomination_passed on nomination (dossier_id) include (id, award, final_award) where state = 'passed';

-- Names of the golden book, few where honours are many: words are looked for in them, as in those of nominees.

create table honoured_name (
  name  text primary key,
  terms tsvector generated always as (search_terms(name, '')) stored
);
comment on table honoured_name is 'Every different search_key(honour.subject_name), kept by a trigger. One that nobody has any more may stay.';
insert into honoured_name (name) select distinct search_key(n.subject_name) from (select distinct subject_name from honour) n;
create index honoured_name_search on honoured_name using gin (name gin_trgm_ops);
create index honoured_name_terms on honoured_name using gin (terms);
-- Holds the name itself, so that honours of a name are counted without a look at them.
create index honour_by_name on honour (search_key(subject_name), decided_on desc, id desc) include (subject_name, unit_id);

create function keep_honour_name() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- In one order everywhere, so that two writers wait for each other instead of blocking each other.
  insert into honoured_name (name) select distinct search_key(a.subject_name) as name from (select distinct subject_name from after_rows) a
    where not exists (select from honoured_name k where k.name = search_key(a.subject_name)) order by 1 on conflict do nothing;
  return null;
end $$;
create trigger keep_name_insert after insert on honour referencing new table as after_rows for each statement execute function keep_honour_name();
create trigger keep_name_update after update on honour referencing new table as after_rows for each statement execute function keep_honour_name();

-- Those registered are searched by their names too.
create index registration_name on registration using gin (search_key(subject_name) gin_trgm_ops);

select grant_app('select', 'honoured_name');
