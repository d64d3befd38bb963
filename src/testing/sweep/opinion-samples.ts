import { newId } from '../../platform/ids.ts';
import type { TestApplication } from '../test-application.ts';

interface Place {
  unitId: string;
  roundId: string;
  nominationId: string;
  agencyId: string;
  accountId: string;
}

/** A consultation of one agency with the paper of its answer, and a posting recorded with its proof and one opinion: samples by path. */
export async function opinionSamples(
  app: TestApplication,
  { unitId, roundId, nominationId, agencyId, accountId }: Place,
): Promise<{ samples: Record<string, string>; keys: Record<string, string> }> {
  const [consultationId, postingId, opinionId] = [newId(), newId(), newId()];
  const file = '(select id from stored_file order by id limit 1)';
  const { owner } = app;
  await owner.query(
    `insert into consultation (id, unit_id, round_id, title, sent_on, due_on, silence, rule_source, rule_confidence, created_by, created_at)
     values ($1, $2, $3, 'Hiệp y của A', '2026-11-20', '2026-12-08', 'proceed', 'Luật', 'recalled', $4, now())`,
    [consultationId, unitId, roundId, accountId],
  );
  await owner.query(
    `insert into consultation_agency (consultation_id, agency_id, file_id) values ($1, $2, ${file})`,
    [consultationId, agencyId],
  );
  await owner.query(
    'insert into consultation_answer (consultation_id, agency_id, nomination_id) values ($1, $2, $3)',
    [consultationId, agencyId, nominationId],
  );
  await owner.query(
    `insert into posting (id, unit_id, round_id, code, title, from_day, to_day, working_days, rule_source, rule_confidence, state,
       elsewhere, reason, file_id, created_at)
     values ($1, $2, $3, 'ma-cua-A', 'Niêm yết của A', '2026-11-20', '2026-12-08', 10, 'Luật', 'verified', 'posted', 'Bảng tin của A',
       'Có ảnh chụp', ${file}, now())`,
    [postingId, unitId, roundId],
  );
  await owner.query('insert into posting_item (posting_id, nomination_id) values ($1, $2)', [
    postingId,
    nominationId,
  ]);
  await owner.query(
    `insert into posting_opinion (id, posting_id, author_name, contact, text, received_at, receipt, form_key)
     values ($1, $2, 'Người dân của A', '0900000000', 'Ý kiến của A', now(), 'bien-nhan-A', 'khoa-A')`,
    [opinionId, postingId],
  );
  return {
    samples: {
      '/api/consultations/{consultationId}': consultationId,
      '/api/consultations/{consultationId}/agencies/{agencyId}': agencyId,
      '/api/postings/{postingId}': postingId,
      '/api/posting-opinions/{opinionId}': opinionId,
    },
    keys: { consultationIds: consultationId, agencyIds: agencyId, agency: agencyId, nominationId },
  };
}
