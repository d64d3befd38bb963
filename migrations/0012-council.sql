-- Councils, their meetings and votes. Nothing here knows what is voted on.

create table council (
  id             uuid primary key,
  unit_id        uuid not null references unit,
  name           text not null check (length(name) between 1 and 300),
  standing_body  text check (length(standing_body) <= 300),
  term_from      date not null,
  term_to        date check (term_to > term_from),
  legal_basis    text not null check (length(legal_basis) between 1 and 1000),
  quorum_percent numeric(5, 2) not null check (quorum_percent > 0 and quorum_percent <= 100),
  least_shown    smallint not null default 5 check (least_shown between 3 and 100),
  conflict_leaves_base boolean not null default false,
  version        integer not null default 1,
  created_at     timestamptz not null
);
comment on column council.standing_body is 'The office that prepares the council''s work (cơ quan thường trực).';
comment on column council.quorum_percent is 'Share of all members who must be present, as the council''s regulation says.';
comment on column council.least_shown is 'With fewer ballots than this, a secret vote shows only its outcome.';
comment on column council.conflict_leaves_base is 'Whether a member with a conflict of interest is taken out of the base of the percentage too; the regulation must say so.';
create index council_unit on council (unit_id, term_from desc);

create table council_member (
  id             uuid primary key,
  council_id     uuid not null references council,
  person_id      uuid not null references person,
  role           text not null check (role in ('chair', 'first-vice-chair', 'standing-vice-chair', 'vice-chair', 'member', 'secretary')),
  office         text not null check (length(office) between 1 and 300),
  unit_id        uuid references unit,
  votes          boolean not null default true,
  substitute_of  uuid references council_member,
  valid_from     date not null,
  valid_to       date check (valid_to > valid_from),
  position       integer not null,
  version        integer not null default 1
);
comment on column council_member.unit_id is 'The unit the member comes from: nominees of it are a conflict of interest.';
comment on column council_member.votes is 'A secretary who is not a member attends without a vote.';
create index council_member_council on council_member (council_id, position);
create index council_member_person on council_member (person_id);
create unique index council_member_once on council_member (council_id, person_id) where valid_to is null;

create table meeting (
  id              uuid primary key,
  council_id      uuid not null references council,
  plan_session_id uuid,
  title           text not null check (length(title) between 1 and 500),
  starts_at       timestamptz not null,
  place           text not null check (length(place) between 1 and 500),
  form            text not null default 'in-person' check (form in ('in-person', 'written')),
  state           text not null default 'planned' check (state in ('planned', 'invited', 'open', 'closed', 'minuted', 'cancelled')),
  opened_at       timestamptz,
  closed_at       timestamptz,
  conclusion      text check (length(conclusion) <= 20000),
  version         integer not null default 1,
  created_at      timestamptz not null
);
comment on column meeting.plan_session_id is 'The session of the annual programme that this meeting carries out (council_session of the plan).';
create index meeting_council on meeting (council_id, starts_at desc);
create index meeting_plan_session on meeting (plan_session_id) where plan_session_id is not null;

create table agenda_item (
  id         uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  position   integer not null,
  title      text not null check (length(title) between 1 and 1000),
  presenter  text check (length(presenter) <= 300),
  note       text check (length(note) <= 20000),
  unique (meeting_id, position) deferrable initially deferred
);

create table agenda_paper (
  agenda_item_id uuid not null references agenda_item on delete cascade,
  file_id        uuid not null references stored_file,
  added_at       timestamptz not null,
  primary key (agenda_item_id, file_id)
);

create table attendance (
  meeting_id uuid not null references meeting on delete cascade,
  member_id  uuid not null references council_member,
  state      text not null check (state in ('present', 'absent', 'excused', 'in-writing')),
  noted_at   timestamptz not null,
  primary key (meeting_id, member_id)
);

create table meeting_document (
  meeting_id  uuid not null references meeting,
  document_id uuid not null,
  kind        text not null check (kind in ('invitation', 'agenda', 'minutes', 'count-record', 'resolution')),
  version     integer not null,
  created_at  timestamptz not null,
  primary key (meeting_id, kind, version)
);
comment on table meeting_document is 'Documents made for a meeting; a correction after the close is a new version.';

create table vote (
  id                uuid primary key,
  council_id        uuid not null references council,
  agenda_item_id    uuid references agenda_item,
  title             text not null check (length(title) between 1 and 500),
  mode              text not null check (mode in ('open', 'secret', 'paper', 'written')),
  threshold_percent numeric(5, 2) not null check (threshold_percent > 0 and threshold_percent <= 100),
  threshold_above   boolean not null default false,
  rule_source       text not null,
  rule_confidence   text not null,
  leaves_base       boolean not null default false,
  least_shown       smallint not null,
  state             text not null default 'prepared' check (state in ('prepared', 'open', 'closed', 'cancelled')),
  opened_at         timestamptz,
  closes_at         timestamptz,
  closed_at         timestamptz,
  member_count      smallint,
  version           integer not null default 1,
  created_at        timestamptz not null
);
comment on column vote.threshold_above is 'True: more than the threshold is needed; false: at least.';
comment on column vote.closes_at is 'Moment until which members may answer; absent members answer in writing until then.';
comment on column vote.leaves_base is 'The council''s conflict_leaves_base as it was when the vote was prepared.';
comment on column vote.member_count is 'Voting members of the council when the vote opened: the base of all percentages.';
create index vote_council on vote (council_id, created_at desc);
create index vote_agenda_item on vote (agenda_item_id);

