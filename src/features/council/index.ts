export { VOTE_MODES, type VoteMode } from './model/vote-life.ts';
