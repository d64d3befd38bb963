import { join } from 'node:path';
import { sql } from 'kysely';
import type { AwardNames } from '../../../../law/award-names/award-names.ts';
import { readAwardNames } from '../../../../law/award-names/read-catalogue.ts';
import type { AwardCatalogue } from '../../../../law/awards/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { nationalCatalogue } from '../../../catalogue/server/index.ts';
import { type AwardFinder, createAwardFinder } from '../../model/imports/award-names.ts';

let names: AwardNames | null = null;

/** What `createAwardFinder` is made of, as a thread takes it over. */
export interface AwardKnowledge {
  awards: AwardCatalogue['awards'];
  names: AwardNames;
  aliases: ReadonlyMap<string, string>;
}

/** How registers of a unit write the names of awards: the usual ways, and what the unit and those above it confirmed. */
export async function loadAwardKnowledge(
  db: Db,
  unitId: string,
  { awards }: AwardCatalogue,
): Promise<AwardKnowledge> {
  names ??= readAwardNames(join(import.meta.dirname, '../../../../../catalogue'), nationalCatalogue());
  const { rows } = await sql<{ spelling: string; award: string }>`
    select distinct on (a.spelling) a.spelling, a.award from unit_now near join unit_now u on u.path @> near.path
      join award_alias a on a.unit_id = u.unit_id
    where near.unit_id = ${unitId} order by a.spelling, nlevel(u.path) desc`.execute(db);
  const known = new Set(awards.map(({ id }) => id));
  const aliases = rows
    .filter(({ award }) => known.has(award))
    .map((row) => [row.spelling, row.award] as const);
  return { awards, names, aliases: new Map(aliases) };
}

/** The finder of what was loaded. */
export function awardFinderOf({ awards, names, aliases }: AwardKnowledge): AwardFinder {
  return createAwardFinder(awards, names, aliases);
}
