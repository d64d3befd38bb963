/** How often something may fail: with growing pauses, or so many times in a window. Times are in milliseconds. */
export type ThrottleRule =
  | { kind: 'pauses'; after: number; pauses: readonly number[]; forgetAfter: number }
  | { kind: 'window'; limit: number; window: number };

export interface ThrottleState {
  failures: number;
  /** For pauses the last attempt, for a window its first. */
  windowBegan: Date;
  blockedUntil: Date | null;
}

export type Reservation =
  | { granted: true; next: ThrottleState }
  | { granted: false; retryAfterSeconds: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * One person mistyping, or one attacker: after 5 failures a pause of 1 minute, then 2, 4, 8, 15, 15 … A known browser has
 * a count of its own, so nobody else's failures pause it; otherwise the count is of address and account together.
 */
export const ONE_GUESSER: ThrottleRule = {
  kind: 'pauses',
  after: 5,
  pauses: [1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE),
  forgetAfter: 24 * HOUR,
};

/** One address trying many accounts. */
export const ONE_ADDRESS: ThrottleRule = { kind: 'window', limit: 50, window: 15 * MINUTE };

/** Many addresses trying one account; browsers known to the account are not counted and not held up. */
export const ONE_ACCOUNT: ThrottleRule = { kind: 'window', limit: 30, window: HOUR };

/** The password asked again of somebody signed in. */
export const OWN_PASSWORD: ThrottleRule = { kind: 'window', limit: 10, window: 15 * MINUTE };

/** The setup code of the first run. */
export const SETUP_CODE: ThrottleRule = { kind: 'window', limit: 20, window: 15 * MINUTE };

/**
 * Takes one attempt before it is known whether it fails, so that attempts made at once cannot slip past the limit.
 * A refused attempt changes nothing: trying on does not make the pause longer.
 */
export function reserveAttempt(rule: ThrottleRule, state: ThrottleState | null, now: Date): Reservation {
  const time = now.getTime();
  if (state?.blockedUntil != null && state.blockedUntil.getTime() > time) {
    return { granted: false, retryAfterSeconds: Math.ceil((state.blockedUntil.getTime() - time) / 1000) };
  }
  const forgetAfter = rule.kind === 'window' ? rule.window : rule.forgetAfter;
  const past = state === null || time - state.windowBegan.getTime() >= forgetAfter ? null : state;
  const failures = (past?.failures ?? 0) + 1;
  const windowBegan = rule.kind === 'window' && past !== null ? past.windowBegan : now;
  return {
    granted: true,
    next: { failures, windowBegan, blockedUntil: blockOf(rule, failures, windowBegan) },
  };
}

function blockOf(rule: ThrottleRule, failures: number, began: Date): Date | null {
  if (rule.kind === 'window') {
    return failures < rule.limit ? null : new Date(began.getTime() + rule.window);
  }
  if (failures < rule.after) return null;
  const pause = rule.pauses[Math.min(failures - rule.after, rule.pauses.length - 1)] ?? 0;
  return new Date(began.getTime() + pause);
}

/** Gives back an attempt that did not fail: of a full window too, which never holds more than its limit, so there is room again. */
export function returnAttempt(state: ThrottleState): ThrottleState {
  return { ...state, failures: Math.max(0, state.failures - 1), blockedUntil: null };
}
