import { sql } from 'kysely';
import {
  type Award,
  type AwardCatalogue,
  type ConditionNode,
  type Day,
  describeConditions,
  findAward,
  type Subject,
} from '../../../law/awards/index.ts';
import { addDays } from '../../../law/calendar/index.ts';
import { mayAt, ownUnits } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { LOCAL_RULE_STATES, LocalRuleView } from './local-rule.schema.ts';

type Actor = ReadContext['actor'];
export type RuleContext = Pick<ReadContext, 'actor' | 'clock' | 'language'> & { db: Db | Tx };

/** A unit where the actor may configure the law, or `not-found`. */
export async function getConfigurableUnit(db: Db | Tx, actor: Actor, unitId: string): Promise<void> {
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${unitId} and active`.execute(db);
  const [unit] = rows;
  if (unit === undefined || !mayAt(actor, 'award.configure', unit.path)) throw new AppError('not-found');
}

/** SQL: which rules (`r` of the unit `u`) the actor may see: those that bind his units, and those of the units below. */
export function visibleRules(actor: Actor) {
  return sql<boolean>`exists (select from unit_now own where own.unit_id = any(${ownUnits(actor)}::uuid[])
    and (u.path @> own.path or u.path <@ own.path))`;
}

/** SQL: the state of a rule `r` on a day. */
export function stateOn(day: Day) {
  return sql<string>`case when r.valid_to <= r.valid_from then 'taken-back' when r.valid_from > ${day}::date then 'planned'
    when r.valid_to <= ${day}::date then 'ended' else 'in-force' end`;
}

/** The columns of a `LocalRuleRow`, of `local_rule r`, `unit_now u` and the accounts `a` and `e`. */
export const RULE_COLUMNS = sql`r.id, r.kind, r.unit_id, u.name as unit_name, u.path::text as unit_path, r.award_id, r.content,
  r.legal_basis, r.valid_from, r.valid_to, coalesce(a.name, '–') as by, r.created_at as at, e.name as ended_by, r.end_reason,
  r.replaces_id, r.version`;
export const RULE_TABLES = sql`local_rule r join unit_now u on u.unit_id = r.unit_id
  left join account a on a.id = r.created_by left join account e on e.id = r.ended_by`;

export interface LocalRuleRow {
  id: string;
  kind: 'award' | 'condition';
  unitId: string;
  unitName: string;
  unitPath: string;
  awardId: string;
  content: unknown;
  legalBasis: string;
  validFrom: Day;
  validTo: Day | null;
  by: string;
  at: Date;
  endedBy: string | null;
  endReason: string | null;
  replacesId: string | null;
  version: number;
  state: (typeof LOCAL_RULE_STATES)[number];
}

/** A rule that the actor may see, locked. @throws AppError `not-found` */
export async function lockRule(context: RuleContext, id: string): Promise<LocalRuleRow> {
  await sql`select from local_rule where id = ${id} for update`.execute(context.db);
  return getRule(context, id);
}

/** A rule that the actor may see. @throws AppError `not-found` */
export async function getRule({ db, actor, clock }: RuleContext, id: string): Promise<LocalRuleRow> {
  const { rows } =
    await sql<LocalRuleRow>`select ${RULE_COLUMNS}, ${stateOn(today(clock))} as state from ${RULE_TABLES}
    where r.id = ${id} and ${visibleRules(actor)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** A rule for the screen, its conditions in sentences. */
export function presentRule(
  { actor, language }: Pick<RuleContext, 'actor' | 'language'>,
  catalogue: AwardCatalogue,
  row: LocalRuleRow,
): LocalRuleView {
  const { content, unitPath, validTo, at, ...rest } = row;
  const own = row.kind === 'award' ? (content as Award) : null;
  const added = content as { condition: ConditionNode; subjects?: Subject[] };
  const node = own?.versions[0]?.conditions ?? added.condition;
  const open = row.state === 'in-force' || row.state === 'planned';
  return {
    ...rest,
    awardName: (own ?? findAward(catalogue, row.awardId))?.name[language] ?? row.awardId,
    conditions: describeConditions(catalogue, node, row.legalBasis, language),
    written: { conditions: node, award: own && writtenAward(own) },
    subjects: own === null ? (added.subjects ?? null) : [...own.subjects],
    lastDay: validTo === null ? null : addDays(validTo, -1),
    at: at.toISOString(),
    allowed: open && mayAt(actor, 'award.configure', unitPath) ? ['end', 'replace'] : [],
  };
}

/** What an award of a unit's own says besides its conditions, to begin the rule that replaces it with. */
function writtenAward(award: Award): LocalRuleView['written']['award'] {
  const { name, abbreviations, kind, category, level, authority, dossier, bonus } = award;
  const [rate] = bonus;
  return {
    ...{ name: name.vi, abbreviations: [...abbreviations], kind, category, level },
    authority: authority[0]?.who ?? '',
    dossierSet: dossier.set,
    bonus: {
      individual: rate?.individual ?? null,
      collective: rate?.collective ?? null,
      household: rate?.household ?? null,
    },
  };
}
