import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { PREPARED } from '../../../platform/db/prepared.ts';

/**
 * Whether the subtrees of `paths` take in every unit there is. Then a list need not ask of each of its rows where it lies, which for those
 * at the top is most of the work.
 */
export async function coversTree(db: Db | Tx, paths: readonly string[]): Promise<boolean> {
  if (!paths.some((path) => !path.includes('.'))) return false;
  const { rows } = await sql<{ outside: boolean }>`${sql.raw(PREPARED)} select exists (
    select from unit_now where parent_id is null and not path = any(${paths}::ltree[])) as outside`.execute(
    db,
  );
  return rows[0]?.outside === false;
}
