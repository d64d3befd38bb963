-- What units add to the law of awards, and what they have checked of it against the texts.

create table local_rule (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  kind        text not null check (kind in ('award', 'condition')),
  award_id    text not null check (length(award_id) between 1 and 200),
  content     jsonb not null,
  legal_basis text not null check (length(legal_basis) between 1 and 1000),
  valid_from  date not null,
  valid_to    date,
  replaces_id uuid unique references local_rule,
  version     integer not null default 1,
  created_by  uuid not null references account,
  created_at  timestamptz not null,
  ended_by    uuid references account,
  ended_at    timestamptz,
  end_reason  text check (length(end_reason) between 1 and 1000),
  check (valid_to is null or valid_to >= valid_from),
  check ((ended_at is null) = (end_reason is null))
);
comment on table local_rule is 'An award of a unit''s own, or a stricter condition or cap (quota) on an award; binds the unit and all below it.';
comment on column local_rule.award_id is 'The award it brings, or the one it adds a condition to: an id of catalogue/awards or of a rule of kind award.';
comment on column local_rule.content is 'kind award: an Award of src/law/awards; kind condition: {condition, subjects}.';
comment on column local_rule.valid_to is 'First day on which it holds no more; the same as valid_from for one that was taken back before it held.';
comment on column local_rule.replaces_id is 'The rule that ended so that this one could begin.';
create index local_rule_unit on local_rule (unit_id, valid_from);
create index local_rule_award on local_rule (award_id);

create function local_rule_keeps_what_it_says() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.unit_id, new.kind, new.award_id, new.content, new.legal_basis, new.valid_from, new.replaces_id, new.created_by, new.created_at)
    is distinct from
    (old.unit_id, old.kind, old.award_id, old.content, old.legal_basis, old.valid_from, old.replaces_id, old.created_by, old.created_at)
  then raise exception 'local_rule % is never rewritten; end it and begin another', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger local_rule_keeps_what_it_says before update on local_rule
  for each row execute function local_rule_keeps_what_it_says();

create table rule_confirmation (
  id           uuid primary key,
  unit_id      uuid not null references unit,
  award_id     text not null,
  law          text not null,
  version_from date,
  checked_on   date not null,
  cited        text not null check (length(cited) between 1 and 1000),
  note         text check (length(note) between 1 and 2000),
  confirmed_by uuid not null references account,
  confirmed_at timestamptz not null
);
comment on table rule_confirmation is 'A person compared a version of an award in the catalogue with the text of the law; counts for the unit and all below it.';
comment on column rule_confirmation.version_from is 'First day of the version, which with law names it; null: from ever.';
comment on column rule_confirmation.cited is 'The text that was read: number, article, clause.';
create index rule_confirmation_unit on rule_confirmation (unit_id, award_id);

select grant_app('select, insert, update', 'local_rule');
select grant_app('select, insert', 'rule_confirmation');
