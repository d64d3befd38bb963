import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../../platform/http/paging.ts';
import { catalogueOfUnits } from '../../../catalogue/server/index.ts';
import type {
  ListWithheld,
  PublicationUnit,
  PublicationUnits,
  PublicationUnitsView,
  SetPublication,
  WithheldListView,
  WithheldRow,
} from './publication.schema.ts';

type Context = Pick<ReadContext | WriteContext, 'db' | 'actor'>;

/** SQL condition: the unit `u` (unit_now) stands where the actor drafts decisions, and so decides what of them is public. */
const within = ({ actor }: Context): RawBuilder<boolean> =>
  sql<boolean>`u.path <@ any(${scopePaths(actor, 'decision.write')}::ltree[])`;

const UNIT = sql`select u.unit_id, u.name, coalesce(said.published, true) as published, said.name as said_by,
    coalesce(own.version, 0) as version
  from unit_now u left join public_roll_unit own on own.unit_id = u.unit_id
    left join lateral (select p.published, a.name from public_roll_unit p join unit_now a on a.unit_id = p.unit_id
      where a.path @> u.path order by nlevel(a.path) desc limit 1) said on true`;

/** Units of which the actor decides whether their honours are public. */
export async function listPublication(
  context: ReadContext,
  query: PublicationUnits,
): Promise<PublicationUnitsView> {
  const { db } = context;
  const where = sql`where ${within(context)} ${query.q ? sql`and u.search like ${searchPattern(query.q)}` : sql``}`;
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from unit_now u ${where}`.execute(db);
  const { rows } = await sql<PublicationUnit>`${UNIT} ${where}
    order by u.path limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  return { items: rows, total: counted[0]?.n ?? 0, page: query.page, size: query.size };
}

/**
 * A unit switches the public roll off or on, for itself and those below that say nothing else.
 * @throws AppError `not-found`, `stale-version`
 */
export async function setPublication(
  context: WriteContext,
  unitId: string,
  { published, version }: SetPublication,
): Promise<PublicationUnit> {
  const { db, actor, clock } = context;
  const before = await getUnit(context, unitId);
  const { rows } = await sql`insert into public_roll_unit as p (unit_id, published, updated_by, updated_at)
    select ${unitId}, ${published}, ${actor.accountId}, ${clock.now()} where ${version} = 0 or exists (select from public_roll_unit where unit_id = ${unitId})
    on conflict (unit_id) do update set published = excluded.published, version = p.version + 1,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at where p.version = ${version}
    returning 1`.execute(db);
  const after = await getUnit(context, unitId);
  if (rows.length === 0) throw new AppError('stale-version', { extra: { current: after } });
  context.audit({
    act: 'public-roll.set',
    entity: 'public-roll',
    entityId: unitId,
    unitId,
    before: { published: before.published },
    after: { published },
  });
  return after;
}

async function getUnit(context: Context, unitId: string): Promise<PublicationUnit> {
  const { rows } =
    await sql<PublicationUnit>`${UNIT} where u.unit_id = ${unitId} and ${within(context)}`.execute(
      context.db,
    );
  const [unit] = rows;
  if (unit === undefined) throw new AppError('not-found');
  return unit;
}

/** Honours kept out of the public roll one by one, the newest first. */
export async function listWithheld(context: ReadContext, query: ListWithheld): Promise<WithheldListView> {
  const { db, clock, language } = context;
  const where = sql`from honour_withheld w join honour h on h.id = w.honour_id join unit_now u on u.unit_id = h.unit_id
      join account a on a.id = w.by_account
    where ${within(context)} ${query.q ? sql`and h.search like ${searchPattern(query.q)}` : sql``}`;
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n ${where}`.execute(db);
  const { rows } = await sql<
    Omit<WithheldRow, 'awardName' | 'at'> & { award: string; unitId: string; at: Date }
  >`
    select w.honour_id, h.subject_name, h.unit_id, u.name as unit_name, h.award, h.year, w.reason, a.name as by, w.at
    ${where} order by w.at desc, w.honour_id limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  const catalogue = await catalogueOfUnits(db, [...new Set(rows.map(({ unitId }) => unitId))], today(clock));
  return {
    items: rows.map(({ award, unitId: _, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      awardName: awardName(catalogue, award, language),
    })),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}

/** Keeps an honour out of the public roll. The page of its certificate still answers. @throws AppError `not-found`, `already-exists` */
export async function withhold(
  context: WriteContext,
  { honourId, reason }: { honourId: string; reason: string },
): Promise<{ ok: true }> {
  const unitId = await getHonourUnit(context, honourId);
  const { db, actor, clock } = context;
  const { rows } = await sql`insert into honour_withheld (honour_id, reason, by_account, at)
    values (${honourId}, ${reason}, ${actor.accountId}, ${clock.now()}) on conflict do nothing returning 1`.execute(
    db,
  );
  if (rows.length === 0)
    throw new AppError('already-exists', {
      detail: {
        vi: 'Lần khen thưởng này đã được giữ lại, không công khai.',
        en: 'This honour is withheld already.',
      },
    });
  context.audit({ act: 'public-roll.withhold', entity: 'honour', entityId: honourId, unitId, reason });
  return { ok: true };
}

/** Lets an honour into the public roll again. @throws AppError `not-found` */
export async function release(context: WriteContext, honourId: string): Promise<{ ok: true }> {
  const unitId = await getHonourUnit(context, honourId);
  const { rows } = await sql`delete from honour_withheld where honour_id = ${honourId} returning 1`.execute(
    context.db,
  );
  if (rows.length === 0) throw new AppError('not-found');
  context.audit({ act: 'public-roll.release', entity: 'honour', entityId: honourId, unitId });
  return { ok: true };
}

async function getHonourUnit(context: WriteContext, honourId: string): Promise<string> {
  const { rows } = await sql<{
    unitId: string;
  }>`select h.unit_id from honour h join unit_now u on u.unit_id = h.unit_id
    where h.id = ${honourId} and ${within(context)}`.execute(context.db);
  const [honour] = rows;
  if (honour === undefined) throw new AppError('not-found');
  return honour.unitId;
}
