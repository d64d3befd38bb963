import { sql } from 'kysely';
import type { Facts, HonourFact } from '../../../law/awards/facts.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { UnitKind } from '../../organisation/index.ts';
import type { SubjectRef } from '../model/subject.ts';
import { unitCategory } from '../model/unit-category.ts';
import { loadMembers } from './load-members.ts';

export interface FactsOptions {
  /** The year assessed: members of collectives are counted as they were at its end. */
  year: number;
  /** The day the dossier is received: what was recorded for later days is left out. */
  on: string;
}

type Recorded = Pick<
  Facts,
  'who' | 'honours' | 'evaluations' | 'initiatives' | 'discipline' | 'openCase' | 'service' | 'maternityLeave'
>;

/**
 * What the golden book and the merit records say of each subject, keyed by its id, for the engine of `law/awards`. What is not kept
 * here (movements, ranks, judgements of people) is absent and stays open; a list that is kept and empty is known to be empty, but for
 * evaluations, service and what the subject is, of which nothing recorded means nothing known. The number of queries does not grow with the subjects.
 */
export async function loadFacts(
  db: Db,
  subjects: readonly SubjectRef[],
  { year, on }: FactsOptions,
): Promise<Map<string, Facts>> {
  const ids = subjects.map((subject) => subject.id);
  const collectives = subjects.filter(({ subject }) => subject === 'collective').map(({ id }) => id);
  // One after another: a connection takes one statement at a time, and inside a transaction there is only one.
  const recorded = await loadRecorded(db, ids, on);
  const members = await loadMembers(db, collectives, year);
  return new Map(
    subjects.map(({ subject, id }) => {
      const { who, evaluations, service, ...known } = recorded.get(id) ?? {};
      const facts: Facts = {
        subject,
        honours: [],
        initiatives: [],
        discipline: [],
        openCase: false,
        maternityLeave: [],
        ...known,
        ...(who && { who, whoMore: true }),
        ...(evaluations && { evaluations }),
        ...(service && { service }),
        ...(members.has(id) && { members: members.get(id) }),
      };
      return [id, facts];
    }),
  );
}

async function loadRecorded(db: Db, ids: readonly string[], on: string): Promise<Map<string, Recorded>> {
  const { rows } = await sql<{
    id: string;
    who: string[] | null;
    unitKind: UnitKind | null;
    unitName: string | null;
    honours: HonourFact[] | null;
    evaluations: Recorded['evaluations'] | null;
    initiatives: Recorded['initiatives'] | null;
    discipline: Recorded['discipline'] | null;
    openCase: boolean;
    service: Recorded['service'] | null;
    maternityLeave: Recorded['maternityLeave'] | null;
  }>`with wanted as (select distinct unnest(${ids}::uuid[]) as id),
    h as (
      select w.id, json_agg(json_build_object('award', h.award, 'year', h.year, 'decidedOn', h.decided_on, 'basis', h.basis)
        order by h.decided_on) as list
      from wanted w join honour h on w.id in (h.person_id, h.collective_id, h.household_id)
      where h.status <> 'revoked' and h.decided_on <= ${on} group by w.id),
    e as (
      select w.id, json_agg(json_build_object('year', e.year, 'grade', e.grade) order by e.year) as list
      from wanted w join evaluation e on coalesce(e.person_id, e.collective_id) = w.id group by w.id),
    i as (
      select w.id, json_agg(json_build_object('kind', i.kind, 'scope', i.scope, 'year', i.year, 'usedFor', coalesce((
          select json_agg(json_build_object('award', u.award, 'year', u.year)) from initiative_use u where u.initiative_id = i.id
        ), '[]'::json)) order by i.year) as list
      from wanted w join initiative_recognition i on i.person_id = w.id
      where i.recognised_on is null or i.recognised_on <= ${on} group by w.id),
    d as (
      select w.id, json_agg(json_build_object('level', d.level, 'decidedOn', d.decided_on, 'endedOn', d.ended_on)
        order by d.decided_on) as list
      from wanted w join discipline d on coalesce(d.person_id, d.collective_id) = w.id where d.decided_on <= ${on} group by w.id),
    c as (
      select distinct w.id from wanted w join open_case c on coalesce(c.person_id, c.collective_id) = w.id
      where c.opened_on <= ${on} and (c.closed_on is null or c.closed_on > ${on})),
    s as (
      select w.id, json_agg(json_build_object('field', s.field, 'from', s.valid_from, 'to', s.valid_to - 1) order by s.valid_from) as list
      from wanted w join service_period s on s.person_id = w.id group by w.id),
    l as (
      select w.id, json_agg(json_build_object('from', l.valid_from, 'to', l.valid_to - 1) order by l.valid_from) as list
      from wanted w join leave_period l on l.person_id = w.id where l.kind = 'maternity' group by w.id),
    g as (
      select w.id, json_agg(g.category order by g.valid_from) as list
      from wanted w join person_category g on g.person_id = w.id
      where g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on}) group by w.id)
    select w.id, g.list as who, n.kind as unit_kind, n.name as unit_name, h.list as honours, e.list as evaluations, i.list as initiatives, d.list as discipline,
      c.id is not null as open_case, s.list as service, l.list as maternity_leave
    from wanted w left join h on h.id = w.id left join e on e.id = w.id left join i on i.id = w.id left join d on d.id = w.id
      left join c on c.id = w.id left join s on s.id = w.id left join l on l.id = w.id
      left join g on g.id = w.id left join unit_now n on n.unit_id = w.id`.execute(db);
  return new Map(
    rows.map(({ id, openCase, unitKind, unitName, who, ...lists }) => {
      const known = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== null));
      const is = unitKind === null ? who : [unitCategory(unitKind, unitName ?? '')];
      return [id, { ...known, ...(is && { who: is }), openCase }];
    }),
  );
}
