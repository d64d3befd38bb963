-- Votes annulled after their close, answers to a secret ballot that came by post, and dossiers in which nobody is granted.

alter table vote drop constraint vote_state_check;
alter table vote add constraint vote_state_check check (state in ('prepared', 'open', 'closed', 'cancelled', 'annulled'));
alter table vote add column annulled_at timestamptz;
alter table vote add column annulled_reason text check (length(annulled_reason) between 1 and 2000);
alter table vote add column repeats_id uuid references vote;
alter table vote add constraint vote_annulled check ((state = 'annulled') = (annulled_at is not null and annulled_reason is not null));
create index vote_repeats on vote (repeats_id) where repeats_id is not null;
comment on column vote.annulled_reason is 'Why the result counts no more. What was counted stays, with the receipts of a secret vote.';
comment on column vote.repeats_id is 'The annulled vote whose items this one votes on again.';

create table ballot_envelope (
  vote_id      uuid not null references vote on delete cascade,
  member_id    uuid not null references council_member,
  recorded_by  uuid not null references account,
  confirmed_by uuid references account check (confirmed_by <> recorded_by),
  primary key (vote_id, member_id)
);
comment on table ballot_envelope is 'A sealed answer on paper to a secret vote came from this member. What is in it is nowhere beside it: once two tellers have confirmed it, a ballot paper is taken for the member and cast as all others are.';
comment on column ballot_envelope.confirmed_by is 'The second teller; null until he has confirmed it.';
-- As the other tables of secret ballots: not for statistics.
do $$ begin
  if exists (select from pg_roles where rolname = 'so_vang_app') then
    grant select, insert, update, delete on ballot_envelope to so_vang_app;
  end if;
end $$;

alter table dossier drop constraint dossier_state_check;
alter table dossier add constraint dossier_state_check check (state in ('draft', 'awaiting-approval', 'sent', 'returned', 'accepted', 'in-appraisal', 'appraised', 'in-council', 'voted', 'forwarded', 'decided', 'not-granted', 'refused', 'withdrawn'));

-- Where nobody passed a dossier waited for a decision that could not come.
with ended as (
  update dossier d set state = 'not-granted', version = version + 1
  where d.state = 'voted' and exists (select from nomination n where n.dossier_id = d.id and n.state = 'not-passed')
    and not exists (select from nomination n where n.dossier_id = d.id and n.state in ('passed', 'granted', 'agreed', 'changed'))
  returning d.id)
insert into dossier_step (id, dossier_id, step, from_state, to_state, account_id, actor_name, on_day, at)
select gen_random_uuid(), id, 'end-ungranted', 'voted', 'not-granted', null, 'Hệ thống', (now() at time zone 'Asia/Ho_Chi_Minh')::date, now()
from ended;
