import { type RawBuilder, sql } from 'kysely';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern } from '../../../../platform/http/paging.ts';
import { getChoiceSource } from './choice.ts';
import type { AgencyChoice, ListAgencies } from './opinion.schema.ts';

const MOST = 20;

/**
 * SQL condition: the unit `u` (unit_now) may be asked by the body `unitId`. Its own units; the bodies above it; what stands directly
 * below one of those (sister departments, police, tax, social insurance); and bodies that stand under none.
 */
export function mayBeAsked(unitId: string): RawBuilder<boolean> {
  return sql<boolean>`u.active and u.unit_id <> ${unitId} and exists (select from unit_now asking
    where asking.unit_id = ${unitId} and (u.path <@ asking.path or u.path @> asking.path or u.parent_id is null
      or exists (select from unit_now above where above.unit_id = u.parent_id and above.path @> asking.path)))`;
}

/** Units that the body of a round or dossier may ask, whose names hold all the words; by name, the first twenty. @throws AppError `not-found` */
export async function listAgencies(
  { db, actor }: ReadContext,
  { q, round, dossier }: ListAgencies,
): Promise<{ items: AgencyChoice[] }> {
  const { unitId } = await getChoiceSource(db, actor, 'consultation.write', {
    roundId: round,
    dossierId: dossier,
  });
  const words = (q ?? '').split(/\s+/).filter((word) => word !== '');
  const named = words.map((word) => sql`and u.search like ${searchPattern(word)}`);
  const { rows } = await sql<AgencyChoice>`select u.unit_id as id, u.name, p.name as parent_name
    from unit_now u left join unit_now p on p.unit_id = u.parent_id
    where ${mayBeAsked(unitId)} ${sql.join(named, sql` `)}
    order by u.name collate "vi-x-icu", u.unit_id limit ${MOST}`.execute(db);
  return { items: rows };
}
