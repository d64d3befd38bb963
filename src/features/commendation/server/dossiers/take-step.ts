import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { DOSSIER_LIFE, type DossierStep } from '../../model/dossier-life.ts';
import type { DossierView } from './dossier.schema.ts';
import { dossierSteps, lockDossier, refuseStale } from './dossier.store.ts';
import type { DossierStepInput } from './dossier-input.schema.ts';
import { assertNeeds } from './dossier-needs.ts';
import { followDossier } from './follow-above.ts';
import { getDossier } from './get-dossier.ts';
import { judgeDossier } from './judge-nominations.ts';
import { moveDossiers } from './move-dossier.ts';
import { releaseAllBelow } from './release-below.ts';
import { STEP_EFFECTS } from './step-effects.ts';
import { tellOfStep } from './tell-of-step.ts';

/** Steps that a route of their own takes, since they need more than a reason. */
const OWN_ROUTES: readonly DossierStep[] = ['assign', 'forward', 'take-result'];
/** What these do to a dossier that was joined from others is true of those too. */
const FALLS_BELOW: readonly DossierStep[] = ['refuse', 'reopen-appraisal'];

/**
 * Takes a step in the life of a dossier (`DOSSIER_LIFE`) after looking at who asks, at the version, and at what the step needs. Before
 * it is submitted or sent, every nominee is judged anew by the law of the day.
 * @throws AppError `not-found`, `step-not-allowed` (with `need` and what is missing), `stale-version`, `invalid-input`
 */
export async function takeStep(
  context: WriteContext,
  id: string,
  { step, version, ...reasons }: DossierStepInput,
): Promise<DossierView> {
  const { db, actor, clock } = context;
  const dossier = await lockDossier(db, actor, id);
  const allowed = dossierSteps(actor, dossier);
  const transition = DOSSIER_LIFE[dossier.state][step];
  if (!allowed.includes(step) || transition === undefined || OWN_ROUTES.includes(step))
    throw new AppError('step-not-allowed', { extra: { allowed } });
  refuseStale(dossier, version);
  if (step === 'submit' || step === 'send') await judgeDossier(db, dossier, today(clock));
  await assertNeeds(context, dossier, transition.needs, reasons);
  const set = (await STEP_EFFECTS[step]?.(context, dossier, reasons)) ?? {};
  await moveDossiers(context, [dossier], step, { reason: reasons.reason ?? reasons.lateReason ?? null, set });
  if (FALLS_BELOW.includes(step)) await followDossier(context, id);
  if (step === 'withdraw') await releaseAllBelow(context, id, reasons.reason ?? null);
  await tellOfStep(context, [dossier], step, reasons.reason ?? null);
  return getDossier(context, id);
}
