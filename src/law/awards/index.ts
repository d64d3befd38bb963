/** Awards, their conditions and who meets them; safe in the browser. The server reads the data with `read-catalogue.ts`. */
export * from './award.ts';
export { awardName } from './award-name.ts';
export { bonusOn, findBonusRate } from './bonus.ts';
export { browserCatalogue } from './browser-catalogue.ts';
export { conditionProblems, problemsOf } from './catalogue-checks.ts';
export * from './condition.ts';
export { confirmVersions, type VersionConfirmation } from './confirm-versions.ts';
export {
  type DescribedCondition,
  type DescribedGroup,
  type DescribedNode,
  describeConditions,
  describeVersion,
  versionHistory,
} from './describe.ts';
export { checkEligibility, findAward, needsReview } from './engine.ts';
export { explainConditions, explainGap, explainOpen } from './explain-gap.ts';
export * from './facts.ts';
export { authoritiesOn, findValidity, findVersion, holdsOn, lastDayOf } from './in-force.ts';
export { type LocalRule, mergeCatalogue } from './merge-catalogue.ts';
export {
  awardsAbove,
  type Language,
  recordedWho,
  type Term,
  type TermList,
  type Terms,
  termText,
} from './terms.ts';
export * from './verdict.ts';
export { shortName } from './words.ts';
