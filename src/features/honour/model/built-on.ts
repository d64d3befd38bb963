import {
  type AwardCatalogue,
  checkEligibility,
  findAward,
  type HonourFact,
  resultsOf,
} from '../../../law/awards/index.ts';
import type { SubjectRef } from './subject.ts';

/** An honour as far as others may rest on it. */
export interface GrantedHonour extends HonourFact {
  id: string;
  year: number;
  decidedOn: string;
  status: string;
}

/** Thematic and sudden commendation asks for no earlier awards. */
const BY_RECORD = new Set(['cong-trang', 'cong-hien', 'nien-han']);

/**
 * On which earlier honours each honour could rest: those that the conditions of its award, by the law of the day it was decided, look at
 * and are met by. Keyed by the id of the later one.
 */
export function builtOn(
  catalogue: AwardCatalogue,
  subject: SubjectRef['subject'],
  honours: readonly GrantedHonour[],
): Map<string, string[]> {
  const standing = honours.filter(({ status }) => status !== 'revoked');
  const rests = new Map<string, string[]>();
  for (const honour of standing) {
    if (!BY_RECORD.has(honour.basis ?? 'cong-trang') || findAward(catalogue, honour.award) === undefined)
      continue;
    const before = standing.filter(({ id, decidedOn }) => id !== honour.id && decidedOn <= honour.decidedOn);
    const { conditions } = checkEligibility(catalogue, {
      award: honour.award,
      on: honour.decidedOn,
      year: honour.year,
      facts: { subject, honours: before },
    });
    const used = resultsOf(conditions)
      .filter(({ kind, met }) => kind === 'prior_award' && met === true)
      .flatMap(({ facts }) => facts as readonly HonourFact[]);
    const ids = new Set(used.flatMap((fact) => before.find((each) => each === fact)?.id ?? []));
    if (ids.size > 0) rests.set(honour.id, [...ids]);
  }
  return rests;
}
