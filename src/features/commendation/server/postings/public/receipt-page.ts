import { sql } from 'kysely';
import { createElement as h } from 'react';
import { formatDay } from '../../../../../law/calendar/index.ts';
import { today } from '../../../../../platform/clock.ts';
import type { PublicPage } from '../../../../../platform/http/page.ts';
import { notice } from '../../../../../platform/http/page-answer.ts';
import type { PostingOpinionState } from '../../../model/opinions/posting.ts';
import { pathOf } from './show-posting.ts';

interface Receipt {
  title: string;
  unitName: string;
  toDay: string;
  nomineeName: string | null;
  text: string;
  receivedAt: Date;
  state: PostingOpinionState;
  answer: string | null;
}

/** What became of an opinion, as its author reads it. */
const FATES = {
  new: { words: 'Đã nhận, chờ xem xét', tone: 'corrected' },
  noted: { words: 'Đã ghi nhận', tone: 'valid' },
  answered: { words: 'Đã trả lời', tone: 'valid' },
  rejected: { words: 'Không tiếp nhận', tone: 'revoked' },
} as const satisfies Record<PostingOpinionState, object>;

/**
 * What its author sees of an opinion: that it was received, and what became of it. The address is the only key to it; name and contact
 * are not shown even there.
 */
export const receiptPage: PublicPage = {
  path: '/lay-y-kien/:code/y-kien/:receipt',
  run: async ({ db }, { code = '', receipt = '' }) => {
    const { rows } =
      await sql<Receipt>`select p.title, u.name as unit_name, p.to_day, n.subject_name as nominee_name, o.text,
        o.received_at, o.state, o.answer
      from posting_opinion o join posting p on p.id = o.posting_id join unit_now u on u.unit_id = p.unit_id
        left join nomination n on n.id = o.nomination_id
      where o.receipt = ${receipt} and p.code = ${code}`.execute(db);
    const [found] = rows;
    if (found === undefined)
      return notice(404, 'Không tìm thấy ý kiến', 'Hãy kiểm tra lại địa chỉ đã được cấp khi gửi ý kiến.');
    const title = 'Đã nhận ý kiến của bạn';
    return {
      status: 200,
      title,
      body: h(
        'div',
        { className: 'sheet' },
        h('h1', null, title),
        h('p', { className: `state ${FATES[found.state].tone}` }, FATES[found.state].words),
        h(
          'dl',
          null,
          ...(
            [
              ['Danh sách', found.title],
              ['Cơ quan lấy ý kiến', found.unitName],
              ['Ngày gửi', formatDay(today({ now: () => found.receivedAt }))],
              ...(found.nomineeName === null ? [] : [['Về trường hợp', found.nomineeName]]),
            ] as [string, string][]
          ).flatMap(([term, value]) => [h('dt', { key: term }, term), h('dd', { key: `${term}:` }, value)]),
        ),
        h('h2', null, 'Ý kiến đã gửi'),
        h('p', { className: 'lines' }, found.text),
        ...(found.answer === null
          ? []
          : [
              h('h2', { key: 'h' }, 'Trả lời của cơ quan'),
              h('p', { key: 'p', className: 'answer' }, found.answer),
            ]),
        h(
          'p',
          { className: 'quiet' },
          'Hãy lưu địa chỉ trang này để xem kết quả xử lý ý kiến. Ai có địa chỉ này đều xem được nội dung trên.',
        ),
        h('p', null, h('a', { href: pathOf(code) }, 'Trở lại danh sách')),
      ),
    };
  },
};
