import type { AwardCatalogue, AwardVersion, Confidence, Day } from './award.ts';
import type { ConditionNode } from './condition.ts';

/** That a person compared a version with the text of the law; award, law and first day name the version. */
export interface VersionConfirmation {
  award: string;
  law: string;
  from: Day | null;
  /** The day of the comparison. */
  checkedOn: Day;
}

/**
 * The catalogue with what people have confirmed: recalled conditions of those versions are verified, and a law in force
 * by then gives no warning about them. What is uncertain stays so: its figures are not known, so there was nothing to confirm.
 * The catalogue given stays as it is.
 */
export function confirmVersions(
  catalogue: AwardCatalogue,
  confirmations: readonly VersionConfirmation[],
): AwardCatalogue {
  if (confirmations.length === 0) return catalogue;
  const awards = catalogue.awards.map((award) => {
    const own = confirmations.filter((each) => each.award === award.id);
    if (own.length === 0) return award;
    const versions = award.versions.map((version) => {
      const days = own
        .filter(({ law, from }) => law === version.law && from === version.from)
        .map(({ checkedOn }) => checkedOn)
        .sort();
      const last = days.at(-1);
      return last === undefined ? version : confirmed(version, last);
    });
    return { ...award, versions };
  });
  return { ...catalogue, awards };
}

function confirmed(version: AwardVersion, reviewed: Day): AwardVersion {
  return {
    ...version,
    reviewed,
    confidence: verified(version.confidence),
    conditions: confirmedNode(version.conditions),
  };
}

function confirmedNode(node: ConditionNode): ConditionNode {
  if ('all' in node) return { all: node.all.map(confirmedNode) };
  if ('any' in node) return { any: node.any.map(confirmedNode) };
  return { ...node, confidence: verified(node.confidence) };
}

const verified = (confidence: Confidence): Confidence =>
  confidence === 'recalled' ? 'verified' : confidence;
