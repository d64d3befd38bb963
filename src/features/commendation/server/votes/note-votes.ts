import type { OnVoteAnnulled, OnVoteClosed } from '../../../council/server/index.ts';
import { annulVotes } from '../dossiers/annul-votes.ts';
import { recordVotes } from '../dossiers/record-votes.ts';
import { NOMINATION } from './find-votable.ts';

/** Takes the outcome of a closed vote over to the nominations it was on, in the transaction that closes it. */
export const noteVotes: OnVoteClosed = async (write, results) => {
  const ours = results.filter(({ refEntity }) => refEntity === NOMINATION);
  if (ours.length > 0)
    await recordVotes(
      write,
      ours.map(({ refId, passed, arithmetic }) => ({ nominationId: refId, passed, arithmetic })),
    );
};

/** Takes it back, in the transaction that annuls the vote. @throws AppError `step-not-allowed` when something came of it since */
export const forgetVotes: OnVoteAnnulled = async (write, items, reason) => {
  const ours = items.filter(({ refEntity }) => refEntity === NOMINATION);
  if (ours.length > 0)
    await annulVotes(
      write,
      ours.map(({ refId }) => refId),
      reason,
    );
};
