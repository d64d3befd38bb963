-- The golden book: what was granted to whom, and the yearly facts that further awards rest on.

create table household (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  head_name  text not null check (head_name = normalize(head_name, nfc) and length(head_name) between 1 and 200),
  address    text check (length(address) <= 500),
  version    integer not null default 1,
  created_at timestamptz not null default now(),
  search     text generated always as (search_text(head_name || ' ' || coalesce(address, ''))) stored
);
comment on table household is 'A household as a subject of commendation; known by its head and the commune or residential group it lives in.';
create index household_unit on household (unit_id);
create index household_search on household using gin (search gin_trgm_ops);

create table honour (
  id              uuid primary key,
  subject         text not null check (subject in ('individual', 'collective', 'household')),
  person_id       uuid references person,
  collective_id   uuid references unit,
  household_id    uuid references household,
  subject_name    text not null check (subject_name = normalize(subject_name, nfc) and length(subject_name) between 1 and 300),
  subject_detail  text check (length(subject_detail) <= 500),
  unit_id         uuid not null references unit,
  award           text not null,
  basis           text not null check (basis in ('cong-trang', 'chuyen-de', 'dot-xuat', 'cong-hien', 'nien-han', 'doi-ngoai')),
  year            smallint not null check (year between 1945 and 2200),
  year_from       smallint check (year_from between 1945 and year),
  decision_number text check (length(decision_number) between 1 and 60),
  decided_on      date not null,
  authority       text not null check (length(authority) between 1 and 300),
  decision_id     uuid,
  nomination_id   uuid unique,
  bonus_factor    numeric(6, 3),
  bonus           bigint check (bonus >= 0),
  certificate     text check (length(certificate) <= 100),
  scan_file_id    uuid references stored_file,
  note            text check (length(note) <= 2000),
  status          text not null default 'valid' check (status in ('valid', 'corrected', 'revoked')),
  source          text not null default 'typed' check (source in ('typed', 'import', 'decision')),
  import_id       uuid,
  version         integer not null default 1,
  created_by      uuid,
  created_at      timestamptz not null,
  search          text generated always as (search_text(subject_name || ' ' || coalesce(subject_detail, '') || ' ' || coalesce(decision_number, ''))) stored,
  check (num_nonnulls(person_id, collective_id, household_id) = 1),
  check ((subject = 'individual') = (person_id is not null) and (subject = 'collective') = (collective_id is not null))
);
comment on table honour is 'One grant of one award to one subject: a line of the golden book. Never deleted; corrections and revocations are honour_change.';
comment on column honour.subject_name is 'The name as the decision prints it; the person or unit may be called otherwise today.';
comment on column honour.subject_detail is 'Position and unit as the decision prints them.';
comment on column honour.unit_id is 'The unit the subject belonged to when it was granted (of a collective: itself): whose clerks may see it and where statistics count it.';
comment on column honour.year is 'The year, or the last year of the span, that is honoured; year_from its first year when it is a span.';
comment on column honour.decision_id is 'The decision made in this application, where it was; a higher floor keeps it.';
create index honour_person on honour (person_id, decided_on desc) where person_id is not null;
create index honour_collective on honour (collective_id, decided_on desc) where collective_id is not null;
create index honour_household on honour (household_id, decided_on desc) where household_id is not null;
create index honour_unit on honour (unit_id, year, award);
create index honour_search on honour using gin (search gin_trgm_ops);
create index honour_newest on honour (decided_on desc, id desc);
create index honour_name on honour (subject_name collate "vi-x-icu", id);
create index honour_award on honour (award, year, decided_on desc, id desc);
create index honour_not_valid on honour (decided_on desc, id desc) where status <> 'valid';
create index honour_of_import on honour (import_id) where import_id is not null;
create index honour_decision on honour (decision_id) where decision_id is not null;
create unique index honour_once on honour (coalesce(person_id, collective_id, household_id), award, year, basis, coalesce(decision_number, ''), decided_on)
  where status <> 'revoked';

-- How many honours in force there are of each unit, year and award: statistics of a province read some thousand rows, not millions.

create table honour_count (
  unit_id uuid not null references unit,
  year    smallint not null,
  award   text not null,
  subject text not null,
  n       integer not null,
  primary key (unit_id, year, award, subject)
);
comment on table honour_count is 'Honours that are not revoked, counted; kept by the triggers of honour. n may be 0.';

