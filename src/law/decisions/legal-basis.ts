import type { Confidence, Day, Span } from '../awards/award.ts';
import { holdsOn } from '../awards/in-force.ts';

/** A text that a commendation decision cites: `Căn cứ <text>`. */
export interface LegalBasis extends Span {
  text: string;
  /** Kinds of units that cite it; null: all. */
  issuers: readonly string[] | null;
  source: string;
  confidence: Confidence;
}

/** What a decision of a unit of this kind cites on its day, in the order of the catalogue. */
export function basesOn(bases: readonly LegalBasis[], day: Day, issuerKind: string): LegalBasis[] {
  return bases.filter((basis) => holdsOn(basis, day) && (basis.issuers?.includes(issuerKind) ?? true));
}
