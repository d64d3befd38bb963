/** The job that goes on with imports. */
export const IMPORT_JOB = 'honour.import';
