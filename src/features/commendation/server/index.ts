/** What the server parts of other features may use of rounds, dossiers and nominations. */
export { type DecidableNomination, decidableHere, findDecidable } from './dossiers/find-decidable.ts';
export { markGranted, undoGranted } from './dossiers/mark-granted.ts';
export { recordVotes } from './dossiers/record-votes.ts';
export { NOMINATION } from './votes/find-votable.ts';
export { forgetVotes, noteVotes } from './votes/note-votes.ts';
