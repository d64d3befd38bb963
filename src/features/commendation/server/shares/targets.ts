import { sql } from 'kysely';
import { type AwardCatalogue, awardName, findAward } from '../../../../law/awards/index.ts';
import { mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { searchPattern, unseenPage } from '../../../../platform/http/paging.ts';
import { newId } from '../../../../platform/ids.ts';
import { effectiveCatalogue, nationalCatalogue } from '../../../catalogue/server/index.ts';
import { getUnitNow } from '../../../organisation/server/index.ts';
import type { CreateTarget, EndTarget, ListTargets, TargetListView, TargetView } from './share.schema.ts';

type Row = Omit<TargetView, 'awardName' | 'mayChange'> & { unitPath: string };

const COLUMNS = sql`t.id, t.unit_id, u.name as unit_name, u.path::text as unit_path, t.share, nullif(t.award, '*') as award,
  t.percent::float as percent, t.at_most, t.legal_basis, t.valid_from, t.valid_to, t.version`;

/** The target shares of units where the actor may set them, the newest first, one page. */
export async function listTargets(context: ReadContext, query: ListTargets): Promise<TargetListView> {
  const { db, actor, clock } = context;
  const day = today(clock);
  const holds = sql`(t.valid_from <= ${day} and (t.valid_to is null or t.valid_to > ${day}))`;
  const where = sql`u.path <@ any(${scopePaths(actor, 'target-share.write')}::ltree[])
    ${query.share === undefined ? sql`` : sql`and t.share = ${query.share}`}
    ${query.inForce === undefined ? sql`` : query.inForce === 'yes' ? sql`and ${holds}` : sql`and not ${holds}`}
    ${query.q ? sql`and u.search like ${searchPattern(query.q)}` : sql``}`;
  const from = sql`target_share t join unit_now u on u.unit_id = t.unit_id`;
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${from} where ${where}`.execute(db);
  const order = sql.raw(query.sort === 'validFrom' ? 't.valid_from' : 't.valid_from desc');
  const { rows } = await sql<Row>`select ${COLUMNS} from ${from} where ${where}
    order by ${order}, u.name collate "vi-x-icu", t.share, t.award, t.id ${unseenPage(query)}`.execute(db);
  return {
    items: rows.map((row) => view(context, row, nationalCatalogue())),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}

/**
 * Sets what a body aims at for a group, from a day on.
 * @throws AppError `not-found`, `invalid-input`, `already-exists` when another target holds at that time
 */
export async function createTarget(context: WriteContext, input: CreateTarget): Promise<TargetView> {
  const { db, actor, clock } = context;
  const unit = await getUnitNow(db, input.unitId);
  if (!mayAt(actor, 'target-share.write', unit.path)) throw new AppError('not-found');
  refuseDays(input.validFrom, input.validTo);
  const catalogue = await effectiveCatalogue(db, input.unitId, input.validFrom);
  if (input.award !== null && findAward(catalogue, input.award) === undefined)
    throw fieldError('award', {
      vi: 'Không có danh hiệu, hình thức khen thưởng này.',
      en: 'There is no such award.',
    });
  const award = input.award ?? '*';
  // Two that set the same at once: the second waits here and finds the first.
  await sql`select from unit where id = ${input.unitId} for update`.execute(db);
  const { rows: there } =
    await sql`select from target_share where unit_id = ${input.unitId} and share = ${input.share}
    and award = ${award} and (valid_to is null or valid_to > ${input.validFrom})
    and (${input.validTo}::date is null or valid_from < ${input.validTo})`.execute(db);
  if (there.length > 0)
    throw new AppError('already-exists', {
      detail: {
        vi: 'Nhóm này đã có chỉ tiêu trong thời gian đó. Hãy kết thúc chỉ tiêu cũ trước.',
        en: 'This group has a target at that time already. End that one first.',
      },
    });
  const id = newId();
  await sql`insert into target_share (id, unit_id, share, award, percent, at_most, legal_basis, valid_from, valid_to, set_by, set_at)
    values (${id}, ${input.unitId}, ${input.share}, ${award}, ${input.percent}, ${input.atMost}, ${input.legalBasis},
      ${input.validFrom}, ${input.validTo}, ${actor.accountId}, ${clock.now()})`.execute(db);
  const { unitId, ...after } = input;
  context.audit({ act: 'target-share.create', entity: 'target-share', entityId: id, unitId, after });
  return view(context, await getRow(context, id), catalogue);
}

/** Ends a target on a day, or corrects the day on which it ends. @throws AppError `not-found`, `stale-version`, `invalid-input` */
export async function endTarget(
  context: WriteContext,
  id: string,
  { version, validTo }: EndTarget,
): Promise<TargetView> {
  const { db, actor } = context;
  await sql`select from target_share where id = ${id} for update`.execute(db);
  const row = await getRow(context, id);
  if (!mayAt(actor, 'target-share.write', row.unitPath)) throw new AppError('not-found');
  if (row.version !== version)
    throw new AppError('stale-version', {
      extra: { current: { version: row.version, validTo: row.validTo } },
    });
  refuseDays(row.validFrom, validTo);
  if (row.validTo !== null && validTo > row.validTo)
    throw fieldError('validTo', {
      vi: 'Không kéo dài được; hãy đặt chỉ tiêu mới.',
      en: 'It cannot be made longer: set a new target.',
    });
  await sql`update target_share set valid_to = ${validTo}, version = version + 1 where id = ${id}`.execute(
    db,
  );
  context.audit({
    act: 'target-share.end',
    entity: 'target-share',
    entityId: id,
    unitId: row.unitId,
    before: { validTo: row.validTo },
    after: { validTo },
  });
  return view(context, await getRow(context, id), await effectiveCatalogue(db, row.unitId, row.validFrom));
}

async function getRow({ db }: Pick<WriteContext, 'db'>, id: string): Promise<Row> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from target_share t join unit_now u on u.unit_id = t.unit_id
    where t.id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new AppError('not-found');
  return row;
}

function view(
  { actor, language }: Pick<ReadContext, 'actor' | 'language'>,
  { unitPath, ...row }: Row,
  catalogue: AwardCatalogue,
): TargetView {
  return {
    ...row,
    awardName: row.award === null ? null : awardName(catalogue, row.award, language),
    mayChange: mayAt(actor, 'target-share.write', unitPath),
  };
}

function refuseDays(from: string, to: string | null): void {
  if (to !== null && to <= from)
    throw fieldError('validTo', {
      vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
      en: 'It must end after it begins.',
    });
}
