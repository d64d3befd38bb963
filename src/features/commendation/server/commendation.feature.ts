import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { onDocumentStep } from '../../document/server/index.ts';
import { DOSSIER_AUDIT_WORDS } from '../model/audit-words.ts';
import { commendationPolicy } from '../model/commendation.policy.ts';
import { DOSSIER_NOTIFICATIONS } from '../model/dossier-notifications.ts';
import {
  CONSULTATION_AUDIT_WORDS,
  CONSULTATION_NOTIFICATIONS,
} from '../model/opinions/consultation-words.ts';
import { POSTING_AUDIT_WORDS, POSTING_NOTIFICATIONS } from '../model/opinions/posting-words.ts';
import { ROUND_AUDIT_WORDS, ROUND_NOTIFICATIONS } from '../model/round-words.ts';
import { appraisalRoutes } from './appraisal/appraisal.routes.ts';
import { comparisonRoutes } from './comparison/comparison.routes.ts';
import { CONSULTATION } from './consultations/ask-agencies.ts';
import { consultationRoutes } from './consultations/consultation.routes.ts';
import { mayFollowConsultation } from './consultations/consultation.store.ts';
import { remindConsultations } from './consultations/remind-consultations.job.ts';
import { followRequestLetter } from './consultations/send-with-letter.ts';
import { dossierRoutes } from './dossiers/dossier.routes.ts';
import { mayFollowDossier } from './dossiers/dossier.store.ts';
import { DOSSIER_LETTER, noteLetterStep } from './dossiers/dossier-papers.ts';
import { noteOutsideLetter, OUTSIDE_SUBMISSION } from './dossiers/forward-outside.ts';
import { nominationRoutes } from './dossiers/nomination.routes.ts';
import { submissionRoutes } from './dossiers/submission.routes.ts';
import { nomineeImportRoutes } from './nominee-imports/nominee-import.routes.ts';
import { opinionRoutes } from './opinions/opinion.routes.ts';
import { endPostings } from './postings/end-postings.job.ts';
import { postingRoutes } from './postings/posting.routes.ts';
import { mayFollowPosting } from './postings/posting.store.ts';
import { postingPage, runningPostingsPage } from './postings/public/posting-page.ts';
import { receiptPage } from './postings/public/receipt-page.ts';
import { roundRoutes } from './rounds/round.routes.ts';
import { mayFollowRound } from './rounds/round.store.ts';
import { shareRoutes } from './shares/share.routes.ts';
import { indexReports } from './similarity/index-reports.job.ts';
import { similarityRoutes } from './similarity/similarity.routes.ts';
import { nominationVoteRoutes } from './votes/votes.routes.ts';

/** Rounds, dossiers with their nominees, appraisal, opinions: from the proposal to what a decision can be drafted of. */
export function commendationFeature(): Feature {
  registerAuditWords(DOSSIER_AUDIT_WORDS);
  registerAuditWords(ROUND_AUDIT_WORDS);
  registerAuditWords(CONSULTATION_AUDIT_WORDS);
  registerAuditWords(POSTING_AUDIT_WORDS);
  registerNotificationTexts({
    ...DOSSIER_NOTIFICATIONS,
    ...ROUND_NOTIFICATIONS,
    ...CONSULTATION_NOTIFICATIONS,
    ...POSTING_NOTIFICATIONS,
  });
  onDocumentStep(DOSSIER_LETTER, noteLetterStep);
  onDocumentStep(OUTSIDE_SUBMISSION, noteOutsideLetter);
  onDocumentStep(CONSULTATION, followRequestLetter);
  return {
    name: 'commendation',
    routes: [
      ...roundRoutes,
      ...dossierRoutes,
      ...submissionRoutes,
      ...nominationRoutes,
      ...appraisalRoutes,
      ...shareRoutes,
      ...comparisonRoutes,
      ...nomineeImportRoutes,
      ...similarityRoutes,
      ...opinionRoutes,
      ...consultationRoutes,
      ...postingRoutes,
      ...nominationVoteRoutes,
    ],
    policy: commendationPolicy,
    pages: [postingPage, receiptPage, runningPostingsPage],
    jobs: [indexReports, remindConsultations, endPostings],
    topics: {
      round: mayFollowRound,
      dossier: mayFollowDossier,
      consultation: mayFollowConsultation,
      posting: mayFollowPosting,
    },
  };
}
