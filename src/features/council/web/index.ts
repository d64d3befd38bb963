/** What the web parts of other features may use of councils. */
export { toLocal, toMoment } from './moment.ts';
export { registerVotePapers } from './vote-papers.ts';
