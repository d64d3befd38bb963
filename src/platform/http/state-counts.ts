import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';

/** Rows in one state are counted up to so many: above a list that tells as much as the whole number, and the whole number costs. */
const COUNTED_AT_MOST = 1_000;

/** How many rows are in each state, as a list answers it. Spread into the answer's schema. */
export function stateCountFields<const S extends readonly [string, ...string[]]>(states: S) {
  return {
    byState: z.record(z.enum(states), z.int()),
    moreStates: z
      .array(z.enum(states))
      .describe('States with more rows than `byState` says: counting stopped there'),
  };
}

export interface StateCounts<S extends string> {
  byState: Record<S, number>;
  moreStates: S[];
}

export interface StateCount<S extends string> {
  state: S;
  count: number;
}

/**
 * SQL query of `state` and `count` for each of `states`, counted up to where it tells no more.
 * @param rows `from … where …` of the rows whose state is `e.state`; an index that begins with the state should lead to them
 */
export function countEachState(states: readonly string[], rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select e.state, c.count from unnest(${states}::text[]) e(state) cross join lateral
    (select count(*)::int as count from (select ${rows} limit ${sql.lit(COUNTED_AT_MOST + 1)}) counted) c`;
}

/** How many rows are in each of `states` by `counts`, which leaves out states without rows. */
export function countStates<S extends string>(
  states: readonly S[],
  counts: readonly StateCount<S>[],
): Record<S, number> {
  const byState = Object.fromEntries(states.map((state) => [state, 0])) as Record<S, number>;
  for (const { state, count } of counts) byState[state] += count;
  return byState;
}

/** How many rows a list has by these counts, with the state it is filtered by. */
export function totalOf<S extends string>(byState: Record<S, number>, state: S | undefined): number {
  if (state !== undefined) return byState[state];
  return Object.values<number>(byState).reduce((sum, count) => sum + count, 0);
}

/** What a list says of counts that stopped at `most`; states without rows may be left out of `counts`. */
export function presentStateCounts<S extends string>(
  states: readonly S[],
  counts: readonly StateCount<S>[],
  most = COUNTED_AT_MOST,
): StateCounts<S> {
  const byState = countStates(
    states,
    counts.map(({ state, count }) => ({ state, count: Math.min(count, most) })),
  );
  return { byState, moreStates: counts.filter(({ count }) => count > most).map(({ state }) => state) };
}

/** As `totalOf`, of counts that may have stopped. */
export function totalByState<S extends string>(
  { byState, moreStates }: StateCounts<S>,
  state: S | undefined,
): { total: number; more: boolean } {
  const more = state === undefined ? moreStates.length > 0 : moreStates.includes(state);
  return { total: totalOf(byState, state), more };
}
