import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { COUNCIL_AUDIT_WORDS } from '../model/audit-words.ts';
import { councilPolicy } from '../model/council.policy.ts';
import { COUNCIL_NOTIFICATIONS } from '../model/council-notifications.ts';
import { councilRoutes } from './council.routes.ts';
import { getReadableCouncil, mayFollow } from './council.store.ts';
import { meetingRoutes } from './meeting.routes.ts';
import { mayFollowMeeting } from './meeting.store.ts';
import type { VoteListeners } from './step-vote.ts';
import { voteRoutes } from './vote.routes.ts';
import { mayFollowVote } from './vote.store.ts';

/**
 * Councils, their meetings and votes.
 * @param listeners told, in the transaction that closes or annuls a vote, of each item that names an object of a higher floor
 */
export function councilFeature(listeners: VoteListeners = {}): Feature {
  registerAuditWords(COUNCIL_AUDIT_WORDS);
  registerNotificationTexts(COUNCIL_NOTIFICATIONS);
  return {
    name: 'council',
    routes: [...councilRoutes, ...meetingRoutes, ...voteRoutes(listeners)],
    policy: councilPolicy,
    topics: {
      council: (db, actor, id) => mayFollow(id, (each) => getReadableCouncil(db, actor, each)),
      meeting: mayFollowMeeting,
      vote: mayFollowVote,
    },
  };
}
