-- Reminders ahead of what units have to send, by the same settings as those of tasks.
alter table reminder add column demand_item_id uuid references demand_item on delete cascade;
comment on table reminder is 'Which reminder of which task, milestone or item of a demand went out on which day, so that none goes out twice.';
alter table reminder drop constraint reminder_check;
alter table reminder add constraint reminder_of_one check (num_nonnulls(task_id, milestone_id, demand_item_id) = 1);
create unique index reminder_demand_item on reminder (demand_item_id, kind, on_day) where demand_item_id is not null;
create index demand_due on demand (due_day) where state = 'open';

-- Evidence that lies in the library of documents already.
create table task_document (
  task_id     uuid not null references task on delete cascade,
  document_id uuid not null references document,
  added_by    uuid not null references account,
  added_at    timestamptz not null,
  primary key (task_id, document_id)
);
comment on table task_document is 'A document of the library as evidence of a task. Who reads the task sees number and subject; the document itself is for who may read it.';
create index task_document_document on task_document (document_id);
select grant_app('select, insert, delete', 'task_document');
