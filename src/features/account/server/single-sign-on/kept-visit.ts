import type { ActionContext } from '../../../../platform/http/context.ts';
import type { SecretBox } from '../../../../platform/secrets/secret-box.ts';
import { SINGLE_SIGN_ON_MINUTES } from '../../model/limits.ts';
import { clearVisitCookie, setVisitCookie, VISIT_COOKIE } from '../cookies.ts';
import { type ProvedIdentity, refused, type VisitChecks } from './identity-provider.ts';

/** What the browser keeps, sealed, between the steps of a sign-in through the provider. Nothing of it is stored here. */
export type Visit = {
  /** Where the person wanted to go in the application. */
  next: string;
} & (
  | {
      step: 'at-provider';
      checks: VisitChecks /** The account that is to be linked; null to sign in. */;
      linkTo: string | null;
    }
  | { step: 'code'; accountId: string; identity: ProvedIdentity }
);

const PURPOSE = 'single-sign-on';

/** Gives the browser `visit` to bring back at the next step. */
export async function keepVisit(context: ActionContext, box: SecretBox, visit: Visit): Promise<void> {
  const sealed = await box.seal(JSON.stringify({ ...visit, at: context.clock.now().getTime() }), PURPOSE);
  setVisitCookie(context, sealed);
}

/**
 * What the browser kept of the step before.
 * @throws AppError `sign-in-failed` when it has nothing of this step, or kept it too long
 */
export async function getVisit<S extends Visit['step']>(
  { request, clock }: ActionContext,
  box: SecretBox,
  step: S,
): Promise<Extract<Visit, { step: S }>> {
  const opened = await box.open(request.cookies[VISIT_COOKIE] ?? '', PURPOSE).catch(() => null);
  if (opened === null) throw refused();
  const visit = JSON.parse(opened) as Visit & { at: number };
  const age = clock.now().getTime() - visit.at;
  if (visit.step !== step || age > SINGLE_SIGN_ON_MINUTES * 60_000) throw refused();
  return visit as unknown as Extract<Visit, { step: S }>;
}

export const forgetVisit = clearVisitCookie;
