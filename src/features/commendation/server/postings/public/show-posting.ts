import { createElement as h, type ReactElement } from 'react';
import { formatDay } from '../../../../../law/calendar/index.ts';
import type { PageAnswer, PageContext } from '../../../../../platform/http/page.ts';
import { notice, type Words } from '../../../../../platform/http/page-answer.ts';
import {
  findPublicNominee,
  findPublicNominees,
  PAGE_SIZE,
  type PublicNominee,
  type PublicPosting,
} from './find-public-posting.ts';
import { type FieldErrors, type OpinionFields, opinionForm } from './opinion-form.ts';

/** The same for a code that never was, a draft, and what was taken down. */
export const UNKNOWN = notice(
  404,
  'Không có nội dung lấy ý kiến này',
  'Địa chỉ không đúng, hoặc danh sách đã được gỡ.',
  'Hãy kiểm tra lại địa chỉ, hoặc xem các danh sách đang lấy ý kiến tại trang /niem-yet-cong-khai.',
);

/** The address of the public page. */
export const pathOf = (code: string) => `/lay-y-kien/${encodeURIComponent(code)}` as const;

/** The page of a posting; with what was typed and what is wrong with it after a form that was not taken. */
export async function showPosting(
  context: PageContext,
  posting: PublicPosting,
  code: string,
  query: Words,
  form: { fields: Partial<OpinionFields>; errors: FieldErrors } = { fields: {}, errors: {} },
): Promise<PageAnswer> {
  if (!posting.running) return ended(posting);
  const q = (query.tim ?? '').trim().slice(0, 100);
  const page = Math.max(1, Math.min(1000, Number.parseInt(query.trang ?? '1', 10) || 1));
  const { items, total } = await findPublicNominees(context, posting, { q, page });
  const about = await findPublicNominee(context, posting.id, query.ve ?? form.fields.about ?? '');
  return {
    status: Object.keys(form.errors).length > 0 ? 422 : 200,
    title: posting.title,
    body: h(
      'div',
      { className: 'sheet' },
      h('h1', null, posting.title),
      ...introduction(posting),
      h('h2', { id: 'danh-sach' }, `Danh sách (${posting.nomineeCount} trường hợp)`),
      search(pathOf(code), q, posting.nomineeCount),
      items.length === 0
        ? h('p', null, 'Không có ai khớp với từ cần tìm.')
        : table(items, code, posting.showsSummary),
      pages(code, q, page, total),
      h('h2', { id: 'gop-y' }, 'Gửi ý kiến'),
      opinionForm(`${pathOf(code)}#gop-y`, form.fields, form.errors, about),
      h(
        'p',
        { className: 'quiet' },
        'Ý kiến được gửi đến cơ quan thẩm định. Họ tên và thông tin liên hệ không công khai, chỉ dùng để xác minh và trả lời.',
      ),
    ),
  };
}

function introduction({ unitName, fromDay, toDay, text, address }: PublicPosting): ReactElement[] {
  const facts: [string, string][] = [
    ['Cơ quan lấy ý kiến', unitName],
    ['Thời gian', `Từ ngày ${formatDay(fromDay)} đến hết ngày ${formatDay(toDay)}`],
    ...(address === null ? [] : ([['Nơi nhận ý kiến khác', address]] as [string, string][])),
  ];
  return [
    ...(text === null ? [] : [h('p', { key: 'text', className: 'lines' }, text)]),
    h(
      'dl',
      { key: 'facts' },
      ...facts.flatMap(([term, value]) => [
        h('dt', { key: term }, term),
        h('dd', { key: `${term}:` }, value),
      ]),
    ),
  ];
}

function table(items: readonly PublicNominee[], code: string, showsSummary: boolean): ReactElement {
  const heads = ['Họ tên, tên tập thể', 'Đơn vị', 'Danh hiệu, hình thức đề nghị', 'Góp ý'];
  return h(
    'table',
    { className: 'rows' },
    h('caption', { className: 'quiet' }, 'Các trường hợp được đề nghị khen thưởng'),
    h('thead', null, h('tr', null, ...heads.map((head) => h('th', { key: head, scope: 'col' }, head)))),
    h(
      'tbody',
      null,
      ...items.map(({ id, name, unitName, awardName, summary }) =>
        h(
          'tr',
          { key: id },
          h(
            'th',
            { scope: 'row' },
            name,
            showsSummary && summary !== null ? h('p', { className: 'quiet lines' }, summary) : null,
          ),
          h('td', null, unitName),
          h('td', null, awardName),
          h(
            'td',
            null,
            h('a', { href: `${pathOf(code)}?ve=${id}#gop-y`, 'aria-label': `Góp ý về ${name}` }, 'Góp ý'),
          ),
        ),
      ),
    ),
  );
}

function search(action: string, q: string, count: number): ReactElement | null {
  if (count <= 10) return null;
  return h(
    'form',
    { method: 'get', action, role: 'search' },
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: 'tim' }, 'Tìm theo tên'),
      h('input', { id: 'tim', name: 'tim', type: 'search', defaultValue: q, maxLength: 100 }),
    ),
    h('button', { type: 'submit' }, 'Tìm'),
  );
}

function pages(code: string, q: string, page: number, total: number): ReactElement | null {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1) return null;
  const to = (n: number) =>
    `${pathOf(code)}?${new URLSearchParams({ ...(q !== '' && { tim: q }), trang: String(n) })}`;
  return h(
    'nav',
    { className: 'pages', 'aria-label': 'Trang của danh sách' },
    page > 1 ? h('a', { href: to(page - 1) }, 'Trang trước') : null,
    h('span', null, `Trang ${page}/${last}`),
    page < last ? h('a', { href: to(page + 1) }, 'Trang sau') : null,
  );
}

/** Names are shown only as long as somebody may say something of them. */
function ended({ title, unitName, fromDay, toDay }: PublicPosting): PageAnswer {
  return {
    status: 200,
    title,
    body: h(
      'div',
      { className: 'sheet' },
      h('h1', null, title),
      h('p', { className: 'state corrected' }, 'Đã hết thời gian lấy ý kiến'),
      h(
        'p',
        null,
        `${unitName} đã lấy ý kiến từ ngày ${formatDay(fromDay)} đến hết ngày ${formatDay(toDay)}. Danh sách không còn được công khai tại đây.`,
      ),
    ),
  };
}
