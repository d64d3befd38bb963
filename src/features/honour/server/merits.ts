import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { MeritKind } from '../model/merit-kinds.ts';
import { linksOf, type SubjectRef, subjectOf } from '../model/subject.ts';
import { getMerits } from './get-merits.ts';
import type { AnyMerit, MeritsView } from './merit.schema.ts';
import { TABLES } from './merit-tables.ts';
import { columnsOf, keepUses, refuseTwice } from './merit-values.ts';
import { getSubject, type KnownSubject } from './subject-access.ts';

/**
 * Adds a merit record. @throws AppError `not-found`, `invalid-input`, `already-exists` for a second grade of one year
 */
export async function addMerit(
  context: WriteContext,
  kind: MeritKind,
  ref: SubjectRef,
  body: AnyMerit,
): Promise<MeritsView> {
  const subject = await getSubject(context.db, context.actor, ref, 'merit.write', today(context.clock));
  const values = columnsOf(context, kind, body);
  const { table, period, personal } = TABLES[kind];
  const { personId, collectiveId } = linksOf(ref);
  const id = newId();
  const row: [string, unknown][] = [
    ['id', id],
    ['person_id', personId],
    ...(personal ? [] : [['collective_id', collectiveId] as [string, unknown]]),
    ...(period ? [] : [['unit_id', subject.unitId] as [string, unknown]]),
    ['created_at', context.clock.now()],
    ...values,
  ];
  await sql`insert into ${sql.table(table)} (${sql.join(row.map(([column]) => sql.ref(column)))})
    values (${sql.join(row.map(([, value]) => value))})`
    .execute(context.db)
    .catch(refuseTwice);
  await keepUses(context, kind, id, body);
  note(context, 'add', kind, id, subject, { after: body });
  return getMerits(context, ref);
}

/** Changes a merit record. @throws AppError `not-found`, `stale-version`, `invalid-input`, `already-exists` */
export async function changeMerit(
  context: WriteContext,
  kind: MeritKind,
  id: string,
  { version, ...body }: AnyMerit & { version: number },
): Promise<MeritsView> {
  const { ref, subject, before } = await lock(context, kind, id);
  if (before.version !== version)
    throw new AppError('stale-version', { extra: { current: { ...body, version: before.version } } });
  const sets = columnsOf(context, kind, body).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(TABLES[kind].table)} set ${sql.join(sets)}, version = version + 1 where id = ${id}`
    .execute(context.db)
    .catch(refuseTwice);
  await keepUses(context, kind, id, body);
  note(context, 'change', kind, id, subject, { before, after: body });
  return getMerits(context, ref);
}

/** Removes a merit record that was entered by mistake; the audit trail keeps it. @throws AppError `not-found` */
export async function removeMerit(
  context: WriteContext,
  kind: MeritKind,
  id: string,
  { reason }: { reason: string },
): Promise<MeritsView> {
  const { ref, subject, before } = await lock(context, kind, id);
  await sql`delete from ${sql.table(TABLES[kind].table)} where id = ${id}`.execute(context.db);
  note(context, 'remove', kind, id, subject, { before, reason });
  return getMerits(context, ref);
}

interface Locked {
  ref: SubjectRef;
  subject: KnownSubject;
  before: Record<string, unknown>;
}

async function lock({ db, actor, clock }: WriteContext, kind: MeritKind, id: string): Promise<Locked> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select * from ${sql.table(TABLES[kind].table)} where id = ${id} for update`.execute(db);
  const [before] = rows;
  if (before === undefined) throw new AppError('not-found');
  const ref = subjectOf({
    personId: (before.personId as string | null) ?? null,
    collectiveId: (before.collectiveId as string | null | undefined) ?? null,
    householdId: null,
  });
  return { ref, before, subject: await getSubject(db, actor, ref, 'merit.write', today(clock)) };
}

function note(
  { audit }: WriteContext,
  verb: 'add' | 'change' | 'remove',
  kind: MeritKind,
  id: string,
  subject: KnownSubject,
  rest: { before?: Record<string, unknown>; after?: Record<string, unknown>; reason?: string },
): void {
  audit({ act: `merit.${verb}`, entity: TABLES[kind].table, entityId: id, unitId: subject.unitId, ...rest });
}
