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

const ASKED_ON = `${YEAR}-12-16`;
export const ANSWERED_ON = `${YEAR}-12-22`;

export interface Asked {
  consultationId: string;
  postingId: string;
  /** Address of the public page. */
  postingPath: string;
}

/** Three agencies are asked about everybody in one act, and the list is posted for opinions of the people. */
export async function askOpinions({ as, day, cast, keys }: Story, roundId: string): Promise<Asked> {
  day(ASKED_ON);
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
  const step = { step: 'post', version: draft.version };
  const posting = await office.post<PostingView>(`/api/postings/${draft.id}/steps`, step);
  if (posting.path === null) throw new Error('a running posting has a public page');
  return { consultationId: asked.id, postingId: draft.id, postingPath: posting.path };
}

/** Somebody of the people says an opinion on the public page, as a browser without script sends it. */
export async function sayOpinion({ as }: Story, { postingPath }: Asked): Promise<void> {
  await (await as(null)).submit(postingPath, {
    name: 'Nguyễn Thị Lành',
    contact: 'Thôn Đông, xã An Khê',
    text: 'Tôi nhất trí với danh sách của xã. Đề nghị nêu rõ hơn thành tích của từng người.',
  });
}

/** The agencies of the cast answer, the first with a reservation about one nominee; the office answers what the people said. */
export async function takeOpinions(story: Story, { consultationId, postingId }: Asked): Promise<void> {
  const { as, day, cast, keys } = story;
  day(ANSWERED_ON);
  for (const [i, { key, login }] of cast.agencies.entries())
    await answer(story, consultationId, { agencyId: keys.unit(key), login }, i);
  const office = await as(OFFICE);
  const { items } = await office.get<Page<PostingOpinionView>>(`/api/postings/${postingId}/opinions`);
  for (const { id, version } of items)
    await office.patch(`/api/posting-opinions/${id}`, {
      version,
      state: 'answered',
      answer: 'Cảm ơn bà. Tóm tắt thành tích của từng người đã đăng kèm danh sách.',
    });
}

/** An agency finds everybody in order; the first keeps a reservation about one nominee. */
async function answer(
  { as }: Story,
  id: string,
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
