import { makeSampleTemplate } from '../../documents/template/sample-template.ts';
import type { Samples, SweepTools } from './sweep-tools.ts';

/** Documents of A, one of them evidence of a task, with the register and a template. */
export async function documentSamples(
  tools: SweepTools,
  { a, taskId }: { a: string; taskId: string },
): Promise<Samples> {
  const { make, sendFile, one } = tools;
  const recordDocument = (subject: string) =>
    make<{ id: string }>('POST', '/api/documents', {
      unitId: a,
      direction: 'issued',
      kind: 'notice',
      subject,
      issuer: 'UBND xã A',
    });
  const { id: documentId } = await recordDocument('Thông báo của A');
  const { id: targetId } = await recordDocument('Thông báo khác của A');
  // Only what was issued or received is evidence of a task.
  const { id: evidenceId } = await make<{ id: string }>('POST', '/api/documents', {
    unitId: a,
    direction: 'received',
    kind: 'notice',
    subject: 'Văn bản đến của A',
    issuer: 'UBND tỉnh',
    receivedOn: '2026-11-20',
  });
  await make('POST', `/api/tasks/${taskId}/documents`, { documentId: evidenceId });
  await sendFile(`/api/documents/${documentId}/files`, 'thong-bao.txt', Buffer.from('Thông báo của A'));
  await make('POST', `/api/documents/${documentId}/links`, {
    targetId,
    kind: 'based-on',
    onDay: '2026-11-21',
    reason: 'Của A',
  });
  const series = await make<{ id: string }>('POST', '/api/number-series', {
    unitId: a,
    kind: 'notice',
    year: 2026,
    suffix: 'UBND',
  });
  const reserve = async (reason: string) => {
    const body = { kind: 'notice', day: '2026-11-21', reason };
    const url = `/api/number-series/${series.id}/reservations`;
    const { items } = await make<{ items: { id: string }[] }>('POST', url, body);
    return items[0]?.id ?? '';
  };
  const reservedId = await reserve('Giữ chỗ của A');
  const numberId = await reserve('Giữ chỗ thứ hai của A');
  const { id: templateId } = await sendFile<{ id: string }>(
    '/api/document-templates',
    'mau.docx',
    await makeSampleTemplate(),
    { unitId: a, kind: 'report', name: 'Mẫu của A' },
  );
  return {
    samples: {
      '/api/tasks/{taskId}/documents/{documentId}': evidenceId,
      '/api/documents/{documentId}': documentId,
      '/api/documents/{documentId}/files/{fileId}': await one(
        'select id from document_file where document_id = $1',
        [documentId],
      ),
      '/api/documents/{documentId}/links/{linkId}': await one(
        'select id from document_link where document_id = $1',
        [documentId],
      ),
      '/api/register/{numberId}': numberId,
      '/api/number-series/{seriesId}': series.id,
      '/api/document-templates/{templateId}': templateId,
    },
    keys: {
      targetId,
      reservedId,
      series: series.id,
      documentId,
    },
  };
}
