import type { Clock } from '../clock.ts';

const WINDOW_MS = 60_000;
/** Addresses remembered at most; beyond that the window begins anew for all. */
const KEPT = 50_000;

/**
 * Counts requests per key in windows of a minute, in the memory of this node.
 * @returns how many seconds to wait, 0 when the request may go on
 */
export function createRateLimit(clock: Clock, perMinute: number): (key: string) => number {
  const counts = new Map<string, number>();
  let opened = 0;
  return (key) => {
    const now = clock.now().getTime();
    if (now - opened >= WINDOW_MS || counts.size > KEPT) {
      counts.clear();
      opened = now;
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= perMinute ? 0 : Math.ceil((opened + WINDOW_MS - now) / 1000);
  };
}
