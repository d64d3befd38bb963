import { writeXlsx } from '../../documents/xlsx/write-xlsx.ts';
import { newId } from '../../platform/ids.ts';
import type { Samples, SweepTools } from './sweep-tools.ts';

/** A round of A and a dossier in it that was sent. */
export async function dossierSamples(
  tools: SweepTools,
  { a, under }: { a: string; under: string },
): Promise<Samples> {
  const { app, owner, make, sendFile, one } = tools;
  const roundId = newId();
  await app.owner.query(
    `insert into round (id, unit_id, kind, year, name, basis, opens_on, closes_on, created_at)
     values ($1, $2, 'year-end', 2026, 'Đợt của A', 'cong-trang', '2026-10-01', '2026-12-31', now())`,
    [roundId, a],
  );
  const { id: dossierId } = await make<{ id: string }>('POST', '/api/dossiers', {
    roundId,
    unitId: a,
    title: 'Hồ sơ của A',
  });
  await app.owner.query(
    `insert into dossier_version (dossier_id, number, content, sha256, sent_by, sent_at)
     values ($1, 1, '{"title": "Hồ sơ của A"}', 'x', $2, now())`,
    [dossierId, owner.accountId],
  );

  await make('POST', `/api/dossiers/${dossierId}/nominations`, {
    items: [{ subject: 'collective', subjectId: under, award: 'tap-the-lao-dong-tien-tien' }],
  });
  const nomineeImport = await sendFile<{ importId: string }>(
    `/api/dossiers/${dossierId}/imports`,
    'danh-sach.xlsx',
    await writeXlsx([
      {
        name: 'A',
        columns: ['Họ tên', 'Danh hiệu'].map((header) => ({ header, width: 20 })),
        rows: [['Người của A', 'CSTĐCS']],
      },
    ]),
  );
  await app.owner.query(`update nominee_import_row set row_no = 1 where import_id = $1`, [
    nomineeImport.importId,
  ]);
  const nominationId = await one('select id from nomination where dossier_id = $1', [dossierId]);
  await sendFile(`/api/dossiers/${dossierId}/files`, 'minh-chung.txt', Buffer.from('Minh chứng của A'));
  await app.owner.query(
    `update dossier set code = 'HS-A-1', sent_at = '2026-11-20', received_on = '2026-11-20' where id = $1`,
    [dossierId],
  );
  return {
    samples: {
      '/api/rounds/{roundId}': roundId,
      '/api/dossiers/{dossierId}': dossierId,
      '/api/dossiers/{dossierId}/versions/{number}': '1',
      '/api/dossiers/{dossierId}/files/{fileId}': await one(
        'select file_id as id from dossier_file where dossier_id = $1',
        [dossierId],
      ),
      '/api/nominations/{nominationId}': nominationId,
      '/api/nominee-imports/{importId}': nomineeImport.importId,
    },
    keys: {
      nominationIds: nominationId,
      grantedIds: nominationId,
      notGrantedIds: nominationId,
      roundId,
      round: roundId,
      dossierIds: dossierId,
      dossier: dossierId,
      dossierId,
    },
  };
}
