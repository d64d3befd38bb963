export { BASIS_WORDS, SUBJECT_WORDS } from './model/honour-words.ts';
export { linksOf, type SubjectLinks, type SubjectRef, subjectOf } from './model/subject.ts';