-- A secret ballot as on paper: who took a ballot paper is one list, what lies in the urn another. Nothing ties them.
-- The urn is one row: it keeps neither the order nor the time of single ballots, in no column and in no place on the disk.
create table ballot_sheet (
  id          uuid primary key,
  vote_id     uuid not null references vote on delete cascade,
  position    smallint not null,
  public_key  text not null,
  sealed_key  text,
  urn         jsonb not null default '{}' check (jsonb_typeof(urn) = 'object'),
  cast_count  smallint,
  taken_count smallint,
  receipts    text[],
  unique (vote_id, position)
);
comment on table ballot_sheet is 'A ballot paper of a secret vote: the items on which the same members may vote, with a key and an urn of its own.';
comment on column ballot_sheet.sealed_key is 'Private key that signs ballot papers blindly, sealed; destroyed when the vote closes.';
comment on column ballot_sheet.urn is 'Choices by the hash of the token that came with them; emptied when the vote closes and only the counts remain.';
comment on column ballot_sheet.receipts is 'Hashes of the tokens cast, sorted, without choices; published when the vote closes.';

create table vote_item (
  id         uuid primary key,
  vote_id    uuid not null references vote on delete cascade,
  sheet_id   uuid references ballot_sheet,
  position   integer not null,
  title      text not null check (length(title) between 1 and 500),
  detail     text check (length(detail) <= 2000),
  excluded   smallint,
  ref_entity text,
  ref_id     uuid,
  unit_id    uuid references unit,
  person_id  uuid references person,
  yes        smallint,
  no         smallint,
  invalid    smallint,
  base       smallint,
  percent    numeric(6, 2),
  passed     boolean,
  unique (vote_id, position)
);
comment on column vote_item.unit_id is 'The unit of the nominee, and person_id the nominee, for finding conflicts of interest; ref_entity and ref_id name what a higher floor votes on.';
create index vote_item_ref on vote_item (ref_entity, ref_id);

create table vote_conflict (
  vote_item_id uuid not null references vote_item on delete cascade,
  member_id    uuid not null references council_member,
  ground       text not null check (ground in ('self', 'own-unit', 'family', 'other')),
  note         text check (length(note) <= 500),
  declared_at  timestamptz not null,
  primary key (vote_item_id, member_id)
);
comment on table vote_conflict is 'A member who may not vote on this item.';

create table open_ballot (
  vote_item_id uuid not null references vote_item on delete cascade,
  member_id    uuid not null references council_member,
  choice       text not null check (choice in ('yes', 'no')),
  in_writing   boolean not null default false,
  cast_at      timestamptz not null,
  entered_by   uuid references account,
  primary key (vote_item_id, member_id)
);

create table ballot_paper (
  sheet_id     uuid not null references ballot_sheet on delete cascade,
  member_id    uuid not null references council_member,
  blinded_hash text not null,
  primary key (sheet_id, member_id)
);
comment on table ballot_paper is 'Who took a ballot paper (a blindly signed token). When, and what became of it, is not recorded.';
comment on column ballot_paper.blinded_hash is 'SHA-256 of what was signed blindly, so that the same paper can be handed out again after a broken connection, and no second one. It says nothing about the token.';

comment on column open_ballot.entered_by is 'Who typed in an answer that came on paper; null where the member voted himself.';

create table paper_count (
  vote_item_id uuid not null references vote_item on delete cascade,
  teller       smallint not null check (teller in (1, 2)),
  account_id   uuid not null references account,
  handed_out   smallint not null,
  handed_in    smallint not null,
  yes          smallint not null,
  no           smallint not null,
  invalid      smallint not null,
  primary key (vote_item_id, teller)
);
comment on table paper_count is 'Counts of a vote on paper, typed in by two tellers independently; they must agree.';

select grant_app('select, insert, update', 'council, council_member, meeting, agenda_item, agenda_paper, attendance, vote, vote_item, paper_count, open_ballot');
select grant_app('select, insert', 'meeting_document, vote_conflict');
select grant_app('delete', 'agenda_item, agenda_paper, attendance, vote_conflict, open_ballot, paper_count');
-- What touches secret ballots is not for statistics.
do $$ begin
  if exists (select from pg_roles where rolname = 'so_vang_app') then
    grant select, insert, update on ballot_sheet to so_vang_app;
    grant select, insert on ballot_paper to so_vang_app;
  end if;
end $$;
