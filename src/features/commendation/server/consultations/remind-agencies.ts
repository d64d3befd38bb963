import { sql } from 'kysely';
import { scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { RemindAgencies, RemindedView } from './consultation.schema.ts';
import { AGENCY_DUE } from './consultation.store.ts';
import { tellAgencies } from './tell-agencies.ts';

interface Late {
  id: string;
  unitId: string;
  title: string;
  dueOn: string;
  agencyId: string;
  agencyName: string;
  remindedOn: string | null;
}

/**
 * Reminds the agencies that have not answered, of several consultations in one act; each once a day.
 * @returns what became of each agency
 * @throws AppError `not-found` where the actor did not ask all of them
 */
export async function remindAgencies(
  context: WriteContext,
  { consultationIds, agencyIds, message }: RemindAgencies,
): Promise<RemindedView> {
  const { db, actor, clock } = context;
  const ids = [...new Set(consultationIds)];
  const { rows: locked } = await sql<{
    id: string;
  }>`select c.id from consultation c join unit_now u on u.unit_id = c.unit_id
    where c.id = any(${ids}::uuid[]) and u.path <@ any(${scopePaths(actor, 'consultation.write')}::ltree[])
    order by c.id for update of c`.execute(db);
  if (locked.length !== ids.length) throw new AppError('not-found');
  const { rows: open } =
    await sql<Late>`select c.id, c.unit_id, c.title, ${AGENCY_DUE} as due_on, g.agency_id, u.name as agency_name, g.reminded_on
    from consultation c join consultation_agency g on g.consultation_id = c.id join unit_now u on u.unit_id = g.unit_id
    where c.id = any(${ids}::uuid[]) and c.withdrawn_at is null and not c.awaits_letter and g.answered_at is null
      ${agencyIds === undefined ? sql`` : sql`and g.agency_id = any(${agencyIds}::uuid[])`}
    order by 4, c.id, u.name collate "vi-x-icu"`.execute(db);
  const day = today(clock);
  const due = open.filter(({ remindedOn }) => remindedOn !== day);
  const accounts = await tellAgencies(
    context,
    due.map(({ agencyId, ...consultation }) => ({ consultation, agencyId })),
    'reminded',
    { message: message ?? null, key: day },
  );
  const resultOf = (row: Late) =>
    row.remindedOn === day
      ? ('already-reminded' as const)
      : (accounts.get(row.agencyId) ?? 0) === 0
        ? ('nobody' as const)
        : ('sent' as const);
  const sent = due.filter((row) => resultOf(row) === 'sent');
  await note(context, day, sent, message ?? null);
  return {
    sent: sent.length,
    results: open.map((row) => ({
      consultationId: row.id,
      title: row.title,
      agencyName: row.agencyName,
      result: resultOf(row),
    })),
  };
}

async function note(
  context: WriteContext,
  day: string,
  sent: readonly Late[],
  message: string | null,
): Promise<void> {
  const pairs = sent.map(({ id, agencyId }) => ({ id, agency: agencyId }));
  await sql`update consultation_agency g set reminded_on = ${day}
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as s(id uuid, agency uuid)
    where g.consultation_id = s.id and g.agency_id = s.agency`.execute(context.db);
  for (const [id, agencies] of Map.groupBy(sent, (row) => row.id)) {
    context.audit({
      act: 'consultation.remind',
      entity: 'consultation',
      entityId: id,
      unitId: agencies[0]?.unitId ?? null,
      after: { agencies: agencies.map(({ agencyName }) => agencyName), message },
    });
    context.announce(`consultation:${id}`);
  }
}
