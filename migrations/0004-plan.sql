-- Work plans, their tasks and deadlines, imports of plans on paper, reminders.

create table plan (
  id             uuid primary key,
  unit_id        uuid not null references unit,
  year           smallint not null check (year between 1990 and 2200),
  title          text not null check (length(title) between 1 and 1000),
  issuer         text,
  number         text,
  symbol         text,
  place          text,
  signed_on      date,
  state          text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'issued', 'closed')),
  legal_bases    jsonb not null default '[]',
  signer         jsonb,
  recipients     jsonb not null default '[]',
  outline        jsonb not null default '[]',
  movements      jsonb not null default '[]',
  doubts         jsonb not null default '[]',
  source_file_id uuid references stored_file,
  reminder_days  smallint[] not null default '{7,3,1}',
  version        integer not null default 1,
  created_by     uuid,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  search         text generated always as (search_text(title || ' ' || coalesce(number, '') || ' ' || coalesce(symbol, ''))) stored
);
create index plan_unit on plan (unit_id, year desc);
create index plan_newest on plan (year desc, id);
create index plan_search on plan using gin (search gin_trgm_ops);
create unique index plan_number on plan (unit_id, symbol, number, year) where number is not null and symbol is not null and state in ('issued', 'closed');

create table task (
  id             uuid primary key,
  plan_id        uuid not null references plan,
  annex          smallint not null check (annex between 1 and 20),
  position       integer not null,
  number         text not null default '',
  section        text not null default '',
  parent_id      uuid references task,
  content        text not null check (length(content) between 1 and 10000),
  lead           text not null default '',
  implementer    text not null default '',
  coordinator    text not null default '',
  adviser        text not null default '',
  deadline_text  text not null default '',
  deadline_kind  text not null check (deadline_kind in ('by', 'on', 'month', 'period', 'expected', 'recurring', 'when-arising', 'follows', 'none')),
  date_from      date,
  date_to        date,
  exclusive      boolean not null default false,
  due_day        date,
  late_from      date,
  state          text not null default 'not-started' check (state in ('not-started', 'in-progress', 'blocked', 'done', 'cancelled')),
  progress       smallint not null default 0 check (progress between 0 and 100),
  done_on        date,
  blocked_reason text,
  late_reason    text,
  version        integer not null default 1,
  updated_at     timestamptz not null,
  search         text generated always as (search_text(content)) stored,
  unique (plan_id, annex, position) deferrable initially deferred
);
comment on column task.due_day is 'Last day on which the task is on time, as the deadline module reads date_to and exclusive; null when the deadline names no day.';
comment on column task.late_from is 'First day on which an open task is late.';
create index task_plan on task (plan_id, annex, position);
create index task_parent on task (parent_id) where parent_id is not null;
create index task_open_late on task (late_from, id) include (plan_id) where state in ('not-started', 'in-progress', 'blocked');
create index task_search on task using gin (search gin_trgm_ops);

create table task_unit (
  task_id uuid not null references task on delete cascade,
  unit_id uuid not null references unit,
  part    text not null check (part in ('lead', 'implementer', 'coordinator', 'adviser')),
  primary key (task_id, unit_id, part)
);
create index task_unit_unit on task_unit (unit_id, task_id);

create table task_person (
  task_id   uuid not null references task on delete cascade,
  person_id uuid not null references person,
  primary key (task_id, person_id)
);
create index task_person_person on task_person (person_id, task_id);

create table milestone (
  id        uuid primary key,
  task_id   uuid not null references task on delete cascade,
  position  integer not null,
  actor     text,
  text      text not null,
  due_on    date not null,
  exclusive boolean not null default false,
  late_from date not null,
  unit_id   uuid references unit,
  done_on   date,
  version   integer not null default 1
);
create index milestone_task on milestone (task_id, position);
create index milestone_open_late on milestone (late_from, id) where done_on is null;
create index milestone_unit on milestone (unit_id) where unit_id is not null;

create table council_session (
  id           uuid primary key,
  plan_id      uuid not null references plan,
  task_id      uuid not null unique references task on delete cascade,
  ordinal      integer not null,
  agenda       jsonb not null default '[]',
  planned_from date,
  planned_to   date
);
comment on table council_session is 'A session of the council in the annual programme (Annex 2).';
create index council_session_plan on council_session (plan_id, ordinal);

create table duty (
  id            uuid primary key,
  plan_id       uuid not null references plan,
  position      integer not null,
  text          text not null,
  actor         text,
  deadline_text text not null default '',
  deadline_kind text not null,
  date_from     date,
  date_to       date,
  exclusive     boolean not null default false,
  due_day       date,
  late_from     date
);
comment on table duty is 'A dated obligation found in the text of a plan: who, what, by when.';
create index duty_plan on duty (plan_id, position);

create table task_note (
  id          uuid primary key,
  task_id     uuid not null references task on delete cascade,
  account_id  uuid not null references account,
  author_name text not null,
  written_at  timestamptz not null,
  text        text not null check (length(text) between 1 and 5000),
  progress    smallint check (progress between 0 and 100)
);
create index task_note_task on task_note (task_id, written_at desc);

create table task_file (
  task_id  uuid not null references task on delete cascade,
  file_id  uuid not null references stored_file,
  added_by uuid not null references account,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (task_id, file_id)
);

create table plan_import (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  account_id  uuid not null references account,
  file_id     uuid not null references stored_file,
  file_sha256 text not null,
  file_name   text not null,
  state       text not null default 'open' check (state in ('open', 'used', 'discarded')),
  recognised  jsonb not null,
  source      jsonb not null,
  plan_id     uuid references plan,
  version     integer not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
comment on table plan_import is 'A plan on paper being corrected: recognised holds the plan as it stands now, source the blocks of the document.';
create index plan_import_account on plan_import (account_id, created_at desc);
create index plan_import_unit on plan_import (unit_id, created_at desc);
create index plan_import_file on plan_import (unit_id, file_sha256);

create table saved_view (
  id         uuid primary key,
  account_id uuid not null references account,
  page       text not null,
  name       text not null check (length(name) between 1 and 100),
  query      text not null check (length(query) <= 2000),
  unique (account_id, page, name)
);

create table calendar_feed (
  id          uuid primary key,
  account_id  uuid not null references account,
  plan_id     uuid references plan,
  secret_hash bytea not null unique,
  created_at  timestamptz not null,
  revoked_at  timestamptz
);
create index calendar_feed_account on calendar_feed (account_id);

create table reminder (
  id         uuid primary key,
  task_id    uuid references task on delete cascade,
  milestone_id uuid references milestone on delete cascade,
  kind       text not null,
  on_day     date not null,
  sent_at    timestamptz not null,
  check ((task_id is null) <> (milestone_id is null))
);
comment on table reminder is 'Which reminder of which task or milestone went out on which day, so that none goes out twice.';
create unique index reminder_task on reminder (task_id, kind, on_day) where task_id is not null;
create unique index reminder_milestone on reminder (milestone_id, kind, on_day) where milestone_id is not null;

select grant_app('select, insert, update', 'plan, task, milestone, council_session, duty, task_note, task_file, plan_import, calendar_feed, reminder');
select grant_app('select, insert, update, delete', 'task_unit, task_person, saved_view');
select grant_app('delete', 'task, milestone, council_session, duty, reminder');
