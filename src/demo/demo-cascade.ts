import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import type { DemandKind } from '../features/plan/model/cascade/demand-status.ts';
import { cascadeTables } from '../features/plan/server/cascade/cascade.tables.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { Keys } from './demo-organisation.ts';

const FILE = join(import.meta.dirname, '../../samples/demo/cascade.yaml');

interface DemoDemand {
  plan: string;
  title: string;
  kind: DemandKind;
  /** Days from today, as all days here. */
  due: number;
  to: string[];
  sent: { unit: string; day: number; reference?: string; plan?: string }[];
  exempt: { unit: string; reason: string }[];
}

export interface DemoCascade {
  demands: DemoDemand[];
  follows: { member: string; at: string; units: string[] }[];
  derived: { plan: string; from: string; links: { task: string; of: string; seen: string }[] }[];
}

export interface DemoCascadeContext {
  write: Write;
  unit: Keys;
  plan: Keys;
  /** Accounts by sign-in name. */
  account: Keys;
}

/** What units below are asked for, who follows them, and what the ward's plan took from the province's. */
export function readDemoCascade(year: number): DemoCascade {
  return parse(readFileSync(FILE, 'utf8').replaceAll('{year}', String(year))) as DemoCascade;
}

/** Writes demands half answered, followed units and the links of a derived plan, one of which has changed above since. */
export async function writeCascade(context: DemoCascadeContext, data: DemoCascade): Promise<void> {
  for (const demand of data.demands) await writeDemand(context, demand);
  await writeFollows(context, data.follows);
  for (const derived of data.derived) await writeDerived(context, derived);
}

async function writeDemand(
  { write, unit, plan, account }: DemoCascadeContext,
  demand: DemoDemand,
): Promise<void> {
  const day = today(write.clock);
  const now = write.clock.now();
  const id = newId();
  await cascadeTables(write.db)
    .insertInto('demand')
    .values({
      id,
      planId: plan(demand.plan),
      dutyId: null,
      taskId: null,
      kind: demand.kind,
      title: demand.title,
      dueDay: addDays(day, demand.due),
      year: Number(day.slice(0, 4)),
      createdBy: account('thuongtruc'),
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await cascadeTables(write.db)
    .insertInto('demandItem')
    .values(
      demand.to.map((key) => {
        const sent = demand.sent.find((each) => each.unit === key);
        return {
          id: newId(),
          demandId: id,
          unitId: unit(key),
          sentOn: sent === undefined ? null : addDays(day, sent.day),
          sentBy: sent === undefined ? null : account('thuongtruc'),
          sentAt: sent === undefined ? null : now,
          reference: sent?.reference ?? null,
          planId: sent?.plan === undefined ? null : plan(sent.plan),
          returnReason: null,
          exemptReason: demand.exempt.find((each) => each.unit === key)?.reason ?? null,
          updatedAt: now,
        };
      }),
    )
    .execute();
}

async function writeFollows(
  { write, unit, account }: DemoCascadeContext,
  follows: DemoCascade['follows'],
): Promise<void> {
  await cascadeTables(write.db)
    .insertInto('unitFollow')
    .values(
      follows.flatMap(({ member, at, units }) =>
        units.map((key) => ({
          id: newId(),
          councilUnitId: unit(at),
          accountId: account(member),
          unitId: unit(key),
          validFrom: `${today(write.clock).slice(0, 4)}-01-01`,
          validTo: null,
          createdBy: account('thuongtruc'),
          createdAt: write.clock.now(),
        })),
      ),
    )
    .execute();
}

async function writeDerived(
  { write, plan }: DemoCascadeContext,
  { plan: own, from, links }: DemoCascade['derived'][number],
): Promise<void> {
  await sql`update plan set superior_plan_id = ${plan(from)} where id = ${plan(own)}`.execute(write.db);
  for (const { task, of, seen } of links) {
    const { rows } =
      await sql`insert into superior_link (task_id, superior_task_id, seen_version, seen, answered_at)
      select t.id, s.id, s.version, jsonb_build_object('content', s.content, 'deadlineText', ${seen}::text, 'cancelled', false), ${write.clock.now()}
      from task t, task s where t.plan_id = ${plan(own)} and t.content = ${task} and s.plan_id = ${plan(from)}
        and starts_with(s.content, ${of}) returning task_id`.execute(write.db);
    if (rows.length !== 1) throw new Error(`the demo data links "${task}" to "${of}", which are not there`);
  }
}
