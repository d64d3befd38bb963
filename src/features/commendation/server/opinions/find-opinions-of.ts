import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AGENCY_DUE, AGENCY_NAME, agencyState } from '../consultations/consultation.store.ts';
import type { AgencyOpinion, NominationOpinions, PublicOpinion } from './opinion.schema.ts';

type FoundAgency = Omit<AgencyOpinion, 'answeredAt'> & { nominationId: string; answeredAt: Date | null };
type FoundPerson = Omit<PublicOpinion, 'receivedAt'> & { nominationId: string; receivedAt: Date };

/**
 * What agencies and the people said of nominations, as of `day` (ISO): requests that were withdrawn and opinions that were rejected are
 * left out; nobody's contact comes with it. Asks for no right. Nominations of which nothing was asked or said have empty lists.
 */
export async function findOpinionsOf(
  db: Db | Tx,
  nominationIds: readonly string[],
  day: string,
): Promise<Map<string, NominationOpinions>> {
  const found = new Map<string, NominationOpinions>(
    nominationIds.map((id) => [id, { agencies: [], people: [] }]),
  );
  if (nominationIds.length === 0) return found;
  const { rows: agencies } = await sql<FoundAgency>`
    select a.nomination_id, c.id as consultation_id, g.agency_id, ${AGENCY_NAME} as agency_name, ${agencyState(day)} as state,
      ${AGENCY_DUE} as due_on, c.silence,
      a.opinion, a.note, g.note as general_note, g.paper_reference, g.file_id is not null as has_file, g.answered_at
    from consultation_answer a
      join consultation_agency g on g.consultation_id = a.consultation_id and g.agency_id = a.agency_id
      join consultation c on c.id = a.consultation_id and c.withdrawn_at is null
      left join unit_now gu on gu.unit_id = g.unit_id
    where a.nomination_id = any(${nominationIds}::uuid[])
    order by c.sent_on desc, c.id, ${AGENCY_NAME} collate "vi-x-icu"`.execute(db);
  for (const { nominationId, answeredAt, ...row } of agencies)
    found.get(nominationId)?.agencies.push({ ...row, answeredAt: answeredAt?.toISOString() ?? null });
  const { rows: people } = await sql<FoundPerson>`
    select o.nomination_id, o.id, o.posting_id, p.title as posting_title, o.text, o.state, o.answer, o.received_at
    from posting_opinion o join posting p on p.id = o.posting_id
    where o.nomination_id = any(${nominationIds}::uuid[]) and o.state <> 'rejected'
    order by o.received_at, o.id`.execute(db);
  for (const { nominationId, receivedAt, ...row } of people)
    found.get(nominationId)?.people.push({ ...row, receivedAt: receivedAt.toISOString() });
  return found;
}
