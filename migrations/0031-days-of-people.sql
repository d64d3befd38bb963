-- On which days a person holds a position at all: who reads every unit is shown people by it, without a look at each one's positions. And
-- what somebody has confirmed to have read, by the index alone.

alter table person add column held datemultirange not null default '{}';
comment on column person.held is 'The days on which the person holds any position, kept by triggers.';
update person p set held = h.days
  from (select person_id, range_agg(daterange(valid_from, valid_to)) as days from position group by 1) h where h.person_id = p.id;

create function count_held_days(people uuid[]) returns void language plpgsql as $$
begin
  -- Locked before the positions are read, so that of two who write at once the later one sees what the earlier wrote.
  perform from person where id = any(people) order by id for no key update;
  update person p set held = coalesce(h.days, '{}')
    from unnest(people) w(id)
    left join lateral (select range_agg(daterange(valid_from, valid_to)) as days from position where person_id = w.id) h on true
    where p.id = w.id and p.held is distinct from coalesce(h.days, '{}');
end $$;

create function position_comes() returns trigger language plpgsql as $$
begin
  perform count_held_days(array(select distinct person_id from come));
  return null;
end $$;
create function position_goes() returns trigger language plpgsql as $$
begin
  perform count_held_days(array(select distinct person_id from gone));
  return null;
end $$;
create function position_changes() returns trigger language plpgsql as $$
begin
  perform count_held_days(array(select person_id from gone union select person_id from come));
  return null;
end $$;
create trigger position_comes after insert on position referencing new table as come for each statement execute function position_comes();
create trigger position_goes after delete on position referencing old table as gone for each statement execute function position_goes();
create trigger position_changes after update on position referencing old table as gone new table as come
  for each statement execute function position_changes();

drop index document_reader_account;
create index document_reader_confirmed on document_reader (account_id, document_id) where confirmed_at is not null;
