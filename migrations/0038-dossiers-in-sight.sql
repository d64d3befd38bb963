-- The dossiers of some units, and whom they propose, from indexes alone: a commune sees few of them, each on another page of the table.

drop index dossier_unit;
create index dossier_unit on dossier (unit_id, created_at desc) include (id, state, due_on);
drop index dossier_receiver;
create index dossier_receiver on dossier (receiver_id, created_at desc) include (id, state, due_on, sent_at);
drop index nomination_of_dossier;
create index nomination_of_dossier on nomination (dossier_id) include (id, name_key, state);
