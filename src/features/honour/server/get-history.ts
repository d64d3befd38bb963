import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { builtOn } from '../model/built-on.ts';
import type { SubjectRef } from '../model/subject.ts';
import { awardsOf } from './awards.ts';
import { findHonours } from './find-honours.ts';
import type { HistoryView } from './history.schema.ts';
import { getSubjectWith, reaches } from './subject-access.ts';

/** Nobody has more; who does by mistake still gets an answer. */
const MOST = 500;

/**
 * Everything that was granted to a subject, with what it was and was called meanwhile: positions of a person; names, parents, mergers
 * and splits of a unit and of those it came from, whose honours stand there too.
 * @throws AppError `not-found` when it does not exist or lies where the actor reads no honours
 */
export async function getHistory(context: ReadContext, ref: SubjectRef): Promise<HistoryView> {
  const { db, actor, language, clock } = context;
  const { id } = ref;
  const units = ref.subject === 'collective' ? await findOrigins(db, id) : [];
  const whose = {
    individual: sql<boolean>`h.person_id = ${id}`,
    collective: sql<boolean>`h.collective_id = any(${units}::uuid[])`,
    household: sql<boolean>`h.household_id = ${id}`,
  };
  const newest = sql`h.decided_on desc, h.id desc`;
  const [{ mayReadMerits, positions, ...subject }, rows, periods, successions] = await Promise.all([
    getSubjectWith<Pick<HistoryView, 'mayReadMerits' | 'positions'>>(
      db,
      ref,
      reaches(actor, ref, 'honour.read'),
      sql`, ${reaches(actor, ref, 'merit.read', today(clock))} as may_read_merits, ${positionsOf(ref)} as positions`,
    ),
    findHonours(context, whose[ref.subject], newest, { limit: MOST }, { prepared: true }),
    findPeriods(db, units),
    findSuccessions(db, units),
  ]);
  const awards = await awardsOf(context, [subject.unitId, ...rows.map(({ unitId }) => unitId)]);
  const own = rows.filter(({ subjectId }) => subjectId === id);
  const rests = builtOn(awards, ref.subject, own);
  const honours = rows.map((row) => ({
    ...row,
    awardName: awardName(awards, row.award, language),
    restsOn: rests.get(row.id) ?? [],
  }));
  return { subject, honours, positions, periods, successions, mayReadMerits };
}

/** What a person was where, the newest first, as JSON; others hold no positions. */
function positionsOf({ subject, id }: SubjectRef): RawBuilder<unknown> {
  if (subject !== 'individual') return sql`'[]'::json`;
  return sql`(select json_agg(json_build_object('title', o.title, 'unitName', coalesce(n.name, u.name), 'from', o.valid_from,
      'to', o.valid_to) order by o.valid_from desc, o.id)
    from position o join unit_now u on u.unit_id = o.unit_id
    left join unit_period n on n.unit_id = o.unit_id and n.valid_from <= o.valid_from and (n.valid_to is null or n.valid_to > o.valid_from)
    where o.person_id = ${id})`;
}

/** The unit and all that it came from. */
async function findOrigins(db: Db, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive origin as (
      select ${unitId}::uuid as id union
      select f.unit_id from origin join succession_unit t on t.unit_id = origin.id and t.side = 'to'
        join succession_unit f on f.succession_id = t.succession_id and f.side = 'from')
    select id from origin`.execute(db);
  return rows.map(({ id }) => id);
}

async function findPeriods(db: Db, units: readonly string[]): Promise<HistoryView['periods']> {
  if (units.length === 0) return [];
  const { rows } = await sql<HistoryView['periods'][number]>`
    select p.unit_id, p.name, p.kind, u.name as parent_name, p.valid_from as "from", p.valid_to as "to"
    from unit_period p left join unit_now u on u.unit_id = p.parent_id
    where p.unit_id = any(${units}::uuid[]) order by p.valid_from desc, p.id`.execute(db);
  return rows;
}

async function findSuccessions(db: Db, units: readonly string[]): Promise<HistoryView['successions']> {
  if (units.length === 0) return [];
  const names = (side: string) => sql`coalesce((select json_agg(u.name order by u.name) from succession_unit x
    join unit_now u on u.unit_id = x.unit_id where x.succession_id = s.id and x.side = ${side}), '[]'::json)`;
  const { rows } = await sql<HistoryView['successions'][number]>`
    select s.kind, s.on_day as "on", s.basis, ${names('from')} as "from", ${names('to')} as "to" from succession s
    where s.id in (select succession_id from succession_unit where unit_id = any(${units}::uuid[]))
    order by s.on_day desc, s.id`.execute(db);
  return rows;
}
