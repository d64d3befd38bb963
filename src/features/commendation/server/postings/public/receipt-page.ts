import { sql } from 'kysely';
import { createElement as h } from 'react';
import { formatDay } from '../../../../../law/calendar/index.ts';
import { today } from '../../../../../platform/clock.ts';
import type { PublicPage } from '../../../../../platform/http/page.ts';
import { notice } from '../../../../../platform/http/page-answer.ts';
import { languageOf, otherLanguage } from '../../../../../platform/http/page-language.ts';
import type { PostingOpinionState } from '../../../model/opinions/posting.ts';
import { POSTING_PAGE_WORDS } from './posting-page-words.ts';
import { pathOf, receiptPathOf } from './show-posting.ts';

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

/** How what became of an opinion looks. */
const TONES: Readonly<Record<PostingOpinionState, string>> = {
  new: 'corrected',
  noted: 'valid',
  answered: 'valid',
  rejected: 'revoked',
};

/**
 * What its author sees of an opinion: that it was received, and what became of it. The address is the only key to it; name and contact
 * are not shown even there.
 */
export const receiptPage: PublicPage = {
  path: '/lay-y-kien/:code/y-kien/:receipt',
  run: async ({ db }, { code = '', receipt = '' }, query) => {
    const language = languageOf(query);
    const words = POSTING_PAGE_WORDS[language].receipt;
    const { rows } =
      await sql<Receipt>`select p.title, u.name as unit_name, p.to_day, n.subject_name as nominee_name, o.text,
        o.received_at, o.state, o.answer
      from posting_opinion o join posting p on p.id = o.posting_id join unit_now u on u.unit_id = p.unit_id
        left join nomination n on n.id = o.nomination_id
      where o.receipt = ${receipt} and p.code = ${code}`.execute(db);
    const [found] = rows;
    if (found === undefined) return { ...notice(404, words.unknown, words.unknownText), inTwo: { language } };
    return {
      status: 200,
      title: words.title,
      body: h(
        'div',
        { className: 'sheet' },
        h('h1', null, words.title),
        h('p', { className: `state ${TONES[found.state]}` }, words.fates[found.state]),
        h(
          'dl',
          null,
          ...(
            [
              [words.list, found.title],
              [POSTING_PAGE_WORDS[language].office, found.unitName],
              [words.sentOn, formatDay(today({ now: () => found.receivedAt }))],
              ...(found.nomineeName === null ? [] : [[words.about, found.nomineeName]]),
            ] as [string, string][]
          ).flatMap(([term, value]) => [h('dt', { key: term }, term), h('dd', { key: `${term}:` }, value)]),
        ),
        h('h2', null, words.sent),
        h('p', { className: 'lines' }, found.text),
        ...(found.answer === null
          ? []
          : [
              h('h2', { key: 'h' }, words.answer),
              h('p', { key: 'p', className: 'answer', lang: 'vi' }, found.answer),
            ]),
        h('p', { className: 'quiet' }, words.keep),
        h('p', null, h('a', { href: pathOf(code, language) }, words.back)),
      ),
      inTwo: { language, other: receiptPathOf(code, receipt, otherLanguage(language)) },
    };
  },
};
