import { newId } from '../../platform/ids.ts';
import type { TestApplication } from '../test-application.ts';

/** A draft decision of one line and a line of the fund, as samples by path. */
export async function decisionSamples(
  app: TestApplication,
  { roundId, unitId, accountId }: { roundId: string; unitId: string; accountId: string },
): Promise<Record<string, string>> {
  const decisionId = newId();
  const lineId = newId();
  await app.owner.query(
    `insert into decision (id, unit_id, round_id, kind, authority, title, signer, decided_on, line_count, created_by, created_at, updated_at)
     values ($1, $2, $3, 'grant', 'Chủ tịch UBND xã A', 'Quyết định của A', '{"authority": null, "position": ["Chủ tịch"], "name": null}',
       '2026-11-23', 1, $4, now(), now())`,
    [decisionId, unitId, roundId, accountId],
  );
  await app.owner.query(
    `insert into decision_line (id, decision_id, position, group_title, subject_name, award)
     values ($1, $2, 1, 'individual', 'Người của A', 'lao-dong-tien-tien')`,
    [lineId, decisionId],
  );
  const entryId = newId();
  await app.owner.query(
    `insert into fund_entry (id, unit_id, year, kind, amount, text, on_day, created_by, created_at)
     values ($1, $2, 2026, 'source', 1000000, 'Quỹ của A', '2026-01-05', $3, now())`,
    [entryId, unitId, accountId],
  );
  return {
    '/api/decisions/{decisionId}': decisionId,
    '/api/decision-lines/{lineId}': lineId,
    '/api/fund-entries/{entryId}': entryId,
  };
}
