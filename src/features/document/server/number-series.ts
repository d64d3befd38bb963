import { sql } from 'kysely';
import { mayAnywhere, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitFor } from './document.store.ts';
import { documentTables } from './document.tables.ts';
import type {
  CreateSeries,
  ListSeries,
  SeriesListView,
  SeriesView,
  UpdateSeries,
} from './register.schema.ts';

type Actor = ReadContext['actor'];
type Row = Omit<SeriesView, 'allowed'> & { unitPath: string };

/** The number sequences of the units where the actor reads documents, newest year first. */
export async function listSeries(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  query: ListSeries,
): Promise<SeriesListView> {
  const rows = await findRows(db, actor, query);
  return {
    items: rows.map((row) => present(actor, row)),
    mayConfigure: mayAnywhere(actor, 'document.configure'),
  };
}

async function findRows(db: Db | Tx, actor: Actor, query: ListSeries & { id?: string }): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select s.id, s.unit_id, u.name as unit_name, u.path::text as unit_path, s.body, s.kind, s.year,
      s.suffix, s.prefix, s.start, s.next, s.version, (s.next - s.start) as taken,
      (select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'symbol', r.symbol, 'kind', r.kind) order by r.n), '[]')
        from register_number r where r.series_id = s.id and r.state = 'reserved') as reserved
    from number_series s join unit_now u on u.unit_id = s.unit_id
    where u.path <@ any(${scopePaths(actor, 'document.read')}::ltree[])
      ${query.unit === undefined ? sql`` : sql`and s.unit_id = ${query.unit}`}
      ${query.year === undefined ? sql`` : sql`and s.year = ${query.year}`}
      ${query.id === undefined ? sql`` : sql`and s.id = ${query.id}`}
    order by s.year desc, u.name collate "vi-x-icu", s.body, s.kind nulls first limit 500`.execute(db);
  return rows;
}

function present(actor: Actor, { unitPath, ...row }: Row): SeriesView {
  const allowed = [
    ...(mayAt(actor, 'document.configure', unitPath) ? ['configure'] : []),
    ...(mayAt(actor, 'document.number', unitPath) ? ['reserve'] : []),
  ];
  return { ...row, allowed };
}

/** A sequence that the actor may read, locked. @throws AppError `not-found` */
export async function lockSeries(db: Tx, actor: Actor, id: string): Promise<SeriesView> {
  await sql`select from number_series where id = ${id} for update`.execute(db);
  const [row] = await findRows(db, actor, { id });
  if (row === undefined) throw new AppError('not-found');
  return present(actor, row);
}

/** Sets up a sequence of a year. @throws AppError `not-found`, `already-exists` */
export async function createSeries(context: WriteContext, input: CreateSeries): Promise<SeriesView> {
  const { db, actor, clock } = context;
  await getUnitFor(db, actor, 'document.configure', input.unitId);
  const id = newId();
  await documentTables(db)
    .insertInto('numberSeries')
    .values({ id, ...input, next: input.start, updatedAt: clock.now() })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'number_series_unit_id_body_kind_year_key')
        ? new AppError('already-exists', {
            detail: {
              vi: 'Đơn vị đã có dãy số này trong năm. Hãy sửa dãy số đang có.',
              en: 'The unit has this sequence for the year already. Change that one.',
            },
          })
        : error;
    });
  context.audit({
    act: 'number-series.create',
    entity: 'number-series',
    entityId: id,
    unitId: input.unitId,
    after: input,
  });
  return lockSeries(db, actor, id);
}

/**
 * Changes how the numbers to come look, and where they begin while none has been given.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`
 */
export async function updateSeries(
  context: WriteContext,
  id: string,
  input: UpdateSeries,
): Promise<SeriesView> {
  const { db, actor, clock } = context;
  const series = await lockSeries(db, actor, id);
  const { version, ...fields } = input;
  const moves = fields.start !== undefined && fields.start !== series.start;
  if (!series.allowed.includes('configure') || (moves && series.taken > 0))
    throw new AppError('step-not-allowed', {
      ...(series.allowed.includes('configure') && {
        detail: {
          vi: 'Dãy số đã cấp số nên không đổi được số bắt đầu.',
          en: 'Numbers have been given already, so the start cannot change.',
        },
      }),
      extra: { allowed: series.allowed },
    });
  if (version !== series.version) throw new AppError('stale-version', { extra: { current: series } });
  const { suffix = series.suffix, prefix = series.prefix, start = series.start } = fields;
  await sql`update number_series set suffix = ${suffix}, prefix = ${prefix}, start = ${start},
    next = ${moves ? start : series.next}, version = version + 1, updated_at = ${clock.now()} where id = ${id}`.execute(
    db,
  );
  context.audit({
    act: 'number-series.update',
    entity: 'number-series',
    entityId: id,
    unitId: series.unitId,
    before: { suffix: series.suffix, prefix: series.prefix, start: series.start },
    after: { suffix, prefix, start },
  });
  return lockSeries(db, actor, id);
}
