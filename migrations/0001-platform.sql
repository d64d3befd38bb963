-- What the platform itself keeps: the audit trail, idempotency keys, files, outgoing mail.

create table audit_entry (
  seq           bigint primary key,
  at            timestamptz not null,
  account_id    uuid,
  actor_name    text not null,
  act           text not null,
  entity        text not null,
  entity_id     text not null,
  unit_id       uuid,
  before        jsonb,
  after         jsonb,
  reason        text,
  request_id    text,
  previous_hash text not null,
  hash          text not null unique
);
comment on table audit_entry is 'Who changed what, when, why. Append-only; each entry carries the hash of the one before it.';
create index audit_entry_entity on audit_entry (entity, entity_id, seq desc);
create index audit_entry_account on audit_entry (account_id, seq desc);
create index audit_entry_at on audit_entry (at desc);
create index audit_entry_act on audit_entry (act, seq desc);
create index audit_entry_unit on audit_entry (unit_id, seq desc);

create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  hash     text not null
);
comment on table audit_head is 'The last entry of the trail: a removed tail is noticed by it.';
insert into audit_head (seq, hash) values (0, '');

create table audit_seal (
  day  date primary key,
  seq  bigint not null,
  hash text not null,
  at   timestamptz not null
);
comment on table audit_seal is 'The head of the trail at the end of each day; the same line is kept in a file beside the database.';

create function audit_hash(
  seq bigint, at timestamptz, account_id uuid, actor_name text, act text, entity text, entity_id text,
  unit_id uuid, before jsonb, after jsonb, reason text, request_id text, previous_hash text
) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    seq, extract(epoch from at)::text, account_id, actor_name, act, entity, entity_id,
    unit_id, before, after, reason, request_id, previous_hash
  )::text, 'UTF8')), 'hex')
$$;

create function audit_append(entries jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  entry record;
  next_hash text;
begin
  -- The row lock makes the trail one line: entries of concurrent transactions follow each other in commit order.
  select * into head from audit_head for update;
  for entry in
    select * from jsonb_to_recordset(entries) as e(
      at timestamptz, account_id uuid, actor_name text, act text, entity text, entity_id text,
      unit_id uuid, before jsonb, after jsonb, reason text, request_id text)
  loop
    head.seq := head.seq + 1;
    next_hash := audit_hash(head.seq, entry.at, entry.account_id, entry.actor_name, entry.act, entry.entity,
      entry.entity_id, entry.unit_id, entry.before, entry.after, entry.reason, entry.request_id, head.hash);
    insert into audit_entry values (head.seq, entry.at, entry.account_id, entry.actor_name, entry.act, entry.entity,
      entry.entity_id, entry.unit_id, entry.before, entry.after, entry.reason, entry.request_id, head.hash, next_hash);
    head.hash := next_hash;
  end loop;
  update audit_head set seq = head.seq, hash = head.hash;
  return head.seq;
end $$;
revoke all on function audit_append(jsonb) from public;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function audit_is_append_only();

create table idempotency_key (
  account_id  uuid not null,
  key         text not null check (length(key) between 8 and 200),
  fingerprint text not null,
  status      smallint,
  response    text,
  created_at  timestamptz not null default now(),
  primary key (account_id, key)
);
comment on table idempotency_key is 'Answers already given to a write, so that a repeated request acts once. Kept for two days.';
create index idempotency_key_age on idempotency_key (created_at);

create table stored_file (
  id          uuid primary key,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null,
  media_type  text not null,
  size        bigint not null check (size >= 0),
  uploaded_by uuid,
  uploaded_at timestamptz not null
);
comment on table stored_file is 'Uploaded files; the bytes lie in the file store under their hash.';
create index stored_file_sha256 on stored_file (sha256);

create table outgoing_mail (
  id         uuid primary key,
  recipient  text not null,
  account_id uuid,
  subject    text not null,
  body       text not null,
  kind       text not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  attempts   integer not null default 0,
  last_error text
);
comment on table outgoing_mail is 'Every mail, written in the transaction that causes it and sent afterwards.';
create index outgoing_mail_unsent on outgoing_mail (created_at) where sent_at is null;
create index outgoing_mail_newest on outgoing_mail (created_at desc, id);

select grant_app('select', 'audit_entry, audit_head, audit_seal');
select grant_app('insert', 'audit_seal');
select grant_app('execute', 'function audit_append(jsonb)');
select grant_app('select, insert, update, delete', 'idempotency_key');
select grant_app('select, insert', 'stored_file');
select grant_app('select, insert, update', 'outgoing_mail');
