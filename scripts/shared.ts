/** What the test files of one process share and what ends it after the last of them; null where a file runs alone and ends it itself. */
export const shared: { ends: (() => Promise<unknown>)[] | null } = { ends: null };
