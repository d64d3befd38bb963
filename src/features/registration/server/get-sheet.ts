import { sql } from 'kysely';
import { SUBJECTS, type Subject } from '../../../law/awards/index.ts';
import { type Actor, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { awardsOfYear } from './award-choices.ts';
import type { SheetView } from './registration.schema.ts';
import { getReadableSheet, type SheetRecord, verbsOf } from './sheet.store.ts';

type Reading = Pick<ReadContext, 'actor' | 'language'> & { db: Db | Tx };

/** A sheet: its state, what it counts, until when to register, what may be registered and done. @throws AppError `not-found` */
export async function getSheet({ db, actor, language }: Reading, id: string): Promise<SheetView> {
  const { unitPath, createdBy: _, ...sheet } = await getReadableSheet(db, actor, id);
  const { rows: groups } = await sql<{
    subject: Subject;
    count: number;
  }>`select subject, count(*)::int as count from registration where sheet_id = ${id} group by subject`.execute(
    db,
  );
  const bySubject = Object.fromEntries(SUBJECTS.map((subject) => [subject, 0])) as Record<Subject, number>;
  for (const { subject, count } of groups) bySubject[subject] = count;
  const awards = await awardsOfYear(db, sheet.unitId, sheet.year);
  return {
    ...sheet,
    updatedAt: sheet.updatedAt.toISOString(),
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    approvedAt: sheet.approvedAt?.toISOString() ?? null,
    rows: Object.values(bySubject).reduce((a, b) => a + b, 0),
    bySubject,
    due: await findDue(db, actor, { ...sheet, unitPath }),
    awards: awards.map((award) => ({
      id: award.id,
      name: award.name[language],
      subjects: [...award.subjects],
    })),
    allowed: verbsOf(actor, { ...sheet, unitPath }),
  };
}

/**
 * Tasks of issued plans of the year, of the unit or those above it, that speak of registering for emulation and have a day: no law
 * says until when to register, the plans do.
 */
async function findDue(
  db: Db | Tx,
  actor: Actor,
  { year, unitPath }: Pick<SheetRecord, 'year' | 'unitPath'>,
): Promise<SheetView['due']> {
  const paths = scopePaths(actor, 'plan.read');
  const { rows } = await sql<SheetView['due'][number]>`
    select k.due_day as day, p.id as plan_id, k.id as task_id, k.content, u.name as unit_name
    from unit_now u join plan p on p.unit_id = u.unit_id join task k on k.plan_id = p.id
    where u.path @> ${unitPath}::ltree and p.year = ${year} and p.state in ('issued', 'closed') and k.due_day is not null
      and k.state <> 'cancelled' and search_text(k.content) ~ 'dang ky.*(thi dua|danh hieu)'
      and (u.path <@ any(${paths}::ltree[]) or exists (select from task_unit t join unit_now v on v.unit_id = t.unit_id
        where t.task_id = k.id and v.path <@ any(${paths}::ltree[])))
    order by k.due_day, k.id limit 5`.execute(db);
  return rows;
}
