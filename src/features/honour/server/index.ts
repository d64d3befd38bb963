/** What other features' servers may use of the golden book and of the facts awards rest on. */
export { awardSums } from './award-sums.ts';
export { enterHonours, type NewHonour } from './enter-honours.ts';
export { findCounted, NEWEST } from './find-honours.ts';
export { type FoundSubject, findSubjects } from './find-subjects.ts';
export { presentedVerdictSchema } from './history.schema.ts';
export { type FoundAwards, loadAwardFinder } from './imports/award-finder.ts';
export { sendSheet } from './imports/create-import.ts';
export { loadFacts } from './load-facts.ts';
export { type ResolvedSubject, resolveSubjects } from './resolve-subjects.ts';
export { type HonourRevision, reviseHonour } from './revise-honour.ts';
export { hasName } from './search-honours.ts';
export { SUBJECT_COLUMNS } from './subject-columns.ts';
