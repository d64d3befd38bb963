import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { Presence } from '../../model/ceremonies/presence.ts';

export interface LineRecord {
  ceremonyId: string;
  honourId: string;
  presence: Presence;
  representative: string | null;
  presenter: string | null;
  handedOverAt: Date | null;
  version: number;
}

/** A line of a ceremony, held until the write is done. @throws AppError `not-found` */
export async function lockCeremonyLine({ db }: WriteContext, lineId: string): Promise<LineRecord> {
  const { rows } =
    await sql<LineRecord>`select ceremony_id, honour_id, presence, representative, presenter, handed_over_at, version
    from ceremony_line where id = ${lineId} for update`.execute(db);
  const [line] = rows;
  if (line === undefined) throw new AppError('not-found');
  return line;
}
