-- Rounds, dossiers, nominations; appraisal, opinions of agencies, public posting.

create table round (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  kind       text not null check (kind in ('state', 'city', 'year-end', 'school-year', 'enterprise', 'thematic', 'sudden')),
  year       smallint not null check (year between 2000 and 2200),
  ordinal    smallint not null default 1 check (ordinal between 1 and 99),
  name       text not null check (length(name) between 1 and 300),
  basis      text not null check (basis in ('cong-trang', 'chuyen-de', 'dot-xuat', 'cong-hien', 'nien-han', 'doi-ngoai')),
  opens_on   date not null,
  closes_on  date not null check (closes_on >= opens_on),
  sender_kinds text[] not null default '{}',
  task_id    uuid references task,
  meeting_id uuid references meeting,
  state      text not null default 'open' check (state in ('planned', 'open', 'closed')),
  version    integer not null default 1,
  created_at timestamptz not null,
  search     text generated always as (search_text(name)) stored,
  unique (unit_id, kind, year, ordinal)
);
comment on table round is 'One round (đợt) in which a body receives dossiers; closes_on is the cut-off day unless round_cutoff names another for the kind of sender.';
comment on column round.sender_kinds is 'Units of these kinds below the body are expected to send; empty: those directly below it.';
create index round_unit on round (unit_id, year desc, closes_on desc);

create table round_cutoff (
  round_id  uuid not null references round on delete cascade,
  unit_kind text not null,
  day       date not null,
  primary key (round_id, unit_kind)
);

create table round_admission (
  round_id    uuid not null references round on delete cascade,
  unit_id     uuid not null references unit,
  day         date not null,
  reason      text not null check (length(reason) between 1 and 2000),
  admitted_by uuid not null references account,
  admitted_at timestamptz not null,
  primary key (round_id, unit_id)
);
comment on table round_admission is 'A unit that may send until `day` although its cut-off day is past, and why.';

create table dossier (
  id             uuid primary key,
  round_id       uuid not null references round,
  unit_id        uuid not null references unit,
  receiver_id    uuid not null references unit,
  code           text unique,
  procedure      text,
  state          text not null default 'draft' check (state in ('draft', 'awaiting-approval', 'sent', 'returned', 'accepted', 'in-appraisal', 'appraised', 'in-council', 'voted', 'forwarded', 'decided', 'refused', 'withdrawn')),
  title          text not null check (length(title) between 1 and 500),
  year           smallint not null check (year between 2000 and 2200),
  summary        text check (length(summary) <= 20000),
  letter_number  text check (length(letter_number) <= 60),
  letter_date    date,
  own_meeting    jsonb,
  sent_at        timestamptz,
  received_on    date,
  due_on         date,
  stopped_on     date,
  late_reason    text check (length(late_reason) <= 2000),
  admitted_by    uuid references account,
  assigned_to    uuid references account,
  origin_id      uuid references dossier,
  document_id    uuid,
  nominee_count  integer not null default 0,
  negative_count integer not null default 0,
  version        integer not null default 1,
  created_by     uuid not null references account,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  search         text generated always as (search_text(title || ' ' || coalesce(code, ''))) stored
);
comment on column dossier.receiver_id is 'The body that receives and appraises: the unit of the round, kept here for the permission check.';
comment on column dossier.code is 'Given at receipt; what people say on the telephone.';
comment on column dossier.procedure is 'Id of the procedure of catalogue/procedures in force on received_on.';
comment on column dossier.stopped_on is 'The clock stands still since this day (returned for supplement).';
comment on column dossier.origin_id is 'The dossier of the level below that this one carries upward.';
create index dossier_unit on dossier (unit_id, created_at desc);
create index dossier_receiver on dossier (receiver_id, created_at desc);
create index dossier_round on dossier (round_id, state);
create index dossier_queue on dossier (receiver_id, due_on, id) where state in ('sent', 'accepted', 'in-appraisal', 'appraised', 'in-council');
create index dossier_newest on dossier (created_at desc, id);
create index dossier_search on dossier using gin (search gin_trgm_ops);
create index dossier_origin on dossier (origin_id) where origin_id is not null;