create function honour_count_add() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- In one order everywhere, so that two writers wait for each other instead of blocking each other.
  if tg_op = 'INSERT' then
    insert into honour_count as c (unit_id, year, award, subject, n)
      select unit_id, year, award, subject, count(*) from after_rows where status <> 'revoked' group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (unit_id, year, award, subject) do update set n = c.n + excluded.n;
  elsif tg_op = 'DELETE' then
    insert into honour_count as c (unit_id, year, award, subject, n)
      select unit_id, year, award, subject, -count(*) from before_rows where status <> 'revoked' group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (unit_id, year, award, subject) do update set n = c.n + excluded.n;
  else
    insert into honour_count as c (unit_id, year, award, subject, n)
      select unit_id, year, award, subject, sum(d) from (
        select unit_id, year, award, subject, -1 as d from before_rows where status <> 'revoked'
        union all select unit_id, year, award, subject, 1 from after_rows where status <> 'revoked') changed
      group by 1, 2, 3, 4 having sum(d) <> 0 order by 1, 2, 3, 4
      on conflict (unit_id, year, award, subject) do update set n = c.n + excluded.n;
  end if;
  return null;
end $$;
create trigger honour_count_insert after insert on honour referencing new table as after_rows
  for each statement execute function honour_count_add();
create trigger honour_count_update after update on honour referencing old table as before_rows new table as after_rows
  for each statement execute function honour_count_add();
create trigger honour_count_delete after delete on honour referencing old table as before_rows
  for each statement execute function honour_count_add();

create table honour_change (
  id              uuid primary key,
  honour_id       uuid not null references honour,
  kind            text not null check (kind in ('correction', 'revocation', 'restoration', 're-issue')),
  decision_number text,
  decided_on      date not null,
  authority       text,
  reason          text not null check (length(reason) between 1 and 2000),
  before          jsonb not null,
  after           jsonb not null,
  by_account      uuid not null references account,
  at              timestamptz not null
);
comment on table honour_change is 'What happened to an honour after it was granted, with what stood before: append-only.';
create index honour_change_honour on honour_change (honour_id, at);

-- Facts besides honours that eligibility rests on. One table each; all are dated and attributed.

create table evaluation (
  id            uuid primary key,
  person_id     uuid references person,
  collective_id uuid references unit,
  unit_id       uuid not null references unit,
  year          smallint not null check (year between 1945 and 2200),
  grade         text not null check (grade in ('hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh')),
  basis         text check (length(basis) <= 300),
  version       integer not null default 1,
  created_at    timestamptz not null,
  check (num_nonnulls(person_id, collective_id) = 1)
);
comment on table evaluation is 'The yearly grade of task performance of a person or a collective.';
create unique index evaluation_once on evaluation (coalesce(person_id, collective_id), year);

create table initiative_recognition (
  id            uuid primary key,
  person_id     uuid not null references person,
  unit_id       uuid not null references unit,
  kind          text not null check (length(kind) between 1 and 60),
  title         text not null check (length(title) between 1 and 1000),
  scope         text not null check (scope in ('co-so', 'bo-tinh', 'toan-quoc')),
  year          smallint not null check (year between 1945 and 2200),
  recognised_on date,
  decision_number text check (length(decision_number) <= 60),
  recognised_by text check (length(recognised_by) <= 300),
  version       integer not null default 1,
  created_at    timestamptz not null
);
comment on table initiative_recognition is 'A recognised initiative (or topic, solution) of a person with its scope of influence.';
create index initiative_recognition_person on initiative_recognition (person_id, year desc);

create table initiative_use (
  initiative_id uuid not null references initiative_recognition on delete cascade,
  award         text not null,
  year          smallint not null,
  primary key (initiative_id, award, year)
);
comment on table initiative_use is 'For which award and year an initiative was used already: it is not used again for the same award.';

create table discipline (
  id            uuid primary key,
  person_id     uuid references person,
  collective_id uuid references unit,
  unit_id       uuid not null references unit,
  level         text not null check (length(level) between 1 and 60),
  decided_on    date not null,
  ended_on      date check (ended_on >= decided_on),
  decision_number text check (length(decision_number) <= 60),
  version       integer not null default 1,
  created_at    timestamptz not null,
  check (num_nonnulls(person_id, collective_id) = 1)
);
create index discipline_subject on discipline (coalesce(person_id, collective_id), decided_on desc);

