import { sql } from 'kysely';
import { createElement as h, type ReactElement } from 'react';
import { findAward } from '../../../law/awards/index.ts';
import { dayOf, formatDay } from '../../../law/calendar/index.ts';
import type { PageAnswer, PageContext, PublicPage } from '../../../platform/http/page.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { normaliseCode } from './certificate-code.ts';

interface Verified {
  subjectName: string;
  award: string;
  unitId: string;
  year: number;
  yearFrom: number | null;
  decisionNumber: string | null;
  decidedOn: string;
  authority: string;
  status: 'valid' | 'corrected' | 'revoked';
  changedBy: string | null;
  changedOn: string | null;
  /** When a new certificate took the place of this one. */
  replacedAt: Date | null;
}

const STATES = {
  valid: 'Có hiệu lực',
  corrected: 'Đã đính chính, có hiệu lực',
  revoked: 'Đã bị thu hồi, không còn giá trị',
} as const;
const REPLACED = 'Bản này đã được thay bằng bản cấp lại';

/**
 * Who holds what by which decision, for whoever has the certificate before him, and nothing more: no birth date, no bonus, no reason.
 * Every code takes the same one query, so that the time of an answer tells nothing about codes.
 */
export const verifyPage: PublicPage = {
  path: '/xac-minh/:code',
  run: (context, { code = '' }) => answerTo(context, code),
};

/** The same for a code that is typed from paper, by a form that needs no script. */
export const typeCodePage: PublicPage = {
  path: '/xac-minh',
  run: async (context, _params, { ma = '' }) => {
    if (normaliseCode(ma) === '') return TYPE_CODE;
    return answerTo(context, ma);
  },
};

const answerTo = async (context: PageContext, text: string): Promise<PageAnswer> =>
  answerOf(context, await find(context, normaliseCode(text)));

async function find({ db }: PageContext, code: string): Promise<Verified | undefined> {
  const { rows } =
    await sql<Verified>`select h.subject_name, h.award, h.unit_id, h.year, h.year_from, h.decision_number,
      h.decided_on, h.authority, h.status, c.decision_number as changed_by, c.decided_on as changed_on, s.created_at as replaced_at
    from certificate x join honour h on h.id = x.honour_id left join certificate s on s.id = x.replaced_by
      left join lateral (select decision_number, decided_on from honour_change where honour_id = h.id and h.status <> 'valid'
        order by at desc limit 1) c on true
    where x.code = ${code}`.execute(db);
  return rows[0];
}

async function answerOf({ db }: PageContext, found: Verified | undefined): Promise<PageAnswer> {
  if (found === undefined) return UNKNOWN;
  const catalogue = await effectiveCatalogue(db, found.unitId, found.decidedOn);
  const award = findAward(catalogue, found.award)?.name.vi ?? found.award;
  const { yearFrom, year, status, replacedAt } = found;
  const isReplaced = replacedAt !== null && status !== 'revoked';
  const facts: [string, string][] = [
    ['Được khen thưởng', found.subjectName],
    ['Danh hiệu, hình thức', award],
    [
      'Thành tích',
      yearFrom === null || yearFrom === year ? `Năm ${year}` : `Từ năm ${yearFrom} đến năm ${year}`,
    ],
    [
      'Quyết định',
      `${found.decisionNumber === null ? '' : `Số ${found.decisionNumber}, `}ngày ${formatDay(found.decidedOn)}`,
    ],
    ['Người quyết định', found.authority],
  ];
  if (status !== 'valid' && found.changedOn !== null)
    facts.push([
      status === 'revoked' ? 'Thu hồi' : 'Đính chính',
      `${found.changedBy === null ? '' : `Quyết định số ${found.changedBy}, `}ngày ${formatDay(found.changedOn)}`,
    ]);
  if (isReplaced && replacedAt !== null)
    facts.push(['Cấp lại', `Ngày ${formatDay(dayOf(replacedAt))}; hãy dùng bản mới, có mã khác`]);
  return {
    status: 200,
    title: 'Xác minh khen thưởng',
    body: sheet(
      'Xác minh khen thưởng',
      h(
        'p',
        { className: `state ${isReplaced ? 'corrected' : status}` },
        isReplaced ? REPLACED : STATES[status],
      ),
      h(
        'dl',
        null,
        ...facts.flatMap(([term, value]) => [
          h('dt', { key: term }, term),
          h('dd', { key: `${term}:` }, value),
        ]),
      ),
      h(
        'p',
        { className: 'quiet' },
        'Thông tin lấy trực tiếp từ sổ vàng của cơ quan khen thưởng tại thời điểm xem. Hãy đối chiếu với bản giấy.',
      ),
    ),
  };
}

const UNKNOWN: PageAnswer = {
  status: 404,
  title: 'Không tìm thấy mã xác minh',
  body: sheet(
    'Không tìm thấy mã xác minh',
    h('p', null, 'Không có bằng, giấy chứng nhận nào mang mã này.'),
    h(
      'p',
      { className: 'quiet' },
      'Hãy kiểm tra lại mã in cạnh hình QR, hoặc hỏi cơ quan đã ban hành quyết định khen thưởng.',
    ),
    codeForm(),
  ),
};

const TYPE_CODE: PageAnswer = {
  status: 200,
  title: 'Xác minh khen thưởng',
  body: sheet(
    'Xác minh khen thưởng',
    h('p', null, 'Quét hình QR trên bằng, giấy chứng nhận, hoặc nhập mã in cạnh hình đó.'),
    codeForm(),
  ),
};

function codeForm(): ReactElement {
  return h(
    'form',
    { method: 'get', action: '/xac-minh' },
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: 'ma' }, 'Mã xác minh'),
      h('p', { id: 'ma-goi-y', className: 'hint' }, 'Gồm 26 chữ và số; dấu cách và chữ thường đều được.'),
      h('input', {
        id: 'ma',
        name: 'ma',
        type: 'text',
        required: true,
        maxLength: 60,
        autoComplete: 'off',
        autoCapitalize: 'characters',
        spellCheck: false,
        'aria-describedby': 'ma-goi-y',
      }),
    ),
    h('button', { type: 'submit' }, 'Xác minh'),
  );
}

function sheet(title: string, ...content: ReactElement[]): ReactElement {
  return h('div', { className: 'sheet' }, h('h1', null, title), ...content);
}