create table nomination (
  id             uuid primary key,
  dossier_id     uuid not null references dossier,
  position       integer not null,
  subject        text not null check (subject in ('individual', 'collective', 'household')),
  person_id      uuid references person,
  collective_id  uuid references unit,
  household_id   uuid references household,
  subject_name   text not null check (length(subject_name) between 1 and 300),
  subject_detail text check (length(subject_detail) <= 500),
  unit_id        uuid not null references unit,
  award          text not null,
  year           smallint not null check (year between 2000 and 2200),
  year_from      smallint,
  summary        text check (length(summary) <= 10000),
  report         jsonb not null default '{}',
  is_leader      boolean not null default false,
  direct_worker  boolean not null default false,
  small_collective boolean not null default false,
  gender         text check (gender in ('male', 'female')),
  verdict        text check (verdict in ('eligible', 'not-eligible', 'needs-review')),
  verdict_detail jsonb,
  verdict_on     date,
  override_reason text check (length(override_reason) <= 2000),
  state          text not null default 'proposed' check (state in ('proposed', 'agreed', 'changed', 'refused', 'withdrawn', 'passed', 'not-passed', 'granted', 'not-granted')),
  final_award    text,
  origin_id      uuid references nomination,
  version        integer not null default 1,
  search         text generated always as (search_text(subject_name || ' ' || coalesce(subject_detail, ''))) stored,
  check (num_nonnulls(person_id, collective_id, household_id) = 1),
  unique (dossier_id, position) deferrable initially deferred
);
comment on column nomination.final_award is 'What appraisal proposes instead of award, when state is changed; what is voted on and granted.';
comment on column nomination.verdict_detail is 'The verdict of the engine with its tree of conditions, as of verdict_on.';
create unique index nomination_once on nomination (dossier_id, coalesce(person_id, collective_id, household_id), award) where state <> 'withdrawn';
create index nomination_subject on nomination (coalesce(person_id, collective_id, household_id), year desc);
create index nomination_origin on nomination (origin_id) where origin_id is not null;
create index nomination_award on nomination (award, year, unit_id);
create index nomination_search on nomination using gin (search gin_trgm_ops);

create table dossier_version (
  dossier_id uuid not null references dossier,
  number     smallint not null,
  content    json not null,
  sha256     text not null,
  sent_by    uuid not null references account,
  sent_at    timestamptz not null,
  primary key (dossier_id, number)
);
comment on table dossier_version is 'The dossier exactly as it was sent, each time; never changed. sha256 is that of the text of content, which json (unlike jsonb) keeps as it was.';

create table dossier_step (
  id         uuid primary key,
  dossier_id uuid not null references dossier,
  step       text not null,
  from_state text not null,
  to_state   text not null,
  account_id uuid references account,
  actor_name text not null,
  reason     text,
  on_day     date not null,
  at         timestamptz not null
);
create index dossier_step_dossier on dossier_step (dossier_id, at);

create table dossier_file (
  dossier_id    uuid not null references dossier,
  nomination_id uuid references nomination on delete cascade,
  file_id       uuid not null references stored_file,
  kind          text not null check (kind in ('evidence', 'minutes', 'report', 'letter', 'other')),
  added_by      uuid not null references account,
  added_at      timestamptz not null,
  removed_at    timestamptz,
  primary key (dossier_id, file_id)
);
create index dossier_file_nomination on dossier_file (nomination_id) where nomination_id is not null;

create table appraisal (
  nomination_id uuid primary key references nomination,
  checklist     jsonb not null default '{}',
  findings      text check (length(findings) <= 10000),
  outcome       text check (outcome in ('agree', 'other-award', 'refuse', 'return')),
  award         text,
  reason        text check (length(reason) <= 2000),
  appraised_by  uuid not null references account,
  updated_at    timestamptz not null,
  version       integer not null default 1,
  check (outcome <> 'other-award' or award is not null)
);

create table consultation (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  round_id    uuid references round,
  title       text not null check (length(title) between 1 and 500),
  sent_on     date not null,
  due_on      date not null,
  silence     text not null check (silence in ('proceed', 'wait')),
  rule_source text not null,
  rule_confidence text not null,
  document_id uuid,
  reminded_on date,
  created_by  uuid not null references account,
  created_at  timestamptz not null,
  version     integer not null default 1
);
comment on table consultation is 'Opinions (hiệp y) asked of agencies on a list of nominees in one act.';
create index consultation_unit on consultation (unit_id, sent_on desc);

create table consultation_agency (
  consultation_id uuid not null references consultation on delete cascade,
  agency_id       uuid not null references unit,
  answered_at     timestamptz,
  answered_by     uuid references account,
  file_id         uuid references stored_file,
  primary key (consultation_id, agency_id)
);
create index consultation_agency_agency on consultation_agency (agency_id, answered_at);

