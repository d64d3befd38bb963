-- Who was registered, proposed and granted for what in a year, by name: of a whole province these are half a million rows a year out of
-- three tables, which no query can join, group and sort while somebody waits. So it is kept whose turn it is in the order of names; what a
-- page shows of them is still read from the three tables.

create table award_progress (
  subject_id uuid not null,
  year       smallint not null,
  award      text not null,
  subject    text not null,
  name       text not null,
  registered boolean not null default false,
  proposed   boolean not null default false,
  ended      boolean not null default false,
  granted    boolean not null default false,
  primary key (subject_id, year, award)
);
comment on table award_progress is 'The rows of award_progress_now, kept by triggers, whatever units they are of. One of which nothing is left may stay, with all marks false.';
comment on column award_progress.ended is 'Proposed, and not granted in the end.';

create view award_progress_now as
  select f.subject_id, f.year, f.award, min(f.subject) as subject, max(f.subject_name) as name, bool_or(f.kind = 1) as registered,
    bool_or(f.kind = 2) as proposed,
    coalesce(bool_and(f.ended) filter (where f.kind = 2), false) and not bool_or(f.kind = 3) as ended, bool_or(f.kind = 3) as granted
  from (
    select 1 as kind, coalesce(r.person_id, r.collective_id, r.household_id) as subject_id, s.year, r.award, r.subject, r.subject_name, false as ended
    from registration r join registration_sheet s on s.id = r.sheet_id where s.state in ('submitted', 'approved')
    union all
    select 2, coalesce(n.person_id, n.collective_id, n.household_id), n.year, n.award, n.subject, n.subject_name, 'ended' = any(nomination_kinds(n.state))
    from nomination n join dossier d on d.id = n.dossier_id
    where n.state <> 'withdrawn' and n.origin_id is null and d.sent_at is not null and d.state <> 'withdrawn'
    union all
    select 3, coalesce(h.person_id, h.collective_id, h.household_id), h.year, h.award, h.subject, h.subject_name, false
    from honour h where h.status <> 'revoked'
  ) f group by f.subject_id, f.year, f.award;
comment on view award_progress_now is 'Whoever stands in a sheet handed in, in a dossier sent and not withdrawn (where first proposed) or in the golden book, for which award of which year, and how far that came.';

create function rebuild_award_progress() returns void language sql set search_path = public, pg_temp as $$
  delete from award_progress;
  insert into award_progress select * from award_progress_now order by year, name collate "vi-x-icu";
$$;
revoke all on function rebuild_award_progress() from public;
select rebuild_award_progress();
create index award_progress_by_name on award_progress (year, name collate "vi-x-icu", subject_id, award)
  include (subject, registered, proposed, ended, granted) where registered or proposed or granted;

create type award_progress_key as (subject_id uuid, year smallint, award text, subject text, name text);

-- Planned for as many keys as there are: one, or the five thousand of a dossier that is sent.
create function refresh_award_progress(keys award_progress_key[]) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  subjects uuid[] := array(select distinct subject_id from unnest(keys));
  years smallint[] := array(select distinct year from unnest(keys));
begin
  if cardinality(keys) = 0 then return; end if;
  -- Locked before they are counted, in one order everywhere: of two who write of the same the second counts what the first has written.
  insert into award_progress (subject_id, year, award, subject, name)
    select distinct on (k.subject_id, k.year, k.award) k.* from unnest(keys) k order by k.subject_id, k.year, k.award on conflict do nothing;
  perform from award_progress p where (p.subject_id, p.year, p.award) in (select k.subject_id, k.year, k.award from unnest(keys) k)
    order by p.subject_id, p.year, p.award for no key update;
  update award_progress p set name = coalesce(n.name, p.name), registered = coalesce(n.registered, false),
    proposed = coalesce(n.proposed, false), ended = coalesce(n.ended, false), granted = coalesce(n.granted, false)
  from (select distinct subject_id, year, award from unnest(keys)) k
  left join (select * from award_progress_now where subject_id = any(subjects) and year = any(years)) n using (subject_id, year, award)
  where (p.subject_id, p.year, p.award) = (k.subject_id, k.year, k.award)
    and (p.name, p.registered, p.proposed, p.ended, p.granted) is distinct from (coalesce(n.name, p.name), coalesce(n.registered, false),
      coalesce(n.proposed, false), coalesce(n.ended, false), coalesce(n.granted, false));
end $$;
revoke all on function refresh_award_progress(award_progress_key[]) from public;

create function track_honours() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform refresh_award_progress(array(select (coalesce(person_id, collective_id, household_id), year, award, subject, subject_name)::award_progress_key from after_rows));
  elsif tg_op = 'DELETE' then
    perform refresh_award_progress(array(select (coalesce(person_id, collective_id, household_id), year, award, subject, subject_name)::award_progress_key from before_rows));
  else
    -- What stayed the same stands on both sides.
    perform refresh_award_progress(array(select (subject_id, year, award, subject, subject_name)::award_progress_key from (
        select id, coalesce(person_id, collective_id, household_id) as subject_id, year, award, subject, subject_name, status = 'revoked' as gone from before_rows
        union all select id, coalesce(person_id, collective_id, household_id), year, award, subject, subject_name, status = 'revoked' from after_rows) c
      group by id, subject_id, year, award, subject, subject_name, gone having count(*) = 1));
  end if;
  return null;
