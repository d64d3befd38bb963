import type { TestApplication } from '../test-application.ts';

/** Makes the vote's item one on the nomination, which has a file: samples by path. */
export async function voteSamples(
  app: TestApplication,
  { voteId, nominationId }: { voteId: string; nominationId: string },
): Promise<Record<string, string>> {
  await app.owner.query(`update vote_item set ref_entity = 'nomination', ref_id = $2 where vote_id = $1`, [
    voteId,
    nominationId,
  ]);
  const { rows } = await app.owner.query<{ id: string }>(
    `update dossier_file f set nomination_id = $1 from nomination n
     where n.id = $1 and f.dossier_id = n.dossier_id returning f.file_id as id`,
    [nominationId],
  );
  return {
    '/api/votes/{voteId}/nominees/{nominationId}': nominationId,
    '/api/votes/{voteId}/nominees/{nominationId}/files/{fileId}': rows[0]?.id ?? '',
  };
}
