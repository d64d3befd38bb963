import { sql } from 'kysely';
import {
  type Award,
  type AwardCatalogue,
  type ConditionNode,
  confirmVersions,
  type Day,
  type LocalRule,
  mergeCatalogue,
  type Subject,
  type VersionConfirmation,
} from '../../../law/awards/index.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { PREPARED, unseen } from '../../../platform/db/prepared.ts';
import { nationalCatalogue } from './national-catalogue.ts';

/** How many merged catalogues are kept: one for each set of rules that units have had. */
const KEPT = 200;
const merged = new Map<string, AwardCatalogue>();

/**
 * The awards that count for nominees of a unit on a day (of receipt): the national catalogue with the rules that the unit
 * and those above it have added, and with what they have confirmed. The same rules give the same object, so that its
 * conditions are compiled once.
 */
export function effectiveCatalogue(db: Db | Tx, unitId: string, on: Day): Promise<AwardCatalogue> {
  return catalogueOfUnits(db, [unitId], on);
}

/** The same for somebody of several units: with the rules that bind any of them. */
export async function catalogueOfUnits(
  db: Db | Tx,
  unitIds: readonly string[],
  on: Day,
): Promise<AwardCatalogue> {
  const keys = await findKeys(db, unitIds, on);
  if (keys.length === 0) return nationalCatalogue();
  const key = keys.map(({ id, version }) => `${id}:${version}`).join();
  const known = merged.get(key);
  if (known !== undefined) return known;
  const ids = keys.map(({ id }) => id);
  const [rules, confirmations] = await Promise.all([loadRules(db, ids), loadConfirmations(db, ids)]);
  const catalogue = confirmVersions(mergeCatalogue(nationalCatalogue(), rules), confirmations);
  merged.set(key, catalogue);
  const [oldest] = merged.keys();
  if (merged.size > KEPT && oldest !== undefined) merged.delete(oldest);
  return catalogue;
}

interface Key {
  id: string;
  version: number;
}

/**
 * Which rules and confirmations count. Of an award's versions, one after another, the one of the day; an award of other
 * days keeps its last version, for it has been granted.
 */
async function findKeys(db: Db | Tx, unitIds: readonly string[], on: Day): Promise<Key[]> {
  const { rows } = await sql<Key>`${sql.raw(PREPARED)}
    with above as (select distinct a.unit_id from unit_now u cross join lateral unnest(units_on(u.path)) a(unit_id)
      where u.unit_id = any(${unseen(unitIds, 'uuid')})),
    awards as (select distinct on (r.award_id) r.id, r.version from local_rule r join above using (unit_id)
      where r.kind = 'award' and (r.valid_to is null or r.valid_to > r.valid_from)
      order by r.award_id, (r.valid_from <= ${on}::date) desc, r.valid_from desc)
    select id, version from awards
    union all select r.id, r.version from local_rule r join above using (unit_id)
      where r.kind = 'condition' and (r.valid_to is null or r.valid_to > r.valid_from)
    union all select c.id, 0 from rule_confirmation c join above using (unit_id)
    order by id`.execute(db);
  return rows;
}

interface RuleRow {
  id: string;
  unitId: string;
  kind: 'award' | 'condition';
  awardId: string;
  content: unknown;
  legalBasis: string;
  validFrom: Day;
  validTo: Day | null;
}

async function loadRules(db: Db | Tx, ids: readonly string[]): Promise<LocalRule[]> {
  const { rows } =
    await sql<RuleRow>`select id, unit_id, kind, award_id, content, legal_basis, valid_from, valid_to
    from local_rule where id = any(${[...ids]}::uuid[]) order by kind, id`.execute(db);
  return rows.map(toLocalRule);
}

/** A stored rule as the law's own type; an award that ended exists until that day. */
function toLocalRule(row: RuleRow): LocalRule {
  const { id, unitId, kind, awardId, content, legalBasis, validFrom: from, validTo: to } = row;
  const base = { id, unitId, legalBasis, confidence: 'verified' as const, from, to };
  if (kind === 'award') return { ...base, kind, award: untilEnd(content as Award, to) };
  const { condition, subjects } = content as { condition: ConditionNode; subjects?: Subject[] };
  return { ...base, kind, award: awardId, condition, ...(subjects ? { subjects } : {}) };
}

function untilEnd(award: Award, to: Day | null): Award {
  if (to === null) return award;
  const end = <T extends { to: Day | null }>(each: T): T =>
    each.to === null || each.to > to ? { ...each, to } : each;
  return {
    ...award,
    validity: award.validity.map(end),
    versions: award.versions.map(end),
    authority: award.authority.map(end),
    bonus: award.bonus.map(end),
  };
}

async function loadConfirmations(db: Db | Tx, ids: readonly string[]): Promise<VersionConfirmation[]> {
  const { rows } =
    await sql<VersionConfirmation>`select award_id as award, law, version_from as "from", checked_on
    from rule_confirmation where id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}
