-- Accounts, what they may do where, how they sign in, what they are told.

create table account (
  id                   uuid primary key,
  login                text not null check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@-]{2,79}$'),
  name                 text not null check (length(name) between 1 and 200),
  person_id            uuid references person,
  email                text,
  password_hash        text not null,
  password_changed_at  timestamptz not null,
  must_change_password boolean not null default false,
  totp_secret          text,
  totp_last_step       bigint,
  recovery_hashes      text[] not null default '{}',
  language             text not null default 'vi' check (language in ('vi', 'en')),
  disabled_at          timestamptz,
  version              integer not null default 1,
  created_at           timestamptz not null,
  search               text generated always as (search_text(login || ' ' || name)) stored
);
comment on column account.totp_secret is 'Sealed with the key in the data folder; null while the second factor is off.';
comment on column account.totp_last_step is 'The time step of the last code accepted: a code works once.';
create unique index account_login on account (login);
create index account_person on account (person_id);
create index account_search on account using gin (search gin_trgm_ops);

create table role_assignment (
  id             uuid primary key,
  account_id     uuid not null references account,
  role           text not null,
  unit_id        uuid not null references unit,
  valid_from     date not null,
  valid_to       date,
  delegated_from uuid references role_assignment,
  reason         text,
  granted_by     uuid,
  granted_at     timestamptz not null,
  revoked_at     timestamptz,
  revoked_by     uuid,
  check (valid_to is null or valid_to > valid_from)
);
comment on table role_assignment is 'A role at a unit and its subtree, from valid_from until the day before valid_to; delegated_from names the assignment it was lent from.';
create index role_assignment_account on role_assignment (account_id) where revoked_at is null;
create index role_assignment_unit on role_assignment (unit_id) where revoked_at is null;
create index role_assignment_delegated on role_assignment (delegated_from) where delegated_from is not null;

create table login_session (
  id           uuid primary key,
  account_id   uuid not null references account,
  token_hash   bytea not null unique,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  address      text not null,
  device       text not null,
  ended_at     timestamptz
);
create index login_session_account on login_session (account_id) where ended_at is null;

create table known_device (
  token_hash bytea not null,
  account_id uuid not null references account,
  seen_at    timestamptz not null,
  primary key (token_hash, account_id)
);
comment on table known_device is 'Browsers that have signed in to an account before: others guessing its password do not lock these out.';

create table sign_in_throttle (
  key           text primary key,
  failures      integer not null,
  window_began  timestamptz not null,
  blocked_until timestamptz
);
comment on table sign_in_throttle is 'Failed sign-ins by address and by account; the key is a hash, so that no name or address is kept.';

create table access_token (
  id           uuid primary key,
  account_id   uuid not null references account,
  name         text not null check (length(name) between 1 and 100),
  token_hash   bytea not null unique,
  scopes       text[] not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index access_token_account on access_token (account_id);

create table notification (
  id         uuid primary key,
  account_id uuid not null references account,
  kind       text not null,
  params     jsonb not null,
  link       text not null,
  urgent     boolean not null default false,
  dedup_key  text not null,
  created_at timestamptz not null,
  read_at    timestamptz,
  mailed_at  timestamptz,
  unique (account_id, dedup_key)
);
comment on table notification is 'What an account is told; kind and params make the words in the reader''s language.';
create index notification_unread on notification (account_id, created_at desc) where read_at is null;
create index notification_newest on notification (account_id, created_at desc, id);
create index notification_unmailed on notification (account_id) where mailed_at is null;

select grant_app('select, insert, update', 'account, role_assignment, login_session, access_token, notification');
select grant_app('select, insert, update, delete', 'sign_in_throttle, known_device');
select grant_app('delete', 'login_session');
