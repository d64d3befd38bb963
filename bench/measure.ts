import type pg from 'pg';
import type { Figures } from './figures.ts';
import { type Client, oneByOne, underLoad } from './load.ts';
import type { Scenario } from './scenarios.ts';
import type { User } from './users.ts';

/** At once, unless another number is asked for. */
export const USERS = 16;
const ROUNDS = 150;

/** The most that the API may take as a multiple of the same by hand. */
export const RATIO_BAR = 3;

export interface Measurement {
  name: string;
  kind: 'read' | 'write';
  bar: number;
  load: Figures;
  /** One user alone, by the API and by plain SQL. */
  alone?: { api: Figures; sql: Figures; ratio: number };
  sqlLoad?: Figures;
  met: boolean;
}

interface Bench {
  client: Client;
  sql: pg.Pool;
  users: readonly User[];
  words: readonly string[];
  seconds: number;
}

/**
 * Measures one scenario under load and, where there is plain SQL for it, both alone.
 * @throws Error when an answer is not a success: a refused request is no measurement
 */
export async function measure(bench: Bench, scenario: Scenario): Promise<Measurement> {
  const { client, users, words, seconds } = bench;
  const userOf = (n: number): User => {
    const user = users[n % users.length];
    if (user === undefined) throw new Error('no users');
    return user;
  };
  const wordsOf = (user: number, round: number) => words[(user * 131 + round * 17) % words.length] ?? '';

  const act = async (n: number, round: number) => {
    const user = userOf(n);
    const call = scenario.call(user, round, wordsOf(n, round));
    const answer = await client.send(call, user.cookie);
    if (answer.status >= 300)
      throw new Error(`${call.method} ${call.path}: ${answer.status} ${answer.body.slice(0, 500)}`);
    scenario.learn?.(user, answer);
    return answer.ms;
  };
  const load = await underLoad(users.length, seconds, act);
  const { plain } = scenario;
  const facts = { name: scenario.name, kind: scenario.kind, bar: scenario.bar, load };
  if (plain === undefined) return { ...facts, met: load.p95 < scenario.bar };

  const byHand = async (n: number, round: number) => {
    const began = performance.now();
    await plain(bench.sql, userOf(n), wordsOf(n, round), round);
    return performance.now() - began;
  };
  const sqlLoad = await underLoad(users.length, seconds, byHand);
  const api = await oneByOne(ROUNDS, (round) => act(round, round));
  const sql = await oneByOne(ROUNDS, (round) => byHand(round, round));
  const ratio = api.p50 / sql.p50;
  return {
    ...facts,
    sqlLoad,
    alone: { api, sql, ratio },
    met: load.p95 < scenario.bar && ratio <= RATIO_BAR,
  };
}