create table consultation_answer (
  consultation_id uuid not null,
  agency_id       uuid not null,
  nomination_id   uuid not null references nomination,
  opinion         text check (opinion in ('favourable', 'reserved', 'unfavourable')),
  note            text check (length(note) <= 5000),
  primary key (consultation_id, agency_id, nomination_id),
  foreign key (consultation_id, agency_id) references consultation_agency on delete cascade
);
create index consultation_answer_nomination on consultation_answer (nomination_id);

create table posting (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  round_id    uuid references round,
  code        text not null unique,
  title       text not null check (length(title) between 1 and 500),
  text        text check (length(text) <= 10000),
  from_day    date not null,
  to_day      date not null check (to_day >= from_day),
  working_days smallint not null,
  rule_source text not null,
  rule_confidence text not null,
  state       text not null default 'draft' check (state in ('draft', 'posted', 'ended', 'taken-down')),
  created_at  timestamptz not null,
  version     integer not null default 1
);
comment on column posting.code is 'In the public address; not guessable.';
create index posting_unit on posting (unit_id, from_day desc);

create table posting_item (
  posting_id    uuid not null references posting on delete cascade,
  nomination_id uuid not null references nomination,
  primary key (posting_id, nomination_id)
);
create index posting_item_nomination on posting_item (nomination_id);

create table posting_opinion (
  id            uuid primary key,
  posting_id    uuid not null references posting,
  nomination_id uuid references nomination,
  author_name   text not null check (length(author_name) between 1 and 200),
  contact       text not null check (length(contact) between 3 and 200),
  text          text not null check (length(text) between 1 and 5000),
  received_at   timestamptz not null,
  state         text not null default 'new' check (state in ('new', 'noted', 'answered', 'rejected')),
  answer        text check (length(answer) <= 5000),
  answered_by   uuid references account,
  answered_at   timestamptz,
  version       integer not null default 1
);
comment on column posting_opinion.contact is 'Seen by the standing office only; never public.';
create index posting_opinion_posting on posting_opinion (posting_id, received_at desc);

create table nominee_import (
  id         uuid primary key,
  dossier_id uuid not null references dossier,
  file_id    uuid not null references stored_file,
  file_name  text not null,
  award      text,
  state      text not null default 'preview' check (state in ('preview', 'taking', 'taken', 'discarded')),
  row_count  integer not null,
  done_rows  integer not null default 0,
  created_by uuid not null references account,
  created_at timestamptz not null
);
comment on column nominee_import.done_rows is 'Rows that were dealt with: what the progress bar shows and where a killed request goes on.';
create index nominee_import_dossier on nominee_import (dossier_id, created_at desc);

create table nominee_import_row (
  import_id uuid not null references nominee_import on delete cascade,
  row_no    integer not null,
  cells     jsonb not null,
  state     text not null check (state in ('ready', 'doubtful', 'rejected', 'left-out', 'taken')),
  problem   jsonb,
  found     jsonb,
  primary key (import_id, row_no)
);
comment on column nominee_import_row.found is 'Award and the people, units or households the row may mean.';
create index nominee_import_row_state on nominee_import_row (import_id, state, row_no);

create table target_share (
  unit_id    uuid not null references unit,
  share      text not null check (share in ('direct-worker', 'small-collective', 'leader', 'woman')),
  award      text not null default '*',
  percent    numeric(5, 2) not null check (percent between 0 and 100),
  at_most    boolean not null,
  legal_basis text not null,
  valid_from date not null,
  valid_to   date check (valid_to > valid_from),
  primary key (unit_id, share, award, valid_from)
);
comment on table target_share is 'Shares a body aims at: of direct workers, small collectives, leaders (at_most), women.';

create table dossier_counter (
  unit_id uuid not null references unit,
  year    smallint not null,
  next    integer not null default 1,
  primary key (unit_id, year)
);
comment on table dossier_counter is 'Numbers of receipt codes per receiving body and year.';

select grant_app('select, insert, update', 'round, round_admission, dossier, nomination, dossier_file, appraisal, consultation, consultation_agency, consultation_answer, posting, posting_opinion, target_share, dossier_counter, nominee_import, nominee_import_row');
select grant_app('select, insert, update, delete', 'round_cutoff, posting_item');
select grant_app('select, insert', 'dossier_version, dossier_step');
select grant_app('delete', 'nomination, dossier_file');
