/** Repeatable numbers from 0 to below `n` (mulberry32): the same seed rolls the same. */
export function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** Repeatable choices from lists. */
export function chooser(seed: number): <T>(list: readonly T[]) => T {
  const roll = dice(seed);
  return (list) => list[roll(list.length)] as (typeof list)[number];
}
