/** What the server parts of other features may use of councils. */
export { findMeetings, findVotesOf, type MeetingBrief, type VoteOf } from './find-votes-of.ts';
export { type NewVote, prepareVote } from './prepare-vote.ts';
export type { ClosedItem, OnVoteClosed } from './vote.store.ts';
