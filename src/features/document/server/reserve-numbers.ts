import { sql } from 'kysely';
import { AppError, type FieldError } from '../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { numberText, symbolOf } from '../model/number-rules.ts';
import { documentTables } from './document.tables.ts';
import { codeOf, nextNumber } from './number-series.store.ts';
import { lockSeries } from './number-series.ts';
import type { CancelNumber, ReservedView, ReserveNumbers } from './register.schema.ts';

const OTHER_KIND = {
  vi: 'Dãy số này không cấp cho loại văn bản đó.',
  en: 'The sequence does not number this kind.',
};
const otherYear = (year: number) => ({
  vi: `Ngày phải trong năm ${year}.`,
  en: `The day must be in ${year}.`,
});

/**
 * Keeps the next numbers of a sequence for documents to come.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for a kind or day that the sequence does not number
 */
export async function reserveNumbers(
  context: WriteContext,
  seriesId: string,
  { kind, day, count, reason }: ReserveNumbers,
): Promise<ReservedView> {
  const { db, actor, clock } = context;
  const series = await lockSeries(db, actor, seriesId);
  if (!series.allowed.includes('reserve'))
    throw new AppError('step-not-allowed', { extra: { allowed: series.allowed } });
  const wrong: FieldError[] = [];
  if (series.kind !== null && series.kind !== kind) wrong.push({ path: 'kind', message: OTHER_KIND });
  if (Number(day.slice(0, 4)) !== series.year) wrong.push({ path: 'day', message: otherYear(series.year) });
  refuseFields(wrong);
  const items: ReservedView['items'] = [];
  for (let i = 0; i < count; i++) {
    const n = await nextNumber(db, seriesId);
    const id = newId();
    const number = numberText(series.prefix, n);
    const symbol = symbolOf(codeOf(kind), series.suffix);
    await documentTables(db)
      .insertInto('registerNumber')
      .values({
        id,
        seriesId,
        n,
        kind,
        number,
        symbol,
        day,
        state: 'reserved',
        documentId: null,
        reason,
        takenBy: actor.accountId,
        takenAt: clock.now(),
      })
      .execute();
    items.push({ id, number, symbol });
  }
  context.audit({
    act: 'register-number.reserve',
    entity: 'number-series',
    entityId: seriesId,
    unitId: series.unitId,
    after: { numbers: items.map(({ number }) => number), kind, day },
    reason,
  });
  return { items };
}

/**
 * Cancels a reserved number for good: it stays in the register with the reason and is never given again.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`
 */
export async function cancelNumber(
  context: WriteContext,
  numberId: string,
  { version, reason }: CancelNumber,
): Promise<{ ok: true }> {
  const { db, actor } = context;
  const { rows } = await sql<{
    seriesId: string;
    state: string;
    version: number;
    number: string;
    symbol: string;
  }>`
    select series_id, state, version, number, symbol from register_number where id = ${numberId} for update`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new AppError('not-found');
  const series = await lockSeries(db, actor, row.seriesId);
  if (row.state !== 'reserved' || !series.allowed.includes('reserve'))
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  if (row.version !== version)
    throw new AppError('stale-version', { extra: { current: { version: row.version } } });
  await sql`update register_number set state = 'cancelled', reason = reason || ' → ' || ${reason}, version = version + 1
    where id = ${numberId}`.execute(db);
  context.audit({
    act: 'register-number.cancel',
    entity: 'register-number',
    entityId: numberId,
    unitId: series.unitId,
    after: { number: row.number, symbol: row.symbol },
    reason,
  });
  return { ok: true };
}