create table open_case (
  id            uuid primary key,
  person_id     uuid references person,
  collective_id uuid references unit,
  unit_id       uuid not null references unit,
  opened_on     date not null,
  closed_on     date check (closed_on >= opened_on),
  kind          text not null check (kind in ('discipline', 'investigation', 'inspection', 'complaint', 'press')),
  note          text check (length(note) <= 1000),
  version       integer not null default 1,
  created_at    timestamptz not null,
  check (num_nonnulls(person_id, collective_id) = 1)
);
comment on table open_case is 'A case that suspends commendation while it is open: discipline under way, investigation, inspection with signs of a violation, complaint or press report being verified.';
create index open_case_subject on open_case (coalesce(person_id, collective_id)) where closed_on is null;

create table service_period (
  id         uuid primary key,
  person_id  uuid not null references person,
  field      text not null check (length(field) between 1 and 100),
  valid_from date not null,
  valid_to   date check (valid_to > valid_from),
  version    integer not null default 1,
  created_at timestamptz not null
);
comment on table service_period is 'Time served in a field (trade, office held), from valid_from until the day before valid_to.';
create index service_period_person on service_period (person_id, valid_from);

create table leave_period (
  id         uuid primary key,
  person_id  uuid not null references person,
  kind       text not null check (kind in ('maternity', 'study', 'sick', 'other')),
  valid_from date not null,
  valid_to   date check (valid_to > valid_from),
  version    integer not null default 1,
  created_at timestamptz not null
);
create index leave_period_person on leave_period (person_id, valid_from);

-- Honours of past years from Excel.

create table honour_import (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  account_id  uuid not null references account,
  file_id     uuid not null references stored_file,
  file_name   text not null,
  state       text not null check (state in ('mapping', 'reading', 'deciding', 'taking', 'taken', 'undone', 'discarded', 'failed')),
  headers     jsonb not null default '[]',
  mapping     jsonb,
  row_count   integer not null default 0,
  done_rows   integer not null default 0,
  failure     text,
  version     integer not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
comment on column honour_import.done_rows is 'Rows that the step under way has behind it: what a progress bar shows and where a killed job goes on.';
create index honour_import_unit on honour_import (unit_id, created_at desc);
alter table honour add foreign key (import_id) references honour_import;

create table honour_import_row (
  import_id uuid not null references honour_import on delete cascade,
  row_no    integer not null,
  cells     jsonb not null,
  state     text not null check (state in ('ready', 'new-person', 'doubtful', 'duplicate', 'rejected', 'left-out', 'taken')),
  problem   jsonb,
  found     jsonb,
  choice    jsonb,
  honour_id uuid,
  primary key (import_id, row_no)
);
comment on column honour_import_row.found is 'What was recognised: award, year, decision, and the candidates among people and units with their likeness.';
comment on column honour_import_row.choice is 'What a person decided on a doubtful row.';
create index honour_import_row_state on honour_import_row (import_id, state, row_no);

create table honour_import_mapping (
  unit_id    uuid not null references unit,
  signature  text not null,
  mapping    jsonb not null,
  updated_at timestamptz not null,
  primary key (unit_id, signature)
);
comment on table honour_import_mapping is 'Which column meant what in a sheet with these headers (signature: search_text of the headers), remembered for the next one.';

create table award_alias (
  unit_id    uuid not null references unit,
  spelling   text not null,
  award      text not null,
  confirmed_at timestamptz not null,
  primary key (unit_id, spelling)
);
comment on table award_alias is 'What an unusual spelling of an award means, as a person of the unit confirmed it; spelling is search_text(…).';

select grant_app('select, insert, update', 'household, honour, evaluation, initiative_recognition, discipline, open_case, service_period, leave_period, honour_import, honour_import_row, honour_import_mapping, award_alias');
select grant_app('select, insert', 'honour_change');
select grant_app('select', 'honour_count');
select grant_app('select, insert, delete', 'initiative_use');
select grant_app('delete', 'honour_import_row, evaluation, initiative_recognition, discipline, open_case, service_period, leave_period, household');
