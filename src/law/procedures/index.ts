/** Procedures, time limits, votes, forms; safe in the browser. The server reads the data with `read-catalogue.ts`. */
export * from './find-procedure.ts';
export * from './procedure.ts';
