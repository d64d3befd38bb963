-- Appraisal: the verdict on another award, what the outcome was said of, the queue, target shares that can be named.

alter table appraisal
  add column award_verdict text check (award_verdict in ('eligible', 'not-eligible', 'needs-review')),
  add column award_verdict_detail jsonb,
  add column nomination_version integer;
comment on column appraisal.checklist is 'Item of the catalogue (`paper:<code>`, `judge:<hash of the condition in words>`) to met | lacking | not-applicable.';
comment on column appraisal.award_verdict is 'What the engine says of `award` for this nominee, where the outcome is another award.';
comment on column appraisal.nomination_version is 'The version of the nomination that the outcome was said of; when the sender changes it, the outcome falls.';

create index dossier_appraisal on dossier (receiver_id, due_on, id)
  where sent_at is not null and state in ('sent', 'accepted', 'in-appraisal', 'returned');
create index dossier_assigned on dossier (assigned_to) where assigned_to is not null;

-- What waits to go upward, or went; and what was proposed in a year, compared with what was registered and granted.
create index dossier_upward on dossier (receiver_id, updated_at, id) where state in ('voted', 'forwarded');
create index nomination_year on nomination (year, unit_id);

alter table target_share
  add column id uuid not null unique default gen_random_uuid(),
  add column version integer not null default 1,
  add column set_by uuid references account,
  add column set_at timestamptz not null default now();