end $$;

create function track_nominations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys award_progress_key[];
begin
  if tg_op = 'INSERT' then
    keys := array(select (coalesce(n.person_id, n.collective_id, n.household_id), n.year, n.award, n.subject, n.subject_name)::award_progress_key
      from after_rows n join dossier d on d.id = n.dossier_id where n.origin_id is null and d.sent_at is not null and d.state <> 'withdrawn');
  elsif tg_op = 'DELETE' then
    keys := array(select (coalesce(n.person_id, n.collective_id, n.household_id), n.year, n.award, n.subject, n.subject_name)::award_progress_key
      from before_rows n join dossier d on d.id = n.dossier_id where n.origin_id is null and d.sent_at is not null and d.state <> 'withdrawn');
  else
    keys := array(select (c.subject_id, c.year, c.award, c.subject, c.subject_name)::award_progress_key from (
        select id, dossier_id, coalesce(person_id, collective_id, household_id) as subject_id, year, award, subject, subject_name, nomination_kinds(state) as kinds
        from before_rows where origin_id is null
        union all select id, dossier_id, coalesce(person_id, collective_id, household_id), year, award, subject, subject_name, nomination_kinds(state)
        from after_rows where origin_id is null) c
      join dossier d on d.id = c.dossier_id where d.sent_at is not null and d.state <> 'withdrawn'
      group by c.id, c.subject_id, c.year, c.award, c.subject, c.subject_name, c.kinds having count(*) = 1);
  end if;
  perform refresh_award_progress(keys);
  return null;
end $$;

create function track_dossier() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_award_progress(array(select (coalesce(person_id, collective_id, household_id), year, award, subject, subject_name)::award_progress_key
    from nomination where dossier_id = new.id and origin_id is null));
  return null;
end $$;

create function track_registrations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys award_progress_key[];
begin
  if tg_op = 'INSERT' then
    keys := array(select (coalesce(r.person_id, r.collective_id, r.household_id), s.year, r.award, r.subject, r.subject_name)::award_progress_key
      from after_rows r join registration_sheet s on s.id = r.sheet_id where s.state in ('submitted', 'approved'));
  elsif tg_op = 'DELETE' then
    keys := array(select (coalesce(r.person_id, r.collective_id, r.household_id), s.year, r.award, r.subject, r.subject_name)::award_progress_key
      from before_rows r join registration_sheet s on s.id = r.sheet_id where s.state in ('submitted', 'approved'));
  else
    keys := array(select (coalesce(r.person_id, r.collective_id, r.household_id), s.year, r.award, r.subject, r.subject_name)::award_progress_key
      from (select * from before_rows union all select * from after_rows) r join registration_sheet s on s.id = r.sheet_id where s.state in ('submitted', 'approved'));
  end if;
  perform refresh_award_progress(keys);
  return null;
end $$;

create function track_sheet() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_award_progress(array(select (coalesce(person_id, collective_id, household_id), new.year, award, subject, subject_name)::award_progress_key
    from registration where sheet_id = new.id));
  return null;
end $$;

-- Their names come after those of the sums, whose triggers lock the dossier or sheet whose state decides whether a row counts.
create trigger track_insert after insert on honour referencing new table as after_rows for each statement execute function track_honours();
create trigger track_update after update on honour referencing old table as before_rows new table as after_rows for each statement execute function track_honours();
create trigger track_delete after delete on honour referencing old table as before_rows for each statement execute function track_honours();
create trigger track_insert after insert on nomination referencing new table as after_rows for each statement execute function track_nominations();
create trigger track_update after update on nomination referencing old table as before_rows new table as after_rows for each statement execute function track_nominations();
create trigger track_delete after delete on nomination referencing old table as before_rows for each statement execute function track_nominations();
create trigger track_insert after insert on registration referencing new table as after_rows for each statement execute function track_registrations();
create trigger track_update after update on registration referencing old table as before_rows new table as after_rows for each statement execute function track_registrations();
create trigger track_delete after delete on registration referencing old table as before_rows for each statement execute function track_registrations();
create trigger track_state after update of sent_at, state on dossier for each row
  when ((old.sent_at is not null and old.state <> 'withdrawn') <> (new.sent_at is not null and new.state <> 'withdrawn')) execute function track_dossier();
create trigger track_state after update of state on registration_sheet for each row
  when ((old.state in ('submitted', 'approved')) <> (new.state in ('submitted', 'approved'))) execute function track_sheet();

select grant_app('select', 'award_progress');
