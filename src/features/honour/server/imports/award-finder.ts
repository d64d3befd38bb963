import { join } from 'node:path';
import { sql } from 'kysely';
import type { AwardNames } from '../../../../law/award-names/award-names.ts';
import { readAwardNames } from '../../../../law/award-names/read-catalogue.ts';
import type { Award, AwardCatalogue } from '../../../../law/awards/index.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
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
  db: Db | Tx,
  unitId: string,
  { awards }: Pick<AwardCatalogue, 'awards'>,
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

/** Awards that a cell of somebody's list may mean. */
export interface FoundAwards {
  /** When nobody needs to be asked. */
  award: Award | null;
  /** Otherwise what it may be, the likeliest first. */
  others: readonly Award[];
}

/** Finds awards among `awards` as lists of a unit write them: full names, abbreviations, usual spellings, what was confirmed before. */
export async function loadAwardFinder(
  db: Db | Tx,
  unitId: string,
  awards: readonly Award[],
): Promise<(text: string) => FoundAwards> {
  const find = awardFinderOf(await loadAwardKnowledge(db, unitId, { awards: [...awards] }));
  const byId = new Map(awards.map((award) => [award.id, award]));
  return (text) => {
    const { award, sure, others } = find(text);
    const known = [award, ...others].flatMap((id) => (id === null ? [] : (byId.get(id) ?? [])));
    return sure ? { award: known[0] ?? null, others: [] } : { award: null, others: known };
  };
}

/** The finder of what was loaded. */
export function awardFinderOf({ awards, names, aliases }: AwardKnowledge): AwardFinder {
  return createAwardFinder(awards, names, aliases);
}
