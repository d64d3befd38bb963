export { HONOUR_STATUSES, type HonourStatus } from './model/honour-life.ts';
export {
  BASIS_WORDS,
  HONOUR_STATUS_WORDS,
  SUBJECT_WORDS,
  VERDICT_WARNING_WORDS,
  VERDICT_WORDS,
} from './model/honour-words.ts';
export { type PresentedVerdict, presentVerdict } from './model/present-verdict.ts';
export { type GrantedRow, linksOf, type SubjectLinks, type SubjectRef, subjectOf } from './model/subject.ts';
