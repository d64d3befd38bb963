import { createElement as h, type ReactElement } from 'react';
import { formatDay } from '../../../../../law/calendar/index.ts';
import type { Language } from '../../../../../platform/errors/app-error.ts';
import type { PageAnswer, PageContext } from '../../../../../platform/http/page.ts';
import { notice, type Words } from '../../../../../platform/http/page-answer.ts';
import {
  addressIn,
  languageField,
  languageOf,
  otherLanguage,
} from '../../../../../platform/http/page-language.ts';
import {
  findPublicNominee,
  findPublicNominees,
  PAGE_SIZE,
  type PublicNominee,
  type PublicPosting,
} from './find-public-posting.ts';
import { type FieldErrors, type OpinionFields, opinionForm } from './opinion-form.ts';
import { POSTING_PAGE_WORDS } from './posting-page-words.ts';

/** The list of the postings that run. */
export const RUNNING = '/niem-yet-cong-khai';

/** The same for a code that never was, a draft, and what was taken down. */
export function unknown(language: Language): PageAnswer {
  const { title, text, hint } = POSTING_PAGE_WORDS[language].unknown;
  return {
    ...notice(404, title, text, hint),
    inTwo: { language, other: addressIn(otherLanguage(language), RUNNING) },
  };
}

/** The address of the public page, with what is asked of it. */
export const pathOf = (code: string, language: Language, parts: Record<string, string> = {}) =>
  addressIn(language, `/lay-y-kien/${encodeURIComponent(code)}`, parts);

/** The address of the receipt of an opinion. */
export const receiptPathOf = (code: string, receipt: string, language: Language) =>
  addressIn(language, `/lay-y-kien/${encodeURIComponent(code)}/y-kien/${encodeURIComponent(receipt)}`);

/** The page of a posting; with what was typed and what is wrong with it after a form that was not taken. */
export async function showPosting(
  context: PageContext,
  posting: PublicPosting,
  code: string,
  query: Words,
  form: { fields: Partial<OpinionFields>; errors: FieldErrors } = { fields: {}, errors: {} },
): Promise<PageAnswer> {
  const language = languageOf(query);
  const words = POSTING_PAGE_WORDS[language];
  const other = (parts = {}) => pathOf(code, otherLanguage(language), parts);
  if (!posting.running) return { ...ended(posting, language), inTwo: { language, other: other() } };
  const q = (query.tim ?? '').trim().slice(0, 100);
  const page = Math.max(1, Math.min(1000, Number.parseInt(query.trang ?? '1', 10) || 1));
  const { items, total } = await findPublicNominees(context, posting, { q, page, language });
  const about = await findPublicNominee(context, posting.id, query.ve ?? form.fields.about ?? '');
  return {
    status: Object.keys(form.errors).length > 0 ? 422 : 200,
    title: posting.title,
    body: h(
      'div',
      { className: 'sheet' },
      h('h1', { lang: 'vi' }, posting.title),
      ...introduction(posting, language),
      h('h2', { id: 'danh-sach' }, words.list(posting.nomineeCount)),
      search(pathOf(code, 'vi'), q, posting.nomineeCount, language),
      items.length === 0 ? h('p', null, words.nobody) : table(items, code, posting.showsSummary, language),
      pages(code, q, page, total, language),
      h('h2', { id: 'gop-y' }, words.send),
      opinionForm(`${pathOf(code, language)}#gop-y`, form.fields, form.errors, about, language),
      h('p', { className: 'quiet' }, words.privacy),
    ),
    inTwo: { language, other: other({ tim: q, trang: page === 1 ? '' : String(page), ve: about?.id ?? '' }) },
  };
}

function introduction(
  { unitName, fromDay, toDay, text, address }: PublicPosting,
  language: Language,
): ReactElement[] {
  const words = POSTING_PAGE_WORDS[language];
  const facts: [string, string][] = [
    [words.office, unitName],
    [words.time, words.between(formatDay(fromDay), formatDay(toDay))],
    ...(address === null ? [] : ([[words.address, address]] as [string, string][])),
  ];
  return [
    ...(text === null ? [] : [h('p', { key: 'text', className: 'lines', lang: 'vi' }, text)]),
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

function table(
  items: readonly PublicNominee[],
  code: string,
  showsSummary: boolean,
  language: Language,
): ReactElement {
  const words = POSTING_PAGE_WORDS[language];
  const heads = [words.name, words.unit, words.award, words.say];
  return h(
    'table',
    { className: 'rows' },
    h('caption', { className: 'quiet' }, words.caption),
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
            showsSummary && summary !== null
              ? h('p', { className: 'quiet lines', lang: 'vi' }, summary)
              : null,
          ),
          h('td', null, unitName),
          h('td', null, awardName),
          h(
            'td',
            null,
            h(
              'a',
              { href: `${pathOf(code, language, { ve: id })}#gop-y`, 'aria-label': words.sayOf(name) },
              words.say,
            ),
          ),
        ),
      ),
    ),
  );
}

function search(action: string, q: string, count: number, language: Language): ReactElement | null {
  if (count <= 10) return null;
  const words = POSTING_PAGE_WORDS[language];
  const hidden = languageField(language);
  return h(
    'form',
    { method: 'get', action, role: 'search' },
    hidden && h('input', hidden),
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: 'tim' }, words.searchLabel),
      h('input', { id: 'tim', name: 'tim', type: 'search', defaultValue: q, maxLength: 100 }),
    ),
    h('button', { type: 'submit' }, words.search),
  );
}

function pages(
  code: string,
  q: string,
  page: number,
  total: number,
  language: Language,
): ReactElement | null {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1) return null;
  const words = POSTING_PAGE_WORDS[language];
  const to = (n: number) => pathOf(code, language, { tim: q, trang: String(n) });
  return h(
    'nav',
    { className: 'pages', 'aria-label': words.pages },
    page > 1 ? h('a', { href: to(page - 1) }, words.before) : null,
    h('span', null, words.page(page, last)),
    page < last ? h('a', { href: to(page + 1) }, words.after) : null,
  );
}

/** Names are shown only as long as somebody may say something of them. */
function ended({ title, unitName, fromDay, toDay }: PublicPosting, language: Language): PageAnswer {
  const words = POSTING_PAGE_WORDS[language];
  return {
    status: 200,
    title,
    body: h(
      'div',
      { className: 'sheet' },
      h('h1', { lang: 'vi' }, title),
      h('p', { className: 'state corrected' }, words.ended),
      h('p', null, words.endedText(unitName, formatDay(fromDay), formatDay(toDay))),
    ),
  };
}
