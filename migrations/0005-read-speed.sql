-- Indexes from which the lists that are read most answer without touching the tables.

-- The unique constraint on the same columns serves every search that this one served.
drop index task_plan;
create index task_plan_state on task (plan_id, state) include (late_from);
comment on index task_plan_state is 'Counts of a plan''s tasks by state, and how many are late.';

create index plan_state on plan (state, unit_id) include (id, year);
comment on index plan_state is 'Plans in force, and how many there are in each state and year.';

drop index position_unit;
create index position_unit on position (unit_id, valid_from) include (valid_to, person_id);
comment on index position_unit is 'Who is where: the people of a subtree.';

create index person_reference on person (id) include (full_name);
comment on index person_reference is 'Names of people found by key, for sorting them.';
