/** Times of one act, in milliseconds. */
export interface Figures {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
}

/** @throws Error when nothing was measured */
export function figuresOf(times: readonly number[], seconds: number): Figures {
  if (times.length === 0) throw new Error('nothing was measured');
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    count: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: times.length / seconds,
  };
}
