import { createElement as h } from 'react';
import { formatDay } from '../../../../../law/calendar/index.ts';
import type { PublicPage } from '../../../../../platform/http/page.ts';
import { addressIn, languageOf, otherLanguage } from '../../../../../platform/http/page-language.ts';
import { findPublicPosting, findRunningPostings } from './find-public-posting.ts';
import { POSTING_PAGE_WORDS } from './posting-page-words.ts';
import { pathOf, RUNNING, showPosting, unknown } from './show-posting.ts';
import { takeOpinion } from './take-opinion.ts';

/** A list of nominees that the people are asked about, with the form by which they answer; served and taken without script. */
export const postingPage: PublicPage = {
  path: '/lay-y-kien/:code',
  run: async (context, { code = '' }, query) => {
    const posting = await findPublicPosting(context, code);
    return posting === null ? unknown(languageOf(query)) : showPosting(context, posting, code, query);
  },
  submit: (context, { code = '' }, words, query) => takeOpinion(context, code, words, query),
};

/** The lists that the people are asked about today. */
export const runningPostingsPage: PublicPage = {
  path: RUNNING,
  run: async (context, _params, query) => {
    const language = languageOf(query);
    const words = POSTING_PAGE_WORDS[language].running;
    const postings = await findRunningPostings(context);
    return {
      status: 200,
      title: words.title,
      body: h(
        'div',
        { className: 'sheet' },
        h('h1', null, words.title),
        postings.length === 0
          ? h('p', null, words.none)
          : h(
              'ul',
              null,
              ...postings.map(({ code, title: name, unitName, toDay }) =>
                h(
                  'li',
                  { key: code },
                  h('a', { href: pathOf(code, language), lang: 'vi' }, name),
                  h('p', { className: 'quiet' }, words.until(unitName, formatDay(toDay))),
                ),
              ),
            ),
      ),
      inTwo: { language, other: addressIn(otherLanguage(language), RUNNING) },
    };
  },
};
