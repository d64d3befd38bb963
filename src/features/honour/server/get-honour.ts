import { sql } from 'kysely';
import { awardName } from '../../../law/awards/index.ts';
import { type Actor, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { possibleChanges } from '../model/honour-life.ts';
import { awardsOf } from './awards.ts';
import type { HonourChangeView, HonourView } from './honour.schema.ts';

interface Stored extends Omit<HonourView, 'awardName' | 'scan' | 'changes' | 'allowed'> {
  unitPath: string;
  scanName: string | null;
  scanSize: number | null;
  scanType: string | null;
}

/** An honour where it counts, or of a person who holds or held a position where the actor reads honours. */
export function readable(actor: Actor) {
  const scope = scopePaths(actor, 'honour.read');
  return sql<boolean>`(u.path <@ any(${scope}::ltree[]) or exists (select from position p join unit_now pu on pu.unit_id = p.unit_id
    where p.person_id = h.person_id and pu.path <@ any(${scope}::ltree[])))`;
}

/** An honour with what happened to it since. @throws AppError `not-found` */
export async function getHonour(
  context: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  honourId: string,
): Promise<HonourView> {
  const { db, actor, language } = context;
  const { rows } = await sql<Stored>`
    select h.id, h.subject, coalesce(h.person_id, h.collective_id, h.household_id) as subject_id, h.subject_name, h.subject_detail,
      h.unit_id, u.name as unit_name, u.path::text as unit_path, h.award, h.basis, h.year, h.year_from, h.decision_number, h.decided_on,
      h.authority, h.status, h.bonus, h.bonus_factor::float8, h.certificate, h.note, h.source, h.version,
      f.name as scan_name, f.size as scan_size, f.media_type as scan_type
    from honour h join unit_now u on u.unit_id = h.unit_id left join stored_file f on f.id = h.scan_file_id
    where h.id = ${honourId} and ${readable(actor)}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new AppError('not-found');
  const { unitPath, scanName, scanSize, scanType, ...honour } = found;
  const scan =
    scanName === null || scanSize === null || scanType === null
      ? null
      : { name: scanName, size: scanSize, mediaType: scanType };
  return {
    ...honour,
    awardName: awardName(await awardsOf(context, [honour.unitId]), honour.award, language),
    scan,
    changes: await findChanges(db, honourId),
    allowed: [
      ...(mayAt(actor, 'honour.revise', unitPath) ? possibleChanges(honour.status) : []),
      ...(mayAt(actor, 'honour.write', unitPath) && scan === null ? (['add-scan'] as const) : []),
    ],
  };
}

async function findChanges(db: Db, honourId: string): Promise<HonourChangeView[]> {
  const { rows } = await sql<Omit<HonourChangeView, 'at'> & { at: Date }>`
    select c.id, c.kind, c.decision_number, c.decided_on, c.authority, c.reason, c.before, c.after, a.name as by_name, c.at
    from honour_change c join account a on a.id = c.by_account where c.honour_id = ${honourId} order by c.at desc, c.id desc`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
