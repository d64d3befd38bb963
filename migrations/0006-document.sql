-- Official documents issued and received, their files, the number register, office templates, who has read what.

create table document (
  id           uuid primary key,
  unit_id      uuid not null references unit,
  direction    text not null check (direction in ('issued', 'received')),
  kind         text not null check (length(kind) between 1 and 40),
  state        text not null check (state in ('draft', 'numbered', 'signed', 'issued', 'withdrawn', 'received')),
  body         text not null default '' check (length(body) <= 100),
  number       text check (length(number) between 1 and 30),
  symbol       text check (length(symbol) between 1 and 60),
  issuer       text not null check (length(issuer) between 1 and 300),
  signer       text check (length(signer) between 1 and 200),
  signed_on    date,
  received_on  date,
  subject      text not null check (length(subject) between 1 and 1000),
  valid_from   date,
  valid_to     date,
  published    boolean not null default false,
  source_entity text,
  source_id    uuid,
  official     jsonb,
  rendered     boolean not null default false,
  text_state   text not null default 'none' check (text_state in ('none', 'ready', 'unreadable')),
  withdrawn_reason text,
  version      integer not null default 1,
  created_by   uuid,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  search       text generated always as (search_text(subject || ' ' || coalesce(number, '') || '/' || coalesce(symbol, '') || ' '
    || issuer || ' ' || coalesce(signer, ''))) stored,
  check ((direction = 'received') = (state = 'received')),
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  check ((source_entity is null) = (source_id is null))
);
comment on table document is 'An official document that a unit issues or has received.';
comment on column document.unit_id is 'Who keeps it: the issuer of an issued document, the receiver of a received one.';
comment on column document.kind is 'Issued: a kind the system writes (documents/official/kinds.ts); received: a type of model/received-types.ts.';
comment on column document.body is 'Body of the unit that has a number sequence of its own, such as its council; empty for the unit itself.';
comment on column document.published is 'Made known to all units below: their people may read it.';
comment on column document.official is 'The tree that the files are rendered from (documents/official/official-document.ts); null for uploaded documents.';
comment on column document.rendered is 'Whether the newest files were made from the tree as it stands now.';
comment on column document.valid_to is 'Last day on which it is in force; null while open.';
create index document_unit on document (unit_id, signed_on desc nulls first, id);
create index document_newest on document (signed_on desc nulls first, id);
create index document_search on document using gin (search gin_trgm_ops);
create index document_source on document (source_entity, source_id) where source_id is not null;

create function document_words(value text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, public as $$
  select regexp_replace(search_text(value), '[^[:alnum:]"]+', ' ', 'g')
$$;
comment on function document_words(text) is 'A text as single words for full-text search: 152/2025/NĐ-CP becomes 152 2025 nd cp.';

create table document_text (
  document_id uuid primary key references document,
  text        text not null check (length(text) <= 200000),
  words       tsvector generated always as (to_tsvector('simple', document_words(text))) stored
);
comment on table document_text is 'The text of the newest readable file, for searching.';
create index document_text_words on document_text using gin (words);

create table document_file (
  id          uuid primary key,
  document_id uuid not null references document,
  ordinal     integer not null check (ordinal >= 1),
  role        text not null check (role in ('draft', 'final', 'signed', 'scan', 'attachment')),
  file_id     uuid not null references stored_file,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by     text not null check (made_by in ('upload', 'rendering', 'template', 'signing')),
  signed_file_id uuid references document_file,
  signature   jsonb,
  created_by  uuid,
  created_at  timestamptz not null,
  unique (document_id, ordinal)
);
comment on table document_file is 'The files of a document. A row is never changed: a new version is a new row.';
comment on column document_file.signed_file_id is 'The version whose bytes were signed to make this one.';
comment on column document_file.signature is 'Who signed: {name, issuer, serial, signedAt, reason, location}.';

create table document_addressee (
  document_id uuid not null references document on delete cascade,
  unit_id     uuid not null references unit,
  primary key (document_id, unit_id)
);
comment on table document_addressee is 'Units that an issued document is sent to: their people may read it and are asked to confirm.';
create index document_addressee_unit on document_addressee (unit_id, document_id);

create table document_reader (
  document_id  uuid not null references document on delete cascade,
  account_id   uuid not null references account,
  opened_at    timestamptz not null,
  downloaded_at timestamptz,
  confirmed_at timestamptz,
  primary key (document_id, account_id)
);
create index document_reader_account on document_reader (account_id, document_id);

create table document_link (
  id          uuid primary key,
  document_id uuid not null references document,
  target_id   uuid not null references document,
  kind        text not null check (kind in ('replaces', 'amends', 'based-on')),
  on_day      date not null,
  reason      text not null check (length(reason) between 1 and 1000),
  created_by  uuid,
  created_at  timestamptz not null,
  check (document_id <> target_id),
  unique (document_id, target_id, kind)
);
comment on table document_link is 'document_id replaces, amends or rests on target_id from on_day.';
create index document_link_target on document_link (target_id, kind, on_day);

create table number_series (
  id       uuid primary key,
  unit_id  uuid not null references unit,
  body     text not null default '' check (length(body) <= 100),
  kind     text,
  year     smallint not null check (year between 1990 and 2200),
  suffix   text not null check (length(suffix) between 1 and 40),
  prefix   text not null default '' check (length(prefix) <= 10),
  start    integer not null default 1 check (start between 1 and 1000000),
  next     integer not null check (next >= start),
  version  integer not null default 1,
  updated_at timestamptz not null,
  unique nulls not distinct (unit_id, body, kind, year)
);
comment on table number_series is 'A sequence of numbers of one year: of a unit or a body of it, for one kind of document or (kind null) for all kinds without a sequence of their own. Its row is locked while a number is taken, which keeps the sequence without gaps.';
comment on column number_series.suffix is 'Part of the symbol after the code of the kind: UBND in KH-UBND.';

create table register_number (
  id          uuid primary key,
  series_id   uuid not null references number_series,
  n           integer not null check (n >= 1),
  kind        text not null,
  number      text not null,
  symbol      text not null,
  day         date not null,
  state       text not null check (state in ('used', 'reserved', 'cancelled')),
  document_id uuid references document,
  subject     text not null default '' check (length(subject) <= 1000),
  reason      text check (length(reason) between 1 and 2100),
  taken_by    uuid,
  taken_at    timestamptz not null,
  version     integer not null default 1,
  unique (series_id, n),
  check (state <> 'used' or document_id is not null),
  check (state = 'used' or reason is not null)
);
comment on table register_number is 'The register of documents: every number of a sequence, with what became of it. No row is ever removed.';
create unique index register_number_document on register_number (document_id) where state = 'used';
create index register_number_day on register_number (day desc, id);

create table document_template (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  kind       text not null,
  name       text not null check (length(name) between 1 and 200),
  file_id    uuid not null references stored_file,
  added_by   uuid,
  added_at   timestamptz not null,
  retired_at timestamptz
);
comment on table document_template is 'An office''s own .docx for a kind of document; units below use it unless they have their own.';
create unique index document_template_in_use on document_template (unit_id, kind) where retired_at is null;

select grant_app('select, insert, update', 'document, document_text, document_reader, number_series, register_number, document_template');
select grant_app('select, insert', 'document_file');
select grant_app('select, insert, delete', 'document_addressee, document_link');
