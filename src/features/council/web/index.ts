/** What the web parts of other features may use of councils. */
export { registerVotePapers } from './vote-papers.ts';
