/** The only source of "now". Rules take a `Clock`, never `new Date()`, so that a test can say what day it is. */
export interface Clock {
  /** The current moment. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at `moment` (ISO 8601 with offset) until `set` moves it. */
export function fixedClock(moment: string): Clock & { set(moment: string): void } {
  let current = new Date(moment);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next);
    },
  };
}

/** Việt Nam keeps UTC+7 all year, so no time zone table is needed: that would cost each request more than its rights. */
const HANOI_OFFSET_MS = 7 * 3_600_000;

/** The legal day (`YYYY-MM-DD`, Asia/Ho_Chi_Minh) on which `clock` stands: 17:30 UTC is already the next day there. */
export function today(clock: Clock): string {
  return new Date(clock.now().getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10);
}
