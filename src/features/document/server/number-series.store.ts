import { sql } from 'kysely';
import { KINDS } from '../../../documents/official/kinds.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import type { IssuedKind } from '../model/document-kinds.ts';
import { suggestSuffix } from '../model/number-rules.ts';

/** Which sequence is meant: of the unit, or of a body of it such as its council. */
export interface SeriesKey {
  unitId: string;
  /** Short name of the body, such as `HĐTĐKT`; empty for the unit itself. */
  body: string;
  kind: IssuedKind;
  year: number;
}

export interface OpenSeries {
  id: string;
  suffix: string;
  prefix: string;
}

/** The code of a kind in its symbol, or null for the official letter. */
export const codeOf = (kind: string): string | null => KINDS[kind as IssuedKind]?.code ?? null;

/** As the table has it. */
const YEARS = { first: 1990, last: 2200 };
const NO_REGISTER = {
  vi: `Không có sổ số văn bản của năm này; hãy ghi ngày từ năm ${YEARS.first} đến năm ${YEARS.last}.`,
  en: `There is no register of numbers for this year; write a day of the years ${YEARS.first} to ${YEARS.last}.`,
};

/**
 * The sequence that numbers of `key` come from: the kind's own, else the one for all kinds. In a new year the sequences of the year
 * before are opened again from 1; a unit without any gets one for the kind with the suffix that its name suggests.
 * @throws AppError `invalid-input` for a year that no register is kept for
 */
export async function openSeries(db: Tx, now: Date, key: SeriesKey): Promise<OpenSeries> {
  if (key.year < YEARS.first || key.year > YEARS.last) throw fieldError('day', NO_REGISTER);
  const found = await findSeries(db, key);
  if (found !== null) return found;
  await sql`insert into number_series (id, unit_id, body, kind, year, suffix, prefix, start, next, updated_at)
    select gen_random_uuid(), s.unit_id, s.body, s.kind, ${key.year}, s.suffix, s.prefix, 1, 1, ${now}
    from number_series s
    where s.unit_id = ${key.unitId} and s.body = ${key.body}
      and s.year = (select max(year) from number_series where unit_id = ${key.unitId} and body = ${key.body} and year < ${key.year})
      and not exists (select from number_series where unit_id = ${key.unitId} and body = ${key.body} and year = ${key.year})
    on conflict do nothing`.execute(db);
  const renewed = await findSeries(db, key);
  if (renewed !== null) return renewed;
  const unit = await getUnitNow(db, key.unitId);
  const suffix = key.body === '' ? suggestSuffix(unit) : key.body;
  await sql`insert into number_series (id, unit_id, body, kind, year, suffix, next, updated_at)
    values (${newId()}, ${key.unitId}, ${key.body}, ${key.kind}, ${key.year}, ${suffix}, 1, ${now})
    on conflict do nothing`.execute(db);
  const made = await findSeries(db, key);
  if (made === null) throw new Error('the number sequence just made is not there');
  return made;
}

async function findSeries(db: Tx, { unitId, body, kind, year }: SeriesKey): Promise<OpenSeries | null> {
  const { rows } = await sql<OpenSeries>`select id, suffix, prefix from number_series
    where unit_id = ${unitId} and body = ${body} and year = ${year} and (kind = ${kind} or kind is null)
    order by kind nulls last limit 1`.execute(db);
  return rows[0] ?? null;
}

/**
 * The next number of a sequence. The row stays locked until the transaction ends: who comes next waits, and a transaction that fails
 * or dies gives the number back, so that there is neither gap nor double.
 */
export async function nextNumber(db: Tx, seriesId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`update number_series set next = next + 1 where id = ${seriesId}
    returning next - 1 as n`.execute(db);
  const [taken] = rows;
  if (taken === undefined) throw new Error('no such number sequence');
  return taken.n;
}
