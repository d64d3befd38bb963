import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { newId } from '../../../platform/ids.ts';
import type { IssuedKind } from '../model/document-kinds.ts';
import { type NumberDoubt, numberDoubts, numberText, symbolOf } from '../model/number-rules.ts';
import { codeOf, nextNumber, openSeries } from './number-series.store.ts';

export interface NumberRequest {
  /** The document that gets the number; it must be in the database already. */
  documentId: string;
  unitId: string;
  /** Short name of a body with its own sequence, such as `HĐTĐKT`; empty or left out for the unit itself. */
  body?: string;
  kind: IssuedKind;
  /** Day of the document, ISO, Asia/Ho_Chi_Minh: its year chooses the sequence. */
  day: string;
  subject: string;
  /** A reserved number of the unit to use instead of the next one. */
  reservedId?: string;
}

export interface TakenNumber {
  /** Row of the register. */
  registerId: string;
  n: number;
  /** As registered, without leading zero. */
  number: string;
  symbol: string;
  /** What is odd about the day beside the neighbours'; shown, never refused. */
  doubts: NumberDoubt[];
}

/**
 * Takes a number of the register for a document, in the transaction that writes the document: both happen or neither.
 * Asks for no right and does not change the document's row; the caller does both.
 * @throws AppError `step-not-allowed` when the reserved number was used or cancelled meanwhile, `not-found` when it is of another unit
 */
export async function takeNumber(
  write: Pick<Write, 'db' | 'clock' | 'actor' | 'audit'>,
  request: NumberRequest,
): Promise<TakenNumber> {
  const taken =
    request.reservedId === undefined
      ? await takeNext(write, request)
      : await takeReserved(write, request, request.reservedId);
  write.audit({
    act: 'register-number.use',
    entity: 'register-number',
    entityId: taken.registerId,
    unitId: request.unitId,
    after: { number: taken.number, symbol: taken.symbol, day: request.day, documentId: request.documentId },
  });
  return { ...taken, doubts: await findDoubts(write.db, taken.registerId) };
}

type Taken = Omit<TakenNumber, 'doubts'>;

async function takeNext(
  { db, clock, actor }: Pick<Write, 'db' | 'clock' | 'actor'>,
  { documentId, unitId, body = '', kind, day, subject }: NumberRequest,
): Promise<Taken> {
  const series = await openSeries(db, clock.now(), { unitId, body, kind, year: Number(day.slice(0, 4)) });
  const n = await nextNumber(db, series.id);
  const number = numberText(series.prefix, n);
  const symbol = symbolOf(codeOf(kind), series.suffix);
  const registerId = newId();
  await sql`insert into register_number (id, series_id, n, kind, number, symbol, day, state, document_id, subject, taken_by, taken_at)
    values (${registerId}, ${series.id}, ${n}, ${kind}, ${number}, ${symbol}, ${day}, 'used', ${documentId}, ${subject},
      ${actor.accountId}, ${clock.now()})`.execute(db);
  return { registerId, n, number, symbol };
}

async function takeReserved(
  { db }: Pick<Write, 'db'>,
  { documentId, unitId, kind, day, subject }: NumberRequest,
  reservedId: string,
): Promise<Taken> {
  const { rows } = await sql<{
    n: number;
    number: string;
    symbol: string;
    kind: string;
    state: string;
    year: number;
  }>`
    select r.n, r.number, r.symbol, r.kind, r.state, s.year from register_number r join number_series s on s.id = r.series_id
    where r.id = ${reservedId} and s.unit_id = ${unitId} for update of r`.execute(db);
  const [reserved] = rows;
  if (reserved === undefined) throw new AppError('not-found');
  if (reserved.state !== 'reserved' || reserved.kind !== kind || reserved.year !== Number(day.slice(0, 4)))
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Số giữ chỗ này không còn dùng được cho văn bản: đã dùng, đã hủy, hoặc khác loại, khác năm. Hãy chọn số khác.',
        en: 'This reserved number cannot be used: it is used or cancelled, or of another kind or year. Choose another.',
      },
      extra: { allowed: [] },
    });
  await sql`update register_number set state = 'used', document_id = ${documentId}, day = ${day}, subject = ${subject},
    version = version + 1 where id = ${reservedId}`.execute(db);
  return { registerId: reservedId, n: reserved.n, number: reserved.number, symbol: reserved.symbol };
}

/** What is odd about the day of a number beside the used numbers before and after it. */
export async function findDoubts(db: Db | Tx, registerId: string): Promise<NumberDoubt[]> {
  const { rows } = await sql<{ day: string; previous: string | null; next: string | null }>`select r.day,
      (select p.day from register_number p where p.series_id = r.series_id and p.n < r.n and p.state = 'used'
        order by p.n desc limit 1) as previous,
      (select p.day from register_number p where p.series_id = r.series_id and p.n > r.n and p.state = 'used'
        order by p.n limit 1) as next
    from register_number r where r.id = ${registerId}`.execute(db);
  const [row] = rows;
  return row === undefined ? [] : numberDoubts(row.day, row.previous, row.next);
}
