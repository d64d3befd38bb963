export { linksOf, type SubjectLinks, type SubjectRef, subjectOf } from './model/subject.ts';
