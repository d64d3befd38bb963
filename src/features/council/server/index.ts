/** What the server parts of other features may use of councils. */
export type { OnVoteAnnulled, VotedItem } from './annul-vote.ts';
export { addAgendaPoint, assertReadableVote, findConflicted, openAgenda } from './bring-items.ts';
export { findMeetings, findVotesOf, type MeetingBrief, type VoteOf } from './find-votes-of.ts';
export { type NewVote, prepareVote } from './prepare-vote.ts';
export type { ClosedItem, OnVoteClosed } from './vote.store.ts';
