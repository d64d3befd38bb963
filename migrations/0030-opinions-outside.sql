-- Submissions to authorities outside the tree; consultations that wait for their letter, agencies outside the tree, later limits.

create table outside_submission (
  id            uuid primary key,
  unit_id       uuid not null references unit,
  addressee     text not null check (length(addressee) between 1 and 300),
  title         text check (length(title) <= 500),
  document_id   uuid references document,
  letter_number text check (length(letter_number) <= 60),
  letter_date   date,
  created_by    uuid not null references account,
  created_at    timestamptz not null
);
comment on table outside_submission is 'Dossiers that went upward together to an authority that is no unit here.';
comment on column outside_submission.document_id is 'The letter, where it is drafted in the library; its number comes back when it gets one.';
alter table dossier add column outside_submission_id uuid references outside_submission;
create index dossier_outside_submission on dossier (outside_submission_id) where outside_submission_id is not null;

alter table consultation add column awaits_letter boolean not null default false;
comment on column consultation.awaits_letter is 'The agencies do not see it before its letter is issued; sent_on and due_on are reckoned anew then.';

alter table consultation_agency drop constraint consultation_agency_agency_id_fkey;
alter table consultation_agency
  add column outside_name text check (length(outside_name) between 1 and 300),
  add column unit_id uuid generated always as (case when outside_name is null then agency_id end) stored references unit,
  add column due_on date,
  add column extension_reason text check (length(extension_reason) <= 2000),
  add check ((due_on is null) = (extension_reason is null));
comment on column consultation_agency.agency_id is 'The unit, or a key of its own for an agency that is no unit here.';
comment on column consultation_agency.outside_name is 'Of an agency that is no unit here: its answer comes on paper.';
comment on column consultation_agency.due_on is 'A later last day than that of the consultation, for this agency.';

select grant_app('select, insert, update', 'outside_submission');
