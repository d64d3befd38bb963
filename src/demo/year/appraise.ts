import type {
  AgreeableView,
  AppraisalListView,
  AppraisalView,
} from '../../features/commendation/server/appraisal/appraisal.schema.ts';
import type { Caller } from './caller.ts';
import { step } from './propose.ts';
import type { Story } from './story.ts';
import { OFFICE, YEAR } from './year-cast.ts';

export const APPRAISED_ON = `${YEAR}-12-15`;

/**
 * The office appraises every dossier: who is eligible is agreed to together, the rest one by one. Those without the honour of the
 * year before are refused, as many as the story says. @returns how many were refused
 */
export async function appraise({ as, day, cast }: Story, dossiers: readonly string[]): Promise<number> {
  day(APPRAISED_ON);
  const office = await as(OFFICE);
  let refused = 0;
  for (const id of dossiers) {
    await step(office, id, 'take');
    const { items } = await office.get<AgreeableView>(`/api/dossiers/${id}/agreeable`);
    if (items.length > 0)
      await office.post(`/api/dossiers/${id}/agreements`, { nominationIds: items.map((item) => item.id) });
    refused += await appraiseRest(office, id, cast.scale.refused - refused);
  }
  return refused;
}

/** @returns how many were refused, at most `most` */
async function appraiseRest(office: Caller, dossierId: string, most: number): Promise<number> {
  const { items } = await office.get<AppraisalListView>(
    `/api/dossiers/${dossierId}/appraisals?outcome=none&size=200`,
  );
  let refused = 0;
  for (const { id, verdict } of items) {
    const url = `/api/nominations/${id}/appraisal`;
    const { version, honours } = await office.get<AppraisalView>(url);
    const lacks = verdict === 'not-eligible' || honours.every(({ year }) => year < YEAR - 1);
    const refuse = lacks && refused < most;
    if (refuse) refused++;
    await office.put(url, {
      version,
      findings: lacks ? 'Chưa có quyết định công nhận danh hiệu của năm trước.' : 'Đủ hồ sơ, thành tích rõ.',
      outcome: refuse ? 'refuse' : 'agree',
      ...(lacks && {
        reason: refuse ? 'Không đủ tiêu chuẩn về thành tích liên tục.' : 'Xã đã bổ sung bản sao quyết định.',
      }),
    });
  }
  return refused;
}

/** Everybody has an outcome and every opinion is in: the appraisal ends. */
export async function finishAppraisal({ as }: Story, dossiers: readonly string[]): Promise<void> {
  const office = await as(OFFICE);
  for (const id of dossiers) await step(office, id, 'finish-appraisal');
}
