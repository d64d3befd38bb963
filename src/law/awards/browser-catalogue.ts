import type { AwardCatalogue } from './award.ts';

/**
 * The catalogue as the browser needs it to judge and to speak of conditions: without what was read where and the prose
 * that only the catalogue's own page shows. Verdicts are the same by it.
 */
export function browserCatalogue(catalogue: AwardCatalogue): AwardCatalogue {
  const drop = new Set(['evidence', 'summary', 'deadline']);
  const lean = JSON.parse(
    JSON.stringify(catalogue, (key, value) => (drop.has(key) ? undefined : value)),
  ) as AwardCatalogue;
  return { ...lean, evidence: [], rules: [] };
}
