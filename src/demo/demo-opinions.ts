import { sql } from 'kysely';
import { recordRequest } from '../features/commendation/server/consultations/ask-agencies.ts';
import {
  type ChoiceSource,
  chosen,
  findKinds,
  needsPosting,
} from '../features/commendation/server/opinions/choice.ts';
import { postingPeriod } from '../features/commendation/server/opinions/opinion-rules.ts';
import { insertPosting } from '../features/commendation/server/postings/create-posting.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import type { WriteContext } from '../platform/http/context.ts';
import { newId, newSecret } from '../platform/ids.ts';
import type { Keys } from './demo-organisation.ts';

const AGENCIES = ['cat', 'stc', 'snn'];
/** Days ago. */
const ASKED = 4;
const POSTED = 3;

const OPINIONS = [
  {
    name: 'Nguyễn Văn Thuận',
    contact: '0912 000 111',
    text: 'Tôi và bà con trong tổ đồng tình với đề nghị này; đơn vị làm việc tận tình, nhiều năm dẫn đầu phong trào.',
  },
  {
    name: 'Lê Thị Duyên',
    contact: 'duyen@hathanh.example',
    text: 'Đề nghị làm rõ số liệu thành tích năm ngoái, vì đơn vị mới sáp nhập từ giữa năm.',
  },
];

/** Opinions asked on the demo's dossiers, one of them answered on paper, another with its letter still a draft, and a list that the people are asked about today. */
export async function writeOpinions(write: WriteContext, unit: Keys, authorId: string): Promise<void> {
  const context: WriteContext = { ...write, actor: { ...write.actor, accountId: authorId } };
  const { rows } =
    await sql<ChoiceSource>`select ro.id as round_id, ro.name as round_name, ro.basis, u.unit_id, u.name as unit_name
    from round ro join unit_now u on u.unit_id = ro.unit_id
    where ro.unit_id = ${unit('tinh')} and ro.kind = 'year-end' order by ro.year desc limit 1`.execute(
      context.db,
    );
  const [source] = rows;
  if (source === undefined) throw new Error('the demo has no round of the end of the year');
  await ask(context, source, unit);
  await draft(context, source, unit);
  await post(context, source);
}

/** An opinion asked for some days ago, answered on paper by one of the agencies. */
async function ask(context: WriteContext, source: ChoiceSource, unit: Keys): Promise<void> {
  const { db, clock } = context;
  const before = { now: () => new Date(clock.now().getTime() - ASKED * 86_400_000) };
  const { id } = await recordRequest({ ...context, clock: before }, source, {
    choice: { dossierId: await dossierOf(db, unit('syt')) },
    agencyIds: AGENCIES.map((key) => unit(key)),
    outsideAgencies: [],
    afterLetter: false,
    title: 'Hiệp y các trường hợp đề nghị khen thưởng cấp Nhà nước',
    text: 'Đề nghị cho ý kiến về việc chấp hành pháp luật, nghĩa vụ tài chính và bảo vệ môi trường của các tập thể, cá nhân trong danh sách.',
  });
  const tax = unit('stc');
  await sql`update consultation_answer set opinion = 'favourable' where consultation_id = ${id} and agency_id = ${tax}`.execute(
    db,
  );
  await sql`update consultation_answer set opinion = 'reserved', note = 'Đơn vị còn một khoản thu hồi tạm ứng đang đối chiếu.'
    where nomination_id = (select nomination_id from consultation_answer where consultation_id = ${id} and agency_id = ${tax}
      order by nomination_id limit 1) and consultation_id = ${id} and agency_id = ${tax}`.execute(db);
  await sql`update consultation_agency set answered_at = ${clock.now()}, answered_by = ${context.actor.accountId}, recorded = true,
      paper_reference = ${`845/STC-VP ngày ${addDays(today(clock), -1).split('-').reverse().join('/')}`}, version = version + 1
    where consultation_id = ${id} and agency_id = ${tax}`.execute(db);
}

/** One whose letter is still a draft: nobody has been told, and its days have not begun. */
async function draft(context: WriteContext, source: ChoiceSource, unit: Keys): Promise<void> {
  await recordRequest(context, source, {
    choice: { dossierId: await dossierOf(context.db, unit('x4')) },
    agencyIds: ['cat', 'snn'].map((key) => unit(key)),
    outsideAgencies: ['Kho bạc Nhà nước khu vực'],
    afterLetter: true,
    title: 'Hiệp y khen thưởng tổng kết của xã Vân Hội',
    text: 'Đề nghị cho ý kiến về an ninh trật tự, đất đai, môi trường và quyết toán vốn đầu tư trên địa bàn xã.',
  });
}

async function dossierOf(db: WriteContext['db'], unitId: string): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select d.id from dossier d where d.unit_id = ${unitId} limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the demo has no dossier of this unit');
  return row.id;
}

async function post(context: WriteContext, source: ChoiceSource): Promise<void> {
  const { db, clock } = context;
  const fromDay = addDays(today(clock), -POSTED);
  const all = chosen(source, { roundId: source.roundId });
  const kinds = await findKinds(db, source, all);
  const period = postingPeriod(kinds, fromDay);
  if (period === null) throw new Error('no award of the demo needs a posting');
  const postingId = await insertPosting(
    context,
    source,
    period,
    sql<boolean>`${all} and ${needsPosting(kinds)}`,
    {
      title: 'Lấy ý kiến Nhân dân đối với các trường hợp đề nghị khen thưởng cấp Nhà nước',
      text: 'Mời Nhân dân xem danh sách và cho ý kiến về thành tích, việc chấp hành chủ trương, pháp luật của các tập thể, cá nhân được đề nghị.',
      address: 'Ban Thi đua - Khen thưởng tỉnh, điện thoại 0200 385 1234',
      showsSummary: true,
      state: 'posted',
      fromDay,
      toDay: period.until,
      elsewhere: null,
      reason: null,
    },
  );
  for (const { name, contact, text } of OPINIONS)
    await sql`insert into posting_opinion (id, posting_id, nomination_id, author_name, contact, text, received_at, receipt, form_key)
      select ${newId()}, ${postingId}, (select nomination_id from posting_item where posting_id = ${postingId} limit 1), ${name},
        ${contact}, ${text}, ${clock.now()}, ${newSecret(18)}, ${newSecret(16)}`.execute(db);
}
