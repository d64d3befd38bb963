import { shingles } from './fingerprints.ts';
import { normalise } from './normalise.ts';

/** What stands in more than this share of all reports is how such reports are written, not a copy. */
const COMMON_SHARE = 0.01;
/** While there are few reports: what stands in more than so many. */
const COMMON_FROM = 30;

/** In how many reports a fingerprint may stand before it means nothing, when there are `reports` reports. */
export function commonAbove(reports: number): number {
  return Math.max(COMMON_FROM, Math.floor(reports * COMMON_SHARE));
}

/**
 * The hashes of the form's own texts (its name, the labels of its fields, instructions), each text by itself and in the order given, as
 * when somebody pastes the empty form into his report.
 */
export function boilerplateOf(texts: readonly string[]): Set<bigint> {
  return new Set([...texts, texts.join('\n')].flatMap((text) => shingles(normalise(text))));
}
