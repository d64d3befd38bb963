-- Lists of those who read everything: an index leads to each page, and to the rows that are counted for each state.

create index registration_sheet_newest on registration_sheet (updated_at desc, id);
create index registration_sheet_state on registration_sheet (state, updated_at desc, id);
create index decision_newest on decision (created_at desc, id desc);
create index meeting_newest on meeting (starts_at desc, id);
-- What a round received, without a look at the dossiers themselves.
create index dossier_of_round on dossier (round_id) include (unit_id, state, sent_at, nominee_count);
create index document_state on document (state, signed_on desc nulls first, id);
