-- Opinions of agencies and of the people: limits with their rules, answers on paper, withdrawal, postings elsewhere.

alter table consultation
  add column text text check (length(text) <= 10000),
  add column nominee_count integer not null default 0,
  add column limit_length smallint not null default 10,
  add column limit_unit text not null default 'working-days' check (limit_unit in ('working-days', 'calendar-days', 'months')),
  add column silence_source text not null default '',
  add column silence_confidence text not null default 'recalled',
  add column withdrawn_at timestamptz,
  add column withdraw_reason text check (length(withdraw_reason) <= 2000),
  add column search text generated always as (search_key(title)) stored,
  drop column reminded_on;
comment on column consultation.rule_source is 'Where the limit comes from; silence_source says where the rule for silence comes from.';
comment on column consultation.withdrawn_at is 'The question was taken back: nobody need answer, nothing waits for it.';

alter table consultation_agency
  add column version integer not null default 1,
  add column note text check (length(note) <= 5000),
  add column recorded boolean not null default false,
  add column paper_reference text check (length(paper_reference) <= 200),
  add column reminded_on date,
  add check (not recorded or paper_reference is not null);
comment on column consultation_agency.recorded is 'The standing office entered the answer from a paper, paper_reference.';
comment on column consultation_agency.note is 'What the agency says besides the nominees one by one.';
create index consultation_agency_open on consultation_agency (consultation_id) where answered_at is null;

alter table posting
  add column nominee_count integer not null default 0,
  add column period_unit text not null default 'working-days' check (period_unit in ('working-days', 'calendar-days', 'months')),
  add column shows_summary boolean not null default false,
  add column address text check (length(address) <= 500),
  add column elsewhere text check (length(elsewhere) between 1 and 500),
  add column reason text check (length(reason) <= 2000),
  add column file_id uuid references stored_file,
  add column taken_down_at timestamptz,
  add column take_down_reason text check (length(take_down_reason) <= 2000),
  add column created_by uuid references account,
  add column search text generated always as (search_key(title)) stored,
  add check (elsewhere is null or reason is not null);
comment on column posting.working_days is 'Length of the period in period_unit.';
comment on column posting.address is 'Of the office that also takes opinions by post or telephone; public.';
comment on column posting.elsewhere is 'Where it was posted when not here (newspaper, portal, notice board): such a posting has no public page.';
create index posting_running on posting (to_day) where state = 'posted';

alter table posting_opinion
  add column receipt text not null unique,
  add column form_key text not null,
  add unique (posting_id, form_key);
comment on column posting_opinion.receipt is 'In the address where its author reads the answer; not guessable.';
comment on column posting_opinion.form_key is 'Of the form as it was shown: sent twice, it is kept once.';
create index posting_opinion_state on posting_opinion (posting_id, state);
create index posting_opinion_nomination on posting_opinion (nomination_id) where nomination_id is not null;
