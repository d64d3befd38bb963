import type { VerdictOutcome } from '../../../../law/awards/index.ts';
import type { NominationState } from '../nomination.ts';

/** What the appraisal proposes for a nominee. `return`: the sender must mend something before anybody can say. */
export const OUTCOMES = ['agree', 'other-award', 'refuse', 'return'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How an item of the checklist was found. */
export const CHECKS = ['met', 'lacking', 'not-applicable'] as const;
export type Check = (typeof CHECKS)[number];

/** By item of the checklist; what is absent was not looked at. */
export type Checklist = Readonly<Record<string, Check>>;

/** The state of a nomination whose appraisal has this outcome; null: none yet. */
export function stateOf(outcome: Outcome | null): NominationState {
  switch (outcome) {
    case 'agree':
      return 'agreed';
    case 'other-award':
      return 'changed';
    case 'refuse':
      return 'refused';
    case 'return':
    case null:
      return 'proposed';
  }
}

/** What is said of a nominee, as far as it decides whether it can be kept. */
export interface Said {
  outcome: Outcome | null;
  award: string | null;
  reason: string | null;
}

/** What of an outcome is missing before it can be kept; `reason`: refusing, returning and agreeing against the verdict ask for one. */
export function missingOf(
  { outcome, award, reason }: Said,
  verdict: VerdictOutcome | null,
): 'award' | 'reason' | null {
  if (outcome === 'other-award' && award === null) return 'award';
  const asksReason =
    outcome === 'refuse' || outcome === 'return' || (outcome === 'agree' && verdict === 'not-eligible');
  return asksReason && !reason ? 'reason' : null;
}

/** What of a nominee decides whether it can be agreed to together with others. */
export interface Agreeable {
  verdict: VerdictOutcome | null;
  outcome: Outcome | null;
  checklist: Checklist;
  findings: string | null;
  /** Opinions of agencies that are not favourable. */
  unfavourable: number;
}

/** Why a nominee must be looked at alone; null: nothing is open and the engine finds it eligible. */
export function whyNotAgreeable(nominee: Agreeable): 'decided' | 'verdict' | 'findings' | 'opinion' | null {
  if (nominee.outcome !== null) return 'decided';
  if (nominee.verdict !== 'eligible') return 'verdict';
  if (nominee.findings || Object.values(nominee.checklist).includes('lacking')) return 'findings';
  return nominee.unfavourable > 0 ? 'opinion' : null;
}
