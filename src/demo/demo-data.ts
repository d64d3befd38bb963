import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from '../features/account/model/roles.ts';
import type { UnitKind } from '../features/organisation/model/unit.ts';
import type { PlanState } from '../features/plan/model/plan-states.ts';

const FOLDER = join(import.meta.dirname, '../../samples/demo');

export interface DemoUnit {
  key: string;
  name: string;
  short?: string;
  kind: UnitKind;
  parent?: string;
  /** The district it hung under until 2025-06-30. */
  before?: string;
  code: string;
  from?: string;
  to?: string;
}

export interface DemoSuccession {
  kind: 'merger' | 'split' | 'dissolution';
  on: string;
  from: string[];
  to: string[];
  basis: string;
}

export interface DemoPerson {
  name: string;
  born: string;
  gender?: 'male' | 'female';
  unit: string;
  title: string;
  head?: boolean;
  login?: string;
  role?: Role;
  at?: string;
}

export interface DemoOutline {
  title: string;
  paragraphs?: string[];
  children?: DemoOutline[];
}

/** A row of an annex; the letters keep the data file readable: section, content, lead, implementer and its units, … */
export interface DemoTask {
  s: string;
  c: string;
  l?: string;
  i?: string;
  iu?: string[];
  o?: string;
  ou?: string[];
  v?: string;
  d: string;
  m?: { a: string; t: string; day: string; x?: boolean }[];
  /** Not finished though it may be over: how far it is, in percent. */
  slow?: number;
  blocked?: string;
  agenda?: string[];
}

export interface DemoPlan {
  key: string;
  unit: string;
  yearOffset: number;
  state: PlanState;
  number: string;
  symbol: string;
  signed: string;
  place: string;
  title: string;
  issuer: string;
  signer: { authority: string; position: string; name: string };
  recipients: string[];
  bases: { text: string; number: string | null; date: string | null }[];
  movements: string[];
  outline: DemoOutline[];
  duties: { text: string; actor: string; deadline: string }[];
  tasks: DemoTask[];
  sessions: DemoTask[];
}

export interface DemoData {
  units: DemoUnit[];
  successions: DemoSuccession[];
  people: DemoPerson[];
  plans: DemoPlan[];
}

const fill = (text: string, year: number) =>
  text
    .replaceAll('{year}', String(year))
    .replaceAll('{next}', String(year + 1))
    .replaceAll('{n}', String(200 + (year % 100)));

/** The demo's data with the years of its plans filled in, counted from `thisYear`. */
export function readDemoData(thisYear: number): DemoData {
  const file = <T>(name: string) => parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
  const { plans } = file<{ plans: DemoPlan[] }>('plans.yaml');
  return {
    ...file<Pick<DemoData, 'units' | 'successions'>>('units.yaml'),
    ...file<Pick<DemoData, 'people'>>('people.yaml'),
    plans: plans.map(
      (plan) => JSON.parse(fill(JSON.stringify(plan), thisYear + plan.yearOffset)) as DemoPlan,
    ),
  };
}
