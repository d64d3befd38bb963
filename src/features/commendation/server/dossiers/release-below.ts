import { sql } from 'kysely';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { type DossierRecord, lockDossiers } from './dossier.store.ts';
import { followAbove, waitsAbove } from './follow-above.ts';
import { moveDossiers } from './move-dossier.ts';

/**
 * Takes nominations out of the dossier that carried them upward, when it is withdrawn or they leave its list: those below of which they
 * were made have passed again, whatever the level above had said, and a dossier of which nothing is above any more may be carried
 * upward anew or decided on. To be called before the nominations are deleted.
 * @param nominationIds those of one dossier; such as were carried from nowhere are passed over
 */
export async function releaseBelow(
  write: Write,
  nominationIds: readonly string[],
  reason: string | null,
): Promise<void> {
  const { db } = write;
  const ids = sql`${[...nominationIds]}::uuid[]`;
  const origins = sql`select origin_id from nomination where id = any(${ids}) and origin_id is not null`;
  const { rows: below } = await sql<{ dossierId: string }>`select distinct dossier_id from nomination
    where id in (${origins})`.execute(db);
  if (below.length === 0) return;
  const dossiers = await lockDossiers(
    db,
    below.map(({ dossierId }) => dossierId),
  );
  const { rows: changed } = await sql<{
    id: string;
    dossierId: string;
  }>`update nomination set state = 'passed', version = version + 1
    where id in (${origins}) and state = 'not-granted' returning id, dossier_id`.execute(db);
  const reopened = new Set(changed.map(({ dossierId }) => dossierId));
  const ended = dossiers.filter(
    ({ id, state }) => reopened.has(id) && (state === 'decided' || state === 'not-granted'),
  );
  await moveDossiers(write, ended, 'undo-result', { reason });
  const forwarded = dossiers
    .map((dossier): DossierRecord => (ended.includes(dossier) ? { ...dossier, state: 'forwarded' } : dossier))
    .filter(({ state }) => state === 'forwarded');
  const { rows: waiting } = await sql<{ dossierId: string }>`select distinct n.dossier_id from nomination n
    where n.dossier_id = any(${forwarded.map(({ id }) => id)}::uuid[])
      and ${waitsAbove(sql`above.id <> all(${ids})`)}`.execute(db);
  const held = new Set(waiting.map(({ dossierId }) => dossierId));
  await moveDossiers(
    write,
    forwarded.filter(({ id }) => !held.has(id)),
    'undo-forward',
    { reason },
  );
  await followAbove(
    write,
    changed.map(({ id }) => id),
  );
}

/** The same for a whole dossier. */
export async function releaseAllBelow(write: Write, dossierId: string, reason: string | null): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from nomination
    where dossier_id = ${dossierId} and origin_id is not null`.execute(write.db);
  if (rows.length === 0) return;
  await releaseBelow(
    write,
    rows.map(({ id }) => id),
    reason,
  );
}
