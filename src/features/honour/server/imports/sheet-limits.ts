/** Greatest size of a file in bytes; 100,000 rows of 16 columns take 6–15 MB. */
export const MAX_IMPORT_BYTES = 30 * 1024 * 1024;
/** Greatest number of a row. */
export const MAX_IMPORT_ROWS = 150_000;
/** Rows among which the headings are looked for, and that are shown as examples. */
export const HEAD_ROWS = 40;
/** Rows that are judged and kept in one transaction. */
export const BATCH_ROWS = 125;
/** Rows that become honours in one transaction. */
export const TAKEN_ROWS = 1000;
