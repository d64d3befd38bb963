-- Work that goes down the tree: demands on units below, plans derived from the superior's, units that council members follow.

alter table plan add column superior_plan_id uuid references plan;
comment on column plan.superior_plan_id is 'The plan of a unit above that this one carries out.';
create index plan_superior on plan (superior_plan_id) where superior_plan_id is not null;

create table superior_link (
  task_id          uuid primary key references task on delete cascade,
  superior_task_id uuid references task on delete cascade,
  superior_duty_id uuid references duty on delete cascade,
  seen_version     integer,
  seen             jsonb not null,
  declined         jsonb,
  decline_reason   text,
  answered_by      uuid references account,
  answered_at      timestamptz,
  check (num_nonnulls(superior_task_id, superior_duty_id) = 1)
);
comment on table superior_link is 'Which task or duty of the superior''s plan a task carries out, and what of it the subordinate has taken over.';
comment on column superior_link.seen is 'content, deadlineText and cancelled of the superior''s row when they were last taken over.';
comment on column superior_link.seen_version is 'Version of the superior''s task at that moment; null for a duty, which has none.';
comment on column superior_link.declined is 'The state of the superior''s row that was declined; a later change is proposed again.';
create index superior_link_task on superior_link (superior_task_id) where superior_task_id is not null;
create index superior_link_duty on superior_link (superior_duty_id) where superior_duty_id is not null;

create table demand (
  id         uuid primary key,
  plan_id    uuid not null references plan,
  duty_id    uuid references duty on delete set null,
  task_id    uuid references task on delete set null,
  kind       text not null check (kind in ('document', 'own-plan')),
  title      text not null check (length(title) between 1 and 2000),
  due_day    date not null,
  year       smallint not null,
  state      text not null default 'open' check (state in ('open', 'cancelled')),
  version    integer not null default 1,
  created_by uuid references account,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (num_nonnulls(duty_id, task_id) <= 1)
);
comment on table demand is 'Yêu cầu gửi: what the addressed units must send to the plan''s unit, by due_day at the latest.';
comment on column demand.kind is 'own-plan: fulfilled by itself when the addressed unit issues its plan of the year.';
create index demand_plan on demand (plan_id, due_day, id);

create table demand_item (
  id            uuid primary key,
  demand_id     uuid not null references demand on delete cascade,
  unit_id       uuid not null references unit,
  sent_on       date,
  sent_by       uuid references account,
  sent_at       timestamptz,
  reference     text check (length(reference) <= 500),
  plan_id       uuid references plan,
  return_reason text,
  exempt_reason text,
  version       integer not null default 1,
  updated_at    timestamptz not null,
  unique (demand_id, unit_id),
  check (sent_on is null or exempt_reason is null)
);
comment on table demand_item is 'One addressed unit of a demand. Late, on time and not yet follow from sent_on and the demand''s due_day.';
comment on column demand_item.plan_id is 'The unit''s own plan that fulfils the demand.';
create index demand_item_unit on demand_item (unit_id, demand_id);
create index demand_item_open on demand_item (unit_id) where sent_on is null and exempt_reason is null;

create table demand_file (
  item_id    uuid not null references demand_item on delete cascade,
  file_id    uuid not null references stored_file,
  added_by   uuid not null references account,
  added_at   timestamptz not null,
  removed_at timestamptz,
  primary key (item_id, file_id)
);

create table demand_reminder (
  id      uuid primary key,
  plan_id uuid not null references plan,
  unit_id uuid not null references unit,
  on_day  date not null,
  items   uuid[] not null,
  message text,
  sent_by uuid references account,
  sent_at timestamptz not null,
  unique (plan_id, unit_id, on_day)
);
comment on table demand_reminder is 'Which unit was reminded of which late items of a plan''s demands on which day: one message a unit and day.';

create table unit_follow (
  id              uuid primary key,
  council_unit_id uuid not null references unit,
  account_id      uuid not null references account,
  unit_id         uuid not null references unit,
  valid_from      date not null,
  valid_to        date,
  version         integer not null default 1,
  created_by      uuid references account,
  created_at      timestamptz not null,
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (council_unit_id with =, account_id with =, unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table unit_follow is 'Which unit a member of the council at council_unit_id follows, from valid_from until the day before valid_to.';
create index unit_follow_account on unit_follow (account_id, valid_from);
create index unit_follow_council on unit_follow (council_unit_id, valid_from);

select grant_app('select, insert, update', 'superior_link, demand, demand_item, demand_file, demand_reminder, unit_follow');
select grant_app('delete', 'superior_link, unit_follow');
