import type { Verdict } from '../../../../law/awards/index.ts';
import type { AppraisalView } from '../../server/appraisal/appraisal.schema.ts';

/** The API passes the verdict of `law/awards` on as it is. */
export const asVerdict = (verdict: AppraisalView['verdict']): Verdict | null =>
  verdict as unknown as Verdict | null;
