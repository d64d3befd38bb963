import { StatusBadge } from '../../../../ui/status/status.tsx';
import { type PresentedVerdict, VERDICT_WORDS } from '../../../honour/index.ts';
import { VerdictConditions, VerdictWarnings } from '../../../honour/web/index.ts';

/** What the engine says of a nominee, condition by condition. */
export function FullVerdict({ verdict }: { verdict: PresentedVerdict }) {
  return (
    <div>
      <StatusBadge of={VERDICT_WORDS} value={verdict.verdict} />{' '}
      {verdict.reason !== null && <span>{verdict.reason}</span>}
      <VerdictConditions verdict={verdict} />
      <VerdictWarnings warnings={verdict.warnings} />
    </div>
  );
}
