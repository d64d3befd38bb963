-- Certificates that follow each other, their numbers and prints; ceremonies; what of the golden book is public.

-- A certificate is replaced before its successor is there, in one transaction: so that never two of one honour are in force.
alter table certificate alter constraint certificate_replaced_by_fkey deferrable initially deferred;
create unique index certificate_current on certificate (honour_id) where replaced_by is null;

create table certificate_counter (
  unit_id uuid not null references unit,
  year    smallint not null check (year between 2000 and 2200),
  last    integer not null check (last > 0),
  primary key (unit_id, year)
);
comment on table certificate_counter is 'The last number in the register of certificates of a unit and a year of decisions.';

create table certificate_print (
  id          uuid primary key,
  decision_id uuid not null references decision,
  file_id     uuid not null references stored_file,
  count       integer not null check (count > 0),
  ordering    text not null check (ordering in ('decision', 'unit')),
  by_account  uuid not null references account,
  at          timestamptz not null
);
comment on table certificate_print is 'What was made for the printer: the very file, how many certificates, by whom. Append-only.';
create index certificate_print_decision on certificate_print (decision_id, at desc);

alter table certificate_template add column updated_at timestamptz;

-- The public roll. The nearest unit upward that says something decides; where none does, honours are public.

create table public_roll_unit (
  unit_id    uuid primary key references unit,
  published  boolean not null,
  version    integer not null default 1,
  updated_by uuid not null references account,
  updated_at timestamptz not null
);
comment on table public_roll_unit is 'Whether honours of a unit and those below stand in the public roll.';

create table honour_withheld (
  honour_id  uuid primary key references honour,
  reason     text not null check (length(reason) between 1 and 500),
  by_account uuid not null references account,
  at         timestamptz not null
);
comment on table honour_withheld is 'Honours kept out of the public roll one by one.';

select grant_app('select, insert, update', 'certificate_counter, public_roll_unit');
select grant_app('select, insert', 'certificate_print');
select grant_app('select, insert, delete', 'honour_withheld');
select grant_app('delete', 'certificate_template, ceremony');
