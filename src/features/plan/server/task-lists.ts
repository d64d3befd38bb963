import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { searchPattern } from '../../../platform/http/paging.ts';
import { SOON_DAYS } from '../model/task-status.ts';
import type { ListPlanTasks } from './task.schema.ts';
import { mine } from './task.store.ts';

export const OPEN = sql<boolean>`t.state in ('not-started', 'in-progress', 'blocked')`;

/** SQL condition: the task `t` is open and past its deadline on `day`. */
export const late = (day: string): RawBuilder<boolean> => sql<boolean>`(${OPEN} and t.late_from <= ${day})`;

/** SQL condition: the task `t` is open and due within a week of `day`. */
export const soon = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(${OPEN} and t.due_day between ${day} and ${day}::date + ${SOON_DAYS}::int)`;

/** SQL condition: the task `t` is assigned to the unit or one below it. */
export const ofUnit = (unitId: string): RawBuilder<boolean> =>
  sql<boolean>`t.id in (select tu.task_id from task_unit tu join unit_now n on n.unit_id = tu.unit_id
    where n.path <@ (select path from unit_now where unit_id = ${unitId}))`;

/** SQL conditions of the filters of a plan's task list, the state filter aside. */
export function planTaskFilters(
  actor: Actor,
  query: Partial<ListPlanTasks>,
  day: string,
): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [
    ...(query.late === true ? [late(day)] : []),
    ...(query.soon === true ? [soon(day)] : []),
    ...(query.mine === true ? [mine(actor, day)] : []),
    ...(query.unit === undefined ? [] : [ofUnit(query.unit)]),
    ...(query.person === undefined
      ? []
      : [sql<boolean>`t.id in (select task_id from task_person where person_id = ${query.person})`]),
    ...(query.annex === undefined ? [] : [sql<boolean>`t.annex = ${query.annex}`]),
    ...(query.section === undefined ? [] : [sql<boolean>`t.section = ${query.section}`]),
    ...(query.quarter === undefined
      ? []
      : [sql<boolean>`extract(quarter from t.due_day) = ${query.quarter}`]),
    ...(query.q ? [sql<boolean>`t.search like ${searchPattern(query.q)}`] : []),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
