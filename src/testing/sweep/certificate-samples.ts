import { newId } from '../../platform/ids.ts';
import { ONE_POINT_PNG } from '../one-point-png.ts';
import type { TestApplication } from '../test-application.ts';

/** A certificate of an honour on a line of a decision, its print, a template, a ceremony of one line, and the honour kept back, by path. Their version is
 * 2, which no sample of a request names, so that none takes away what the next is about. */
export async function certificateSamples(
  app: TestApplication,
  sample: { decisionId: string; lineId: string; honourId: string; unitId: string; accountId: string },
): Promise<{ samples: Record<string, string>; keys: Record<string, string> }> {
  const { decisionId, lineId, honourId, unitId, accountId } = sample;
  const certificateId = newId();
  const printId = newId();
  const templateId = newId();
  const fileId = newId();
  const ceremonyId = newId();
  const ceremonyLineId = newId();
  const sha256 = await app.files.put(ONE_POINT_PNG);
  const run = (statement: string, values: unknown[]) => app.owner.query(statement, values);
  await run(
    'insert into certificate (id, honour_id, line_id, code, created_at) values ($1, $2, $3, $4, now())',
    [certificateId, honourId, lineId, 'SWEEP0000000000000000000AA'],
  );
  await run(
    `insert into stored_file (id, sha256, name, media_type, size, uploaded_by, uploaded_at)
     values ($1, $2, 'nen.png', 'image/png', 68, $3, now())`,
    [fileId, sha256, accountId],
  );
  await run(
    `insert into certificate_print (id, decision_id, file_id, count, ordering, by_account, at) values ($1, $2, $3, 1, 'decision', $4, now())`,
    [printId, decisionId, fileId, accountId],
  );
  await run(
    `insert into certificate_template (id, unit_id, name, file_id, version, layout, created_at) values ($1, $2, 'Mẫu của A', $3, 2,
       '{"paper": "a4", "orientation": "landscape", "frame": true, "blocks": [], "qr": null}', now())`,
    [templateId, unitId, fileId],
  );
  await run(
    `insert into ceremony (id, unit_id, title, starts_at, place, version, created_at) values ($1, $2, 'Lễ của A', now(), 'Hội trường A', 2, now())`,
    [ceremonyId, unitId],
  );
  await run(
    'insert into ceremony_line (id, ceremony_id, position, honour_id, version) values ($1, $2, 1, $3, 2)',
    [ceremonyLineId, ceremonyId, honourId],
  );
  await run(
    `insert into honour_withheld (honour_id, reason, by_account, at) values ($1, 'Theo đề nghị', $2, now())`,
    [honourId, accountId],
  );
  return {
    samples: {
      '/api/certificates/{certificateId}': certificateId,
      '/api/certificate-prints/{printId}': printId,
      '/api/certificate-templates/{templateId}': templateId,
      '/api/ceremonies/{ceremonyId}': ceremonyId,
      '/api/ceremony-lines/{ceremonyLineId}': ceremonyLineId,
      '/api/public-roll/withheld/{honourId}': honourId,
      '/api/public-roll/units/{unitId}': unitId,
    },
    keys: {
      template: templateId,
      templateId,
      certificate: certificateId,
      certificateIds: certificateId,
      decisionIds: decisionId,
      lineIds: ceremonyLineId,
      honourId,
    },
  };
}
