import type { Word } from './normalise.ts';

/** Words (syllables) in a shingle: longer than the usual phrases of official Vietnamese. */
export const SHINGLE = 8;
/** Of every so many shingles in a row at least one is kept: a copy of 17 words is always seen, one of 27 by two fingerprints. */
export const WINDOW = 10;

/**
 * The hash of every run of `SHINGLE` words, in their order; none for a shorter text. 64 bits as a signed integer, the range of
 * `bigint` in PostgreSQL; the same on every machine and in every version, since they are kept.
 */
export function shingles(words: readonly Pick<Word, 'mark'>[]): bigint[] {
  const hashes = words.map(({ mark }) => hashWord(mark));
  const all: bigint[] = [];
  for (let n = 0; n + SHINGLE <= hashes.length; n++) {
    let low = 0x811c9dc5;
    let high = 0x2545f491;
    for (let i = n; i < n + SHINGLE; i++) {
      const word = hashes[i] ?? 0;
      low = Math.imul(low ^ word, 0x01000193);
      low ^= low >>> 15;
      high = Math.imul(high + word, 0x85ebca6b);
      high = (high ^ (high >>> 13)) + low;
    }
    all.push(BigInt.asIntN(64, (BigInt(mix(high)) << 32n) | BigInt(mix(low))));
  }
  return all;
}

/**
 * The fingerprints of a text: the least hash of every window, each once, rising (winnowing, Schleimer, Wilkerson, Aiken 2003). Two texts
 * that share a run of `SHINGLE + WINDOW - 1` words share one.
 */
export function fingerprints(words: readonly Pick<Word, 'mark'>[]): bigint[] {
  const hashes = shingles(words);
  const kept = new Set<bigint>();
  const windows = Math.max(1, hashes.length - WINDOW + 1);
  for (let n = 0; n < windows; n++) {
    const least = leastOf(hashes, n, Math.min(n + WINDOW, hashes.length));
    if (least !== undefined) kept.add(least);
  }
  return [...kept].sort((a, b) => (a < b ? -1 : 1));
}

function leastOf(hashes: readonly bigint[], from: number, to: number): bigint | undefined {
  let least = hashes[from];
  for (let n = from + 1; n < to; n++) {
    const hash = hashes[n];
    if (hash !== undefined && (least === undefined || hash < least)) least = hash;
  }
  return least;
}

function hashWord(mark: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < mark.length; n++) hash = Math.imul(hash ^ mark.charCodeAt(n), 0x01000193);
  return mix(hash);
}

/** Spreads the bits (the end of MurmurHash3); unsigned. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
