import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../../law/calendar/day.ts';
import { today } from '../../../platform/clock.ts';
import { isExclusionViolation, isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError, isAppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { MeritKind } from '../model/merit-kinds.ts';
import { linksOf, type SubjectRef, subjectOf } from '../model/subject.ts';
import { awardsOf, getAward } from './awards.ts';
import type { AnyMerit, MeritsView } from './merit.schema.ts';
import { getSubject, type KnownSubject } from './subject-access.ts';

interface MeritTable {
  table: string;
  /** Column of each field of the body. A field that is not named here is kept elsewhere. */
  columns: Readonly<Record<string, string>>;
  /** Only of people, and without a unit of its own. */
  period?: true;
  /** Only of people. */
  personal?: true;
}

const PERIOD = { from: 'valid_from', to: 'valid_to' };

const TABLES: Readonly<Record<MeritKind, MeritTable>> = {
  evaluations: { table: 'evaluation', columns: { year: 'year', grade: 'grade', basis: 'basis' } },
  initiatives: {
    table: 'initiative_recognition',
    personal: true,
    columns: {
      kind: 'kind',
      title: 'title',
      scope: 'scope',
      year: 'year',
      recognisedOn: 'recognised_on',
      decisionNumber: 'decision_number',
      recognisedBy: 'recognised_by',
    },
  },
  disciplines: {
    table: 'discipline',
    columns: {
      level: 'level',
      decidedOn: 'decided_on',
      endedOn: 'ended_on',
      decisionNumber: 'decision_number',
    },
  },
  cases: {
    table: 'open_case',
    columns: { kind: 'kind', openedOn: 'opened_on', closedOn: 'closed_on', note: 'note' },
  },
  services: { table: 'service_period', personal: true, period: true, columns: { field: 'field', ...PERIOD } },
  categories: {
    table: 'person_category',
    personal: true,
    period: true,
    columns: { category: 'category', ...PERIOD },
  },
  leaves: { table: 'leave_period', personal: true, period: true, columns: { kind: 'kind', ...PERIOD } },
};

/**
 * The merit records of a person or a collective of the actor's units, newest first.
 * @throws AppError `not-found`
 */
export async function getMerits(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  ref: SubjectRef,
): Promise<MeritsView> {
  const day = today(clock);
  const { name } = await getSubject(db, actor, ref, 'merit.read', day);
  const mayWrite = await getSubject(db, actor, ref, 'merit.write', day).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'not-found')) return false;
      throw error;
    },
  );
  const list = async <T>(kind: MeritKind, order: string): Promise<T[]> => {
    const { table, columns, personal } = TABLES[kind];
    if (personal && ref.subject !== 'individual') return [];
    const fields = Object.entries(columns).map(([field, column]) =>
      field === 'to' ? sql`t.valid_to - 1 as "to"` : sql`t.${sql.ref(column)} as ${sql.ref(field)}`,
    );
    const uses =
      kind === 'initiatives'
        ? sql`, coalesce((select json_agg(json_build_object('award', x.award, 'year', x.year) order by x.year)
            from initiative_use x where x.initiative_id = t.id), '[]'::json) as used_for`
        : sql``;
    const whose = personal ? sql`t.person_id` : sql`coalesce(t.person_id, t.collective_id)`;
    const { rows } =
      await sql<T>`select t.id, t.version, ${sql.join(fields)} ${uses} from ${sql.table(table)} t
      where ${whose} = ${ref.id} order by t.${sql.ref(order)} desc, t.id desc`.execute(db);
    return rows;
  };
  return {
    name,
    evaluations: await list('evaluations', 'year'),
    initiatives: await list('initiatives', 'year'),
    disciplines: await list('disciplines', 'decided_on'),
    cases: await list('cases', 'opened_on'),
    services: await list('services', 'valid_from'),
    leaves: await list('leaves', 'valid_from'),
    categories: await list('categories', 'valid_from'),
    mayWrite,
  };
}

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

/** The columns and their values; checks what no single field can say. */
function columnsOf({ clock }: WriteContext, kind: MeritKind, body: AnyMerit): [string, unknown][] {
  const spans: readonly [string, string][] = [
    ['from', 'to'],
    ['decidedOn', 'endedOn'],
    ['openedOn', 'closedOn'],
  ];
  for (const [from, to] of spans) {
    const [first, last] = [body[from], body[to]];
    if (typeof first === 'string' && typeof last === 'string' && last < first)
      throw wrong(to, 'Ngày kết thúc không thể trước ngày bắt đầu. / It cannot end before it begins.');
  }
  for (const field of ['decidedOn', 'openedOn', 'recognisedOn'])
    if (typeof body[field] === 'string' && (body[field] as string) > today(clock))
      throw wrong(field, 'Ngày này ở tương lai; hãy kiểm tra lại. / This day lies in the future.');
  if (typeof body.year === 'number' && body.year > Number(today(clock).slice(0, 4)))
    throw wrong('year', 'Năm này chưa tới. / This year has not come yet.');
  return Object.entries(TABLES[kind].columns).map(([field, column]) => [
    column,
    // In the database a period ends with the day on which it is over.
    field === 'to' && typeof body.to === 'string' ? addDays(body.to, 1) : (body[field] ?? null),
  ]);
}

async function keepUses(context: WriteContext, kind: MeritKind, id: string, body: AnyMerit): Promise<void> {
  const { db } = context;
  if (kind !== 'initiatives') return;
  const uses = body.usedFor as { award: string; year: number }[];
  const awards = await awardsOf(context);
  for (const [i, { award }] of uses.entries()) getAward(awards, award, `usedFor.${i}.award`);
  await sql`delete from initiative_use where initiative_id = ${id}`.execute(db);
  const rows: RawBuilder<unknown>[] = uses.map(({ award, year }) => sql`(${id}, ${award}, ${year})`);
  if (rows.length > 0)
    await sql`insert into initiative_use (initiative_id, award, year) values ${sql.join(rows)} on conflict do nothing`.execute(
      db,
    );
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

function refuseTwice(error: unknown): never {
  if (isExclusionViolation(error))
    throw new AppError('already-exists', {
      detail: {
        vi: 'Đối tượng này đã được ghi cho khoảng thời gian trùng. Hãy sửa dòng đã ghi thay vì thêm mới.',
        en: 'This is recorded already for a time that overlaps. Change that line instead of adding another.',
      },
    });
  if (!isUniqueViolation(error)) throw error;
  throw new AppError('already-exists', {
    detail: {
      vi: 'Năm này đã có mức xếp loại. Hãy sửa mức đã ghi thay vì thêm mới.',
      en: 'This year has a grade already. Change it instead of adding another.',
    },
  });
}

function wrong(path: string, message: string): AppError {
  return new AppError('invalid-input', { fields: [{ path, message }] });
}
