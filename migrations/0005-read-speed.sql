-- What the lists that are read most answer from, without touching the tables behind.

-- The unique constraint on the same columns serves every search that this one served.
drop index task_plan;
create index task_plan_state on task (plan_id, state) include (late_from);
comment on index task_plan_state is 'Counts of a plan''s tasks by state, and how many are late.';

create index plan_state on plan (state, unit_id) include (id);
comment on index plan_state is 'Plans in force.';
drop index plan_unit;
create index plan_unit on plan (unit_id, year desc) include (state, id);
comment on index plan_unit is 'Plans of units, and how many there are in each state and year.';

-- People of a subtree are listed by name: with the name beside the position they are found and sorted without reading each person.
alter table position add column person_name text;
update position h set person_name = p.full_name from person p where p.id = h.person_id;
alter table position alter column person_name set not null;
comment on column position.person_name is 'full_name of the person, kept by triggers; only for sorting lists.';

create function position_takes_name() returns trigger language plpgsql as $$
begin
  new.person_name := (select full_name from person where id = new.person_id);
  return new;
end $$;
create trigger position_takes_name before insert or update of person_id, person_name on position
  for each row execute function position_takes_name();

create function person_passes_name_on() returns trigger language plpgsql as $$
begin
  update position set person_name = new.full_name where person_id = new.id;
  return null;
end $$;
create trigger person_passes_name_on after update of full_name on person
  for each row when (old.full_name is distinct from new.full_name) execute function person_passes_name_on();

drop index position_unit;
create index position_unit on position (unit_id, valid_from) include (valid_to, person_id, person_name);
comment on index position_unit is 'Who is where, by name: the people of a subtree.';
