import type {
  AnswerRow,
  ConsultationView,
} from '../../features/commendation/server/consultations/consultation.schema.ts';
import type {
  PostingOpinionView,
  PostingView,
} from '../../features/commendation/server/postings/posting.schema.ts';
import type { Page, Story } from './story.ts';
import { OFFICE, YEAR } from './year-cast.ts';

/** Working days that the province's own rules ask for; no law asks for a posting of its certificates. */
const POSTED_DAYS = 7;

export interface Asked {
  consultationId: string;
  postingId: string;
  /** Address of the public page. */
  postingPath: string;
}

/**
 * Three agencies are asked about everybody in one act, and the list is posted for opinions; somebody of the people sends one, the
 * office answers it. The agencies answer, one with a reservation on one nominee.
 */
export async function askOpinions(story: Story, roundId: string): Promise<Asked> {
  const { as, day, cast, keys } = story;
  day(`${YEAR}-12-16`);
  const office = await as(OFFICE);
  const asked = await office.post<ConsultationView>('/api/consultations', {
    choice: { roundId },
    agencyIds: cast.agencies.map(({ key }) => keys.unit(key)),
    title: `Hiệp y khen thưởng tổng kết công tác năm ${YEAR}`,
  });
  const draft = await office.post<PostingView>('/api/postings', {
    choice: { roundId },
    title: `Lấy ý kiến Nhân dân về danh sách đề nghị khen thưởng năm ${YEAR}`,
    showsSummary: true,
    voluntaryDays: POSTED_DAYS,
  });
  const posting = await office.post<PostingView>(`/api/postings/${draft.id}/steps`, {
    step: 'post',
    version: draft.version,
  });
  if (posting.path === null) throw new Error('a running posting has a public page');
  await (await as(null)).submit(posting.path, {
    name: 'Nguyễn Thị Lành',
    contact: 'Thôn Đông, xã An Khê',
    text: 'Tôi nhất trí với danh sách của xã. Đề nghị nêu rõ hơn thành tích của từng người.',
  });
  day(`${YEAR}-12-22`);
  for (const [i, { key, login }] of cast.agencies.entries())
    await answer(story, asked, { agencyId: keys.unit(key), login }, i);
  const { items } = await (await as(OFFICE)).get<Page<PostingOpinionView>>(
    `/api/postings/${draft.id}/opinions`,
  );
  for (const { id, version } of items)
    await (await as(OFFICE)).patch(`/api/posting-opinions/${id}`, {
      version,
      state: 'answered',
      answer: 'Cảm ơn bà. Tóm tắt thành tích của từng người đã đăng kèm danh sách.',
    });
  return { consultationId: asked.id, postingId: draft.id, postingPath: posting.path };
}

/** An agency finds everybody in order; the first keeps a reservation about one nominee. */
async function answer(
  { as }: Story,
  { id }: ConsultationView,
  { agencyId, login }: { agencyId: string; login: string },
  place: number,
): Promise<void> {
  const agency = await as(login);
  const { agencies } = await agency.get<ConsultationView>(`/api/consultations/${id}`);
  const { items } = await agency.get<Page<AnswerRow>>(`/api/consultations/${id}/nominees?size=1`);
  const reserved =
    place === 0
      ? items.map((row) => ({
          nominationId: row.id,
          opinion: 'reserved',
          note: 'Đang xác minh một đơn kiến nghị.',
        }))
      : [];
  await agency.put(`/api/consultations/${id}/agencies/${agencyId}/answer`, {
    version: agencies.find((row) => row.agencyId === agencyId)?.version,
    opinion: 'favourable',
    note: 'Không có ý kiến khác trong phạm vi quản lý.',
    items: reserved,
  });
}
