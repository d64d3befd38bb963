import { type RawBuilder, sql } from 'kysely';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { lockDossiers } from './dossier.store.ts';
import { endUngranted } from './end-ungranted.ts';
import { moveDossiers } from './move-dossier.ts';

/** SQL condition: a nomination that was made of `n` still waits above, in a dossier that was not withdrawn, and `more` is true of it. */
export const waitsAbove = (
  more: RawBuilder<unknown> = sql`true`,
) => sql<boolean>`exists (select from nomination above
  join dossier up on up.id = above.dossier_id and up.state <> 'withdrawn'
  where above.origin_id = n.id and above.state in ('proposed', 'agreed', 'changed', 'passed') and ${more})`;

/**
 * Lets the nominations below, of which these were made when dossiers were joined and carried upward, stand as these do: granted, not
 * granted, or waiting again where a decision, vote or refusal above was undone. Forwarded dossiers of which nothing waits any more get
 * their result; those that had one and of which something waits again are forwarded as before. So on down to the first sender.
 */
export async function followAbove(write: Write, nominationIds: readonly string[]): Promise<void> {
  if (nominationIds.length === 0) return;
  const { db } = write;
  const { rows } = await sql<{
    id: string;
    dossierId: string;
  }>`update nomination n set state = x.state, version = n.version + 1
    from (select above.origin_id as id, case when above.state = 'granted' then 'granted'
        when above.state in ('not-passed', 'not-granted', 'refused') then 'not-granted' else 'passed' end as state
      from nomination above where above.id = any(${[...nominationIds]}::uuid[]) and above.origin_id is not null) x
    where n.id = x.id and n.state <> x.state and n.state in ('passed', 'granted', 'not-granted')
    returning n.id, n.dossier_id`.execute(db);
  if (rows.length === 0) return;
  const dossiers = await lockDossiers(db, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  const { rows: standing } = await sql<{
    dossierId: string;
    waiting: boolean;
    granted: boolean;
  }>`select n.dossier_id,
      bool_or(n.state = 'passed' and ${waitsAbove()}) as waiting,
      bool_or(n.state = 'granted') as granted
    from nomination n where n.dossier_id = any(${dossiers.map(({ id }) => id)}::uuid[]) group by 1`.execute(
    db,
  );
  const of = new Map(standing.map((one) => [one.dossierId, one]));
  const waits = ({ id }: { id: string }) => of.get(id)?.waiting === true;
  const settled = dossiers.filter((dossier) => dossier.state === 'forwarded' && !waits(dossier));
  // Whoever was taken off the list above has no result of his own to come.
  await sql`update nomination set state = 'not-granted', version = version + 1
    where dossier_id = any(${settled.map(({ id }) => id)}::uuid[]) and state = 'passed'`.execute(db);
  await moveDossiers(
    write,
    settled.filter(({ id }) => of.get(id)?.granted === true),
    'take-result',
  );
  await endUngranted(
    write,
    settled.filter(({ id }) => of.get(id)?.granted !== true),
  );
  await moveDossiers(
    write,
    dossiers.filter(
      (dossier) => (dossier.state === 'decided' || dossier.state === 'not-granted') && waits(dossier),
    ),
    'undo-result',
  );
  await followAbove(
    write,
    rows.map(({ id }) => id),
  );
}

/** The same for all nominations of dossiers: after one was refused as a whole, or its appraisal opened again. */
export async function followDossier(write: Write, dossierId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from nomination where dossier_id = ${dossierId}
    and origin_id is not null`.execute(write.db);
  await followAbove(
    write,
    rows.map(({ id }) => id),
  );
}
