-- Registration of the titles and awards that units and persons strive for in a year.

create table registration_sheet (
  id            uuid primary key,
  unit_id       uuid not null references unit,
  year          smallint not null check (year between 2000 and 2200),
  round         text not null check (round in ('main', 'supplementary')),
  state         text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'returned')),
  theme         text check (length(theme) <= 2000),
  return_reason text check (length(return_reason) <= 2000),
  submitted_at  timestamptz,
  approved_at   timestamptz,
  approved_by   uuid references account,
  version       integer not null default 1,
  created_by    uuid not null references account,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  unique (unit_id, year, round)
);
comment on table registration_sheet is 'What one unit registers in one round of a year; theme: models and themes it will carry out.';
create index registration_sheet_year on registration_sheet (year, state);

create table registration (
  id            uuid primary key,
  sheet_id      uuid not null references registration_sheet on delete cascade,
  position      integer not null,
  subject       text not null check (subject in ('individual', 'collective', 'household')),
  person_id     uuid references person,
  collective_id uuid references unit,
  household_id  uuid references household,
  subject_name  text not null check (length(subject_name) between 1 and 300),
  subject_detail text check (length(subject_detail) <= 500),
  award         text not null,
  content       text check (length(content) <= 2000),
  version       integer not null default 1,
  check (num_nonnulls(person_id, collective_id, household_id) = 1)
);
create unique index registration_once on registration (sheet_id, coalesce(person_id, collective_id, household_id), award);
create index registration_subject on registration (coalesce(person_id, collective_id, household_id), award);

select grant_app('select, insert, update', 'registration_sheet');
select grant_app('select, insert, update, delete', 'registration');
