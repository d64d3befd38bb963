-- Decisions, what they grant, money, certificates, ceremonies.

create table decision (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  round_id    uuid references round,
  kind        text not null check (kind in ('grant', 'correction', 'revocation')),
  authority   text not null check (length(authority) between 1 and 300),
  title       text not null check (length(title) between 1 and 1000),
  legal_bases jsonb not null default '[]',
  articles    jsonb not null default '[]',
  recipients  jsonb not null default '[]',
  signer      jsonb,
  place       text check (length(place) <= 100),
  number      text check (length(number) <= 40),
  symbol      text check (length(symbol) <= 60),
  decided_on  date,
  state       text not null default 'draft' check (state in ('draft', 'numbered', 'signed', 'effective', 'cancelled')),
  document_id uuid,
  corrects_id uuid references decision,
  reason      text check (length(reason) <= 2000),
  line_count  integer not null default 0,
  bonus_total bigint not null default 0,
  version     integer not null default 1,
  created_by  uuid not null references account,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  search      text generated always as (search_text(title || ' ' || coalesce(number, '') || ' ' || coalesce(symbol, ''))) stored
);
create index decision_unit on decision (unit_id, created_at desc);
create index decision_round on decision (round_id) where round_id is not null;
create index decision_search on decision using gin (search gin_trgm_ops);
create index decision_corrects on decision (corrects_id) where corrects_id is not null;

create table decision_line (
  id             uuid primary key,
  decision_id    uuid not null references decision on delete cascade,
  position       integer not null,
  group_title    text not null default '',
  nomination_id  uuid references nomination,
  honour_id      uuid references honour,
  subject_name   text not null check (length(subject_name) between 1 and 300),
  subject_detail text check (length(subject_detail) <= 500),
  award          text not null,
  factor         numeric(6, 3),
  base_salary    integer,
  bonus          bigint check (bonus >= 0),
  change         jsonb,
  unique (decision_id, position) deferrable initially deferred
);
comment on column decision_line.honour_id is 'What the line granted, or, in a correction or revocation, the honour it changes.';
create unique index decision_line_nomination on decision_line (nomination_id) where nomination_id is not null;
create index decision_line_honour on decision_line (honour_id) where honour_id is not null;

create table fund_entry (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  year        smallint not null check (year between 2000 and 2200),
  kind        text not null check (kind in ('source', 'planned', 'spent', 'returned')),
  amount      bigint not null check (amount > 0),
  text        text not null check (length(text) between 1 and 500),
  decision_id uuid references decision,
  on_day      date not null,
  created_by  uuid not null references account,
  created_at  timestamptz not null
);
comment on table fund_entry is 'The commendation fund of a unit: amounts in đồng, append-only; a mistake is undone by an entry against it.';
create index fund_entry_unit on fund_entry (unit_id, year, on_day);
create index fund_entry_decision on fund_entry (decision_id) where decision_id is not null;

create table certificate (
  id            uuid primary key,
  honour_id     uuid not null references honour,
  line_id       uuid references decision_line,
  code          text not null unique check (length(code) between 20 and 40),
  number        text check (length(number) <= 40),
  printed_at    timestamptz,
  print_count   integer not null default 0,
  replaced_by   uuid references certificate,
  created_at    timestamptz not null
);
comment on column certificate.code is 'What the QR code says: at least 120 random bits, so that it can be neither guessed nor counted through.';
create index certificate_honour on certificate (honour_id);
create index certificate_line on certificate (line_id) where line_id is not null;

create table certificate_template (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  name       text not null check (length(name) between 1 and 200),
  award      text,
  layout     jsonb not null,
  file_id    uuid references stored_file,
  version    integer not null default 1,
  created_at timestamptz not null
);
comment on table certificate_template is 'How an office prints its certificates: paper, positions, words; file_id: a background image.';
create index certificate_template_unit on certificate_template (unit_id);

create table ceremony (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  title      text not null check (length(title) between 1 and 500),
  starts_at  timestamptz not null,
  place      text not null check (length(place) between 1 and 500),
  version    integer not null default 1,
  created_at timestamptz not null
);
create index ceremony_unit on ceremony (unit_id, starts_at desc);

create table ceremony_line (
  id           uuid primary key,
  ceremony_id  uuid not null references ceremony on delete cascade,
  position     integer not null,
  honour_id    uuid not null references honour,
  presenter    text check (length(presenter) <= 300),
  presence     text not null default 'unknown' check (presence in ('unknown', 'present', 'represented', 'absent')),
  representative text check (length(representative) <= 300),
  handed_over_at timestamptz,
  version      integer not null default 1,
  unique (ceremony_id, honour_id),
  unique (ceremony_id, position) deferrable initially deferred
);

alter table honour add foreign key (decision_id) references decision;
alter table honour add foreign key (nomination_id) references nomination;

select grant_app('select, insert, update', 'decision, decision_line, certificate, certificate_template, ceremony, ceremony_line');
select grant_app('select, insert', 'fund_entry');
select grant_app('delete', 'decision_line, ceremony_line');
