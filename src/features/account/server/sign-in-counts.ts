import { callerOf } from '../../../platform/http/caller.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { ONE_ACCOUNT, ONE_ADDRESS, ONE_GUESSER } from '../model/throttle.ts';
import { DEVICE_COOKIE } from './cookies.ts';
import { isKnownDevice } from './known-device.ts';
import { forgetFailures, returnAttempts, type ThrottleCount, throttleCount } from './sign-in-throttle.ts';

/** What an attempt to sign in to the account `login` counts against, the guesser's own count first. */
export async function signInCounts(
  { db, clock, request }: ActionContext,
  login: string,
): Promise<ThrottleCount[]> {
  const device = request.cookies[DEVICE_COOKIE];
  if (device !== undefined && (await isKnownDevice(db, clock, device, login))) {
    return [throttleCount(ONE_GUESSER, 'device', device, login)];
  }
  return [
    throttleCount(ONE_GUESSER, 'address-and-account', callerOf(request), login),
    throttleCount(ONE_ADDRESS, 'address', callerOf(request)),
    throttleCount(ONE_ACCOUNT, 'account', login),
  ];
}

/** After a right attempt: the guesser's failures are forgotten, of the shared counts only this attempt is. */
export async function forgiveAttempts(
  { db, clock }: WriteContext,
  counts: readonly ThrottleCount[],
): Promise<void> {
  const [first, ...rest] = counts;
  if (first !== undefined) await forgetFailures(db, first);
  await returnAttempts(db, clock, rest);
}
