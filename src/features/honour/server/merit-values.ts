import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../../law/calendar/day.ts';
import { today } from '../../../platform/clock.ts';
import { isExclusionViolation, isUniqueViolation } from '../../../platform/db/errors.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { MeritKind } from '../model/merit-kinds.ts';
import { awardsOf, getAward } from './awards.ts';
import type { AnyMerit } from './merit.schema.ts';
import { TABLES } from './merit-tables.ts';

/** The columns and their values; checks what no single field can say. */
export function columnsOf({ clock }: WriteContext, kind: MeritKind, body: AnyMerit): [string, unknown][] {
  const spans: readonly [string, string][] = [
    ['from', 'to'],
    ['decidedOn', 'endedOn'],
    ['openedOn', 'closedOn'],
  ];
  for (const [from, to] of spans) {
    const [first, last] = [body[from], body[to]];
    if (typeof first === 'string' && typeof last === 'string' && last < first)
      throw fieldError(to, {
        vi: 'Ngày kết thúc không thể trước ngày bắt đầu.',
        en: 'It cannot end before it begins.',
      });
  }
  for (const field of ['decidedOn', 'openedOn', 'recognisedOn'])
    if (typeof body[field] === 'string' && (body[field] as string) > today(clock))
      throw fieldError(field, {
        vi: 'Ngày này ở tương lai; hãy kiểm tra lại.',
        en: 'This day lies in the future.',
      });
  if (typeof body.year === 'number' && body.year > Number(today(clock).slice(0, 4)))
    throw fieldError('year', { vi: 'Năm này chưa tới.', en: 'This year has not come yet.' });
  return Object.entries(TABLES[kind].columns).map(([field, column]) => [
    column,
    // In the database a period ends with the day on which it is over.
    field === 'to' && typeof body.to === 'string' ? addDays(body.to, 1) : (body[field] ?? null),
  ]);
}

/** Keeps for which awards an initiative was used. @throws AppError `invalid-input` for an unknown award */
export async function keepUses(
  context: WriteContext,
  kind: MeritKind,
  id: string,
  body: AnyMerit,
): Promise<void> {
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

/** Says what was recorded already. @throws AppError `already-exists`, or `error` itself */
export function refuseTwice(error: unknown): never {
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
