import type { DocumentKind, OfficialDocument } from '../official-document.ts';
import { sampleDecision } from './sample-decision.ts';
import { sampleInvitation, sampleNotice, sampleOfficialLetter } from './sample-letters.ts';
import { sampleMinutes } from './sample-minutes.ts';
import { samplePlan } from './sample-plan.ts';
import { sampleReport } from './sample-report.ts';
import { sampleResolution } from './sample-resolution.ts';
import { sampleSubmission } from './sample-submission.ts';

/** One invented document of every kind, for tests, reference images and measurements. */
export const SAMPLES: Readonly<Record<DocumentKind, () => OfficialDocument>> = {
  plan: samplePlan,
  decision: sampleDecision,
  resolution: sampleResolution,
  submission: sampleSubmission,
  report: sampleReport,
  minutes: sampleMinutes,
  notice: sampleNotice,
  'official-letter': sampleOfficialLetter,
  invitation: sampleInvitation,
};

export { decisionWithRows } from './sample-decision.ts';
export { planWithTasks } from './sample-plan.ts';
