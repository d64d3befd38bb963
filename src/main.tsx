import { accountPages } from './features/account/web/account.pages.tsx';
import { cataloguePages } from './features/catalogue/web/catalogue.pages.tsx';
import { appraisalPages } from './features/commendation/web/appraisal/appraisal.pages.tsx';
import { comparisonPages } from './features/commendation/web/comparison/comparison.pages.tsx';
import { consultationPages } from './features/commendation/web/consultations/consultation.pages.tsx';
import { dossierPages } from './features/commendation/web/dossiers/dossier.pages.tsx';
import { postingPages } from './features/commendation/web/postings/posting.pages.tsx';
import { roundPages } from './features/commendation/web/rounds/round.pages.tsx';
import { sharePages } from './features/commendation/web/shares/share.pages.tsx';
import { nominationVotePages } from './features/commendation/web/votes/vote.pages.tsx';
import { councilPages } from './features/council/web/council.pages.tsx';
import { decisionPages } from './features/decision/web/decision.pages.tsx';
import { documentPages } from './features/document/web/document.pages.tsx';
import { honourPages } from './features/honour/web/honour.pages.tsx';
import { organisationPages } from './features/organisation/web/organisation.pages.tsx';
import { planPages } from './features/plan/web/plan.pages.tsx';
import { registrationPages } from './features/registration/web/registration.pages.tsx';
import { startApplication } from './ui/start.tsx';

const element = document.getElementById('ung-dung');
if (element === null) throw new Error('index.html has no #ung-dung');
startApplication(element, [
  ...planPages,
  ...dossierPages,
  ...appraisalPages,
  ...registrationPages,
  ...comparisonPages,
  ...consultationPages,
  ...postingPages,
  ...roundPages,
  ...sharePages,
  ...nominationVotePages,
  ...councilPages,
  ...decisionPages,
  ...documentPages,
  ...honourPages,
  ...cataloguePages,
  ...organisationPages,
  ...accountPages,
]);
