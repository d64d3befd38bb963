import type pg from 'pg';
import { SESSION_COOKIE } from '../src/features/account/server/authenticate.ts';
import { hashSecret } from '../src/features/account/server/secret-hash.ts';
import { newId, newSecret } from '../src/platform/ids.ts';
import { BENCH_DAY } from './scale.ts';

export type Role = 'unit-clerk' | 'standing-office' | 'auditor';

/** A signed-in browser and what its person works on. */
export interface User {
  cookie: string;
  unitId: string;
  /** This year's plan of the unit. */
  planId: string;
  /** Tasks of that plan that are being worked on. */
  tasks: { id: string; version: number }[];
}

const NOW = new Date(`${BENCH_DAY}T09:00:00+07:00`);

/** Signs in `count` browsers of accounts with `role`, as many different accounts as there are. */
export async function signedIn(owner: pg.Pool, role: Role, count: number): Promise<User[]> {
  const { rows } = await owner.query<{
    accountId: string;
    unitId: string;
    planId: string;
    tasks: User['tasks'];
  }>(
    `select r.account_id as "accountId", r.unit_id as "unitId", p.id as "planId",
       (select json_agg(json_build_object('id', t.id, 'version', t.version) order by t.position) from task t
         where t.plan_id = p.id and t.state = 'in-progress') as tasks
     from role_assignment r join plan p on p.unit_id = r.unit_id and p.year = extract(year from $2::date)
       and (select count(*) from task t where t.plan_id = p.id) = 60
     where r.role = $1 and exists (select from task t where t.plan_id = p.id and t.state = 'in-progress')
     order by p.id desc`,
    [role, BENCH_DAY],
  );
  const users: User[] = [];
  for (let n = 0; n < count; n += 1) {
    const row = rows[n % rows.length];
    if (row === undefined) throw new Error(`no account with the role ${role} and a plan of 60 tasks`);
    const secret = newSecret();
    await owner.query(
      `insert into login_session (id, account_id, token_hash, created_at, last_seen_at, expires_at, address, device)
       values ($1, $2, $3, $4, $4, $5, '127.0.0.1', 'bench')`,
      [newId(), row.accountId, hashSecret(secret), NOW, new Date(NOW.getTime() + 12 * 3_600_000)],
    );
    users.push({ ...row, cookie: `${SESSION_COOKIE}=${secret}` });
  }
  return users;
}

/** Words to search for, as people type them: the last two of a unit's name, without diacritics. */
export async function searchWords(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ words: string }>(
    `select distinct substring(search_key(name) from '\\S+ \\S+$') as words from unit_now order by 1`,
  );
  return rows.map(({ words }) => words);
}
