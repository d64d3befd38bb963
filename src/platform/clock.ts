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

const hanoiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The legal day (`YYYY-MM-DD`, Asia/Ho_Chi_Minh) on which `clock` stands: 17:30 UTC is already the next day there. */
export function today(clock: Clock): string {
  return hanoiDay.format(clock.now());
}
