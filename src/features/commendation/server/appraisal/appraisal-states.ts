import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';

/**
 * When a returned dossier comes again, the outcomes fall of nominees that had to be mended or that the sender changed meanwhile; ticks,
 * findings and reasons stay for who appraises them again.
 */
export async function dropStaleOutcomes(db: Tx, dossierId: string): Promise<void> {
  await sql`with fallen as (
      update appraisal a set outcome = null, award = null, award_verdict = null, award_verdict_detail = null, nomination_version = null,
        version = a.version + 1
      from nomination n where n.id = a.nomination_id and n.dossier_id = ${dossierId} and a.outcome is not null
        and (a.outcome = 'return' or a.nomination_version is distinct from n.version)
      returning a.nomination_id)
    update nomination set state = 'proposed', final_award = null, version = version + 1
    where id in (select nomination_id from fallen) and state <> 'withdrawn'`.execute(db);
}

/** When an appraisal is opened again, nominees stand where their appraisal left them, whatever a vote or a refusal of the whole said. */
export async function restoreOutcomes(db: Tx, dossierId: string): Promise<void> {
  await sql`with now as (
      update nomination n set version = n.version + 1, state = case
          when a.outcome = 'agree' then 'agreed' when a.outcome = 'other-award' then 'changed' when a.outcome = 'refuse' then 'refused'
          when n.state = 'refused' then 'proposed' when n.final_award is null then 'agreed' else 'changed' end
      from nomination x left join appraisal a on a.nomination_id = x.id
      where n.id = x.id and n.dossier_id = ${dossierId} and n.state in ('passed', 'not-passed', 'refused')
      returning n.id, n.version)
    update appraisal a set nomination_version = now.version from now where a.nomination_id = now.id and a.outcome is not null`.execute(
    db,
  );
}
