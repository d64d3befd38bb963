export { type ResolvedSubject, resolveSubjects } from '../../../honour/server/index.ts';
