-- Taking honours of the past in: a person says that two rows are for the same one, who is not known yet.

alter table honour_import_row add column same_as integer;
comment on column honour_import_row.same_as is 'The row of the file for whose person this one is too, as somebody said; that row follows none itself.';
create index honour_import_row_same on honour_import_row (import_id, same_as) where same_as is not null;
