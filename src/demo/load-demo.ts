import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SYSTEM } from '../platform/auth/actor.ts';
import { type Clock, today } from '../platform/clock.ts';
import type { Settings } from '../platform/config/settings.ts';
import type { Db } from '../platform/db/database.ts';
import { write } from '../platform/db/unit-of-work.ts';
import { createFileStore } from '../platform/files/file-store.ts';
import { writeAccounts } from './demo-accounts.ts';
import { readDemoCascade, writeCascade } from './demo-cascade.ts';
import { writeCouncil } from './demo-council.ts';
import { readDemoData } from './demo-data.ts';
import { writeDecisions } from './demo-decisions.ts';
import { writeDocuments } from './demo-documents.ts';
import { writeDossiers } from './demo-dossiers.ts';
import { writeHonourImport } from './demo-honour-import.ts';
import { writeHonours } from './demo-honours.ts';
import { writeOpinions } from './demo-opinions.ts';
import { writeOrganisation } from './demo-organisation.ts';
import { writePlan } from './demo-plans.ts';
import { writeRounds } from './demo-rounds.ts';

export interface DemoAccounts {
  password: string;
  accounts: { login: string; role: string }[];
}

interface Options {
  db: Db;
  clock: Clock;
  settings: Settings;
}

/** Several nodes may start on an empty database at once: one fills it. */
const LOCK = 7_830_140;
const PASSWORD_FILE = 'demo-password';
const MOST_SHOWN = 24;
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const ROLE_WORDS: Record<string, string> = {
  'standing-office': 'cơ quan thường trực Hội đồng TĐKT',
  'unit-clerk': 'cán bộ phụ trách TĐKT',
  'unit-head': 'thủ trưởng đơn vị',
  'consulted-agency': 'cơ quan được hiệp y',
  'council-member': 'thành viên Hội đồng TĐKT',
  'council-chair': 'Chủ tịch Hội đồng TĐKT',
  'cluster-leader': 'cụm trưởng cụm thi đua',
  'initiative-council': 'Hội đồng sáng kiến',
  editor: 'biên tập, tuyên truyền',
  inspector: 'đoàn kiểm tra',
  administrator: 'quản trị hệ thống',
  auditor: 'kiểm toán, đọc nhật ký',
};

/**
 * Fills an empty database with the demo workspace, in one transaction.
 * @returns the accounts to print, or null where the database holds something else
 */
export async function loadDemoIfEmpty(options: Options): Promise<DemoAccounts | null> {
  const { db, clock, settings } = options;
  if (settings.SO_VANG_DEMO === 'auto' && (await isEmpty(db))) {
    const data = readDemoData(Number(today(clock).slice(0, 4)));
    const password = await makePassword(settings);
    await write({ db, actor: SYSTEM, clock }, async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx.db);
      if (!(await isEmpty(tx.db))) return;
      const keys = await writeOrganisation(tx, data);
      await writeHonours(tx, data, keys);
      const accounts = await writeAccounts(tx, data, keys, password);
      const author = data.people.find(({ login }) => login === 'thuongtruc');
      const plans = new Map<string, string>();
      for (const plan of data.plans) {
        const id = await writePlan(
          {
            write: tx,
            unit: keys.unit,
            author: { id: accounts.get('thuongtruc') ?? '', name: author?.name ?? '' },
          },
          plan,
        );
        plans.set(plan.key, id);
      }
      await writeCascade(
        {
          write: tx,
          unit: keys.unit,
          plan: (key) => plans.get(key) ?? '',
          account: (login) => accounts.get(login) ?? '',
        },
        readDemoCascade(Number(today(clock).slice(0, 4))),
      );
      await writeCouncil({
        write: tx,
        unit: keys.unit,
        person: keys.person,
        account: (login) => accounts.get(login) ?? '',
      });
      const files = createFileStore(join(settings.dataDir, 'files'));
      const context = { ...tx, files, settings, language: 'vi' as const, requestId: 'demo' };
      await writeHonourImport(context, keys.unit('tinh'), {
        accountId: accounts.get('thuongtruc') ?? '',
        name: author?.name ?? '',
      });
      await writeDocuments(context, keys.unit);
      await writeDossiers(context, keys, accounts.get('thuongtruc') ?? '');
      await writeOpinions(context, keys.unit, accounts.get('thuongtruc') ?? '');
      await writeRounds({
        write: tx,
        unit: keys.unit,
        account: (login) => accounts.get(login) ?? '',
      });
      await writeDecisions(context, keys, accounts.get('thuongtruc') ?? '');
      tx.audit({
        act: 'demo.load',
        entity: 'workspace',
        entityId: 'demo',
        reason: 'Nạp không gian dùng thử',
      });
    });
  }
  return findDemoAccounts(options);
}

/** Whether nobody has an account yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from account limit 1`.execute(db);
  return rows.length === 0;
}

/** A password of this installation alone: a fixed one would open every demo that somebody puts on a network. */
export async function makePassword(settings: Settings): Promise<string> {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const password = settings.SO_VANG_DEMO_PASSWORD ?? `vang-${group()}-${group()}`;
  await mkdir(settings.dataDir, { recursive: true });
  await writeFile(join(settings.dataDir, PASSWORD_FILE), `${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * The demo's accounts as long as the workspace is the demo: the password lies in the data folder. Accounts that were made later have
 * passwords of their own.
 */
export async function findDemoAccounts({
  db,
  settings,
}: Pick<Options, 'db' | 'settings'>): Promise<DemoAccounts | null> {
  const password = await readFile(join(settings.dataDir, PASSWORD_FILE), 'utf8').catch(() => null);
  if (password === null) return null;
  const { rows } = await sql<{ login: string; role: string; unit: string }>`
    select a.login, r.role, coalesce(u.short_name, u.name) as unit
    from account a join role_assignment r on r.account_id = a.id join unit_now u on u.unit_id = r.unit_id
    where a.disabled_at is null and a.created_at = (select min(created_at) from account)
    order by a.id limit ${MOST_SHOWN}`.execute(db);
  const accounts = rows.map(({ login, role, unit }) => ({
    login,
    role: `${ROLE_WORDS[role] ?? role} · ${unit}`,
  }));
  return accounts.length === 0 ? null : { password: password.trim(), accounts };
}
