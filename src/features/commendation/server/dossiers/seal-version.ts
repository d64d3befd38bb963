import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { DossierRecord } from './dossier.store.ts';

/** The dossier exactly as it is sent now, kept for ever, with the SHA-256 of its JSON. @returns the number of the version */
export async function sealVersion(
  { db, actor, clock }: Pick<WriteContext, 'db' | 'actor' | 'clock'>,
  dossier: DossierRecord,
): Promise<number> {
  const { rows: nominations } =
    await sql<object>`select n.id, n.position, n.subject, n.person_id, n.collective_id, n.household_id,
      n.subject_name, n.subject_detail, n.unit_id, n.award, n.year, n.year_from, n.summary, n.report, n.is_leader, n.direct_worker,
      n.small_collective, n.gender, n.verdict, n.verdict_detail, n.verdict_on, n.override_reason
    from nomination n where n.dossier_id = ${dossier.id} and n.state <> 'withdrawn' order by n.position`.execute(
      db,
    );
  const { rows: files } =
    await sql<object>`select f.file_id, f.nomination_id, f.kind, s.name, s.size, s.sha256
    from dossier_file f join stored_file s on s.id = f.file_id
    where f.dossier_id = ${dossier.id} and f.removed_at is null order by f.added_at, f.file_id`.execute(db);
  const { title, year, summary, letterNumber, letterDate, ownMeeting, roundId, unitId, unitName } = dossier;
  const content = JSON.stringify({
    title,
    year,
    summary,
    letterNumber,
    letterDate,
    ownMeeting,
    roundId,
    unitId,
    unitName,
    receiverId: dossier.receiverId,
    nominations,
    files,
  });
  const { rows } = await sql<{ number: number }>`
    insert into dossier_version (dossier_id, number, content, sha256, sent_by, sent_at)
    select ${dossier.id}, coalesce(max(number), 0) + 1, ${content}::json, ${createHash('sha256').update(content).digest('hex')},
      ${actor.accountId}, ${clock.now()} from dossier_version where dossier_id = ${dossier.id} returning number`.execute(
    db,
  );
  return rows[0]?.number ?? 1;
}
