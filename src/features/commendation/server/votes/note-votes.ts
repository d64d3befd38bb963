import type { OnVoteClosed } from '../../../council/server/index.ts';
import { recordVotes } from '../dossiers/record-votes.ts';
import { NOMINATION } from './find-votable.ts';

/** Takes the outcome of a closed vote over to the nominations it was on, in the transaction that closes it. */
export const noteVotes: OnVoteClosed = async (write, results) => {
  const ours = results.filter(({ refEntity }) => refEntity === NOMINATION);
  if (ours.length > 0)
    await recordVotes(
      write,
      ours.map(({ refId, passed }) => ({ nominationId: refId, passed })),
    );
};
