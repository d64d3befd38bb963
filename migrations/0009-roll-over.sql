-- Next year's plan from this one. What is proposed follows from the plan as it stands; here is what a person has decided about it.

alter table plan add column previous_plan_id uuid references plan;
comment on column plan.previous_plan_id is 'The plan of an earlier year that this one was rolled over from.';
create index plan_previous on plan (previous_plan_id) where previous_plan_id is not null;

create table roll_over (
  id           uuid primary key,
  plan_id      uuid not null references plan,
  year         smallint not null,
  state        text not null default 'open' check (state in ('open', 'used', 'discarded')),
  decisions    jsonb not null default '{}',
  new_plan_id  uuid references plan,
  version      integer not null default 1,
  created_by   uuid not null references account,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);
comment on table roll_over is 'The review of a plan that is rolled over into another year.';
comment on column roll_over.decisions is 'By proposal id: {decision, value, before}. One about a text that is no longer so counts as undecided.';
create unique index roll_over_open on roll_over (plan_id) where state = 'open';
create index roll_over_new_plan on roll_over (new_plan_id) where new_plan_id is not null;

select grant_app('select, insert, update', 'roll_over');
