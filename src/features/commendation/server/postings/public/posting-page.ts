import { createElement as h } from 'react';
import { formatDay } from '../../../../../law/calendar/index.ts';
import type { PublicPage } from '../../../../../platform/http/page.ts';
import { findPublicPosting, findRunningPostings } from './find-public-posting.ts';
import { pathOf, showPosting, UNKNOWN } from './show-posting.ts';
import { takeOpinion } from './take-opinion.ts';

/** A list of nominees that the people are asked about, with the form by which they answer; served and taken without script. */
export const postingPage: PublicPage = {
  path: '/lay-y-kien/:code',
  run: async (context, { code = '' }, query) => {
    const posting = await findPublicPosting(context, code);
    return posting === null ? UNKNOWN : showPosting(context, posting, code, query);
  },
  submit: (context, { code = '' }, words) => takeOpinion(context, code, words),
};

/** The lists that the people are asked about today. */
export const runningPostingsPage: PublicPage = {
  path: '/niem-yet-cong-khai',
  run: async (context) => {
    const postings = await findRunningPostings(context);
    const title = 'Danh sách đang lấy ý kiến Nhân dân';
    return {
      status: 200,
      title,
      body: h(
        'div',
        { className: 'sheet' },
        h('h1', null, title),
        postings.length === 0
          ? h('p', null, 'Hiện không có danh sách nào đang lấy ý kiến.')
          : h(
              'ul',
              null,
              ...postings.map(({ code, title: name, unitName, toDay }) =>
                h(
                  'li',
                  { key: code },
                  h('a', { href: pathOf(code) }, name),
                  h('p', { className: 'quiet' }, `${unitName}. Lấy ý kiến đến hết ngày ${formatDay(toDay)}.`),
                ),
              ),
            ),
      ),
    };
  },
};
