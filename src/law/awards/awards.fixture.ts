import assert from 'node:assert/strict';
import type { Award } from './award.ts';
import { findAward } from './engine.ts';
import { readAwardCatalogue } from './read-catalogue.ts';

/** The catalogue of the repository; tests judge by the law as it is. */
export const catalogue = readAwardCatalogue('catalogue');

export function awardOf(id: string): Award {
  const award = findAward(catalogue, id);
  assert.ok(award, id);
  return award;
}
