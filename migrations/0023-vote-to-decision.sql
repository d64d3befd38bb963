-- From appraisal to vote to decision: items of a vote in groups and as lists, decisions that undo, the fund.

alter table vote_item add column group_title text check (length(group_title) between 1 and 300);
comment on column vote_item.group_title is 'Under which heading ballot, result and minutes list the item, such as the award.';

create table vote_item_part (
  vote_item_id uuid not null references vote_item on delete cascade,
  position     integer not null,
  ref_id       uuid not null,
  title        text not null check (length(title) between 1 and 500),
  detail       text check (length(detail) <= 2000),
  primary key (vote_item_id, position)
);
comment on table vote_item_part is 'What a list stands for that is voted on as one item: ref_id is of the item''s ref_entity, and the item''s result is that of each part.';
create index vote_item_part_ref on vote_item_part (ref_id);

alter table meeting_document add column reason text check (length(reason) between 1 and 2000);
comment on column meeting_document.reason is 'Why a version after the first was made: what it corrects.';

alter table decision add column reopens boolean not null default false;
comment on column decision.reopens is 'Of a revocation: the nominations wait for another decision, because the decision was at fault and not the merit.';

-- A nomination stands in one decision, and was granted once, that has not been undone.
alter table decision_line add column undone boolean not null default false;
drop index decision_line_nomination;
create unique index decision_line_nomination on decision_line (nomination_id) where nomination_id is not null and not undone;
create index decision_line_change on decision_line (honour_id, decision_id) where change is not null;
comment on column decision_line.change is 'Of a correction: the fields of the honour that change, by name. Of a revocation: {}.';
alter table honour drop constraint honour_nomination_id_key;
create unique index honour_nomination on honour (nomination_id) where nomination_id is not null and status <> 'revoked';

alter table fund_entry add column reverses_id uuid unique references fund_entry;
comment on column fund_entry.reverses_id is 'The entry of the same kind and amount that was a mistake; this one takes it back.';
comment on column fund_entry.kind is 'source: money that comes in; planned: set aside; spent: bonuses of a decision; returned: bonuses that come back.';

select grant_app('select, insert', 'vote_item_part');
