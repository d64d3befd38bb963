import { type ApiProblem, isProblem } from './problem.ts';

const listeners = new Set<() => void>();

/** Calls `listener` whenever an answer says that nobody is signed in (any more). @returns a function that ends it */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes `problem` on, and tells the listeners if it says that the session has ended. */
export function noticeSignedOut(problem: ApiProblem): ApiProblem {
  if (isProblem(problem, 'sign-in-required')) for (const listener of listeners) listener();
  return problem;
}
