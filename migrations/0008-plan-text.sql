-- What of a plan's document was not kept before: the body above the issuer, the paragraphs before the first part, titles and columns of
-- the annexes, cells of columns without a meaning of their own.

alter table plan
  add column superior text check (length(superior) between 1 and 300),
  add column opening  jsonb not null default '[]',
  add column annexes  jsonb not null default '[]';
comment on column plan.superior is 'Body above the issuer in the head of the document.';
comment on column plan.opening is 'Paragraphs between the legal bases and the first part of the text.';
comment on column plan.annexes is 'Titles and columns of the annexes: [{number, title, columns}]; their rows are tasks.';

alter table task add column others jsonb not null default '{}' check (jsonb_typeof(others) = 'object');
comment on column task.others is 'Cells of columns that mean nothing to the schedule, by column title: notes, products, costs.';
