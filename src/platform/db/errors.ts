/** The PostgreSQL error code (SQLSTATE) of `error`, or null for any other error. */
export function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether a unique index refused the row; `constraint` narrows it to one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

/** Whether an exclusion constraint (overlapping periods) refused the row. */
export function isExclusionViolation(error: unknown): boolean {
  return sqlState(error) === '23P01';
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
]);

/** Whether the database could not be reached or went away: worth trying again. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null && CONNECTION_CODES.has(state)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/i.test(error.message)
  );
}

/** Whether the database (SQLSTATE `disk_full`) or a file had no space left. */
export function isDiskFull(error: unknown): boolean {
  return ['53100', 'ENOSPC', 'EDQUOT'].includes(sqlState(error) ?? '');
}
