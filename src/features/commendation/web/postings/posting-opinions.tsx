import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { POSTING_OPINION_STATES } from '../../model/opinions/posting.ts';
import { POSTING_OPINION_WORDS } from '../../model/opinions/posting-words.ts';
import type { PostingOpinionView, PostingView } from '../../server/postings/posting.schema.ts';
import classes from '../opinions/opinions.module.css';
import { HandleForm } from './handle-opinion.tsx';
import { postingKey } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Ý kiến nhận được',
    table: 'Bảng ý kiến',
    text: 'Ý kiến',
    about: (name: string) => `Về ${name}`,
    whole: 'Về danh sách nói chung',
    author: 'Người góp ý',
    state: 'Xử lý',
    handle: 'Xử lý',
    of: (name: string) => `Xử lý ý kiến của ${name}`,
    privacy:
      'Họ tên và thông tin liên hệ chỉ dùng để xác minh, trả lời; không công khai, không chuyển cho người được góp ý.',
    emptyTitle: 'Chưa có ý kiến nào',
    emptyText: 'Ý kiến gửi qua trang công khai sẽ hiện ở đây.',
  },
  en: {
    title: 'Opinions received',
    table: 'Table of opinions',
    text: 'Opinion',
    about: (name: string) => `On ${name}`,
    whole: 'On the list as a whole',
    author: 'From',
    state: 'Dealt with',
    handle: 'Deal with',
    of: (name: string) => `Deal with the opinion of ${name}`,
    privacy: 'Name and contact are for checking and answering only; never public.',
    emptyTitle: 'No opinions yet',
    emptyText: 'What is sent from the public page comes here.',
  },
});

/** The opinions that came on a posting, and what became of each. */
export function PostingOpinions({ posting }: { posting: PostingView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [handling, setHandling] = useState<PostingOpinionView | null>(null);
  const list = useListQuery({ filters: ['state'] });
  const answer = useList<PostingOpinionView, ListAnswer<PostingOpinionView>>(
    [...postingKey(posting.id), 'opinions'],
    `/api/postings/${posting.id}/opinions`,
    list,
  );
  const mayHandle = posting.allowed.includes('moderate');
  const columns: Column<PostingOpinionView>[] = [
    {
      id: 'text',
      header: words.text,
      heading: true,
      width: '50%',
      cell: (row) => (
        <>
          <span className={classes.lines}>{row.text}</span>
          <div className={classes.quiet}>
            {row.nomineeName === null ? words.whole : words.about(row.nomineeName)} ·{' '}
            {formatMoment(row.receivedAt)}
          </div>
        </>
      ),
    },
    {
      id: 'author',
      header: words.author,
      cell: (row) => (
        <div>
          {row.authorName}
          <div className={classes.quiet}>{row.contact}</div>
        </div>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <div>
          <StatusBadge of={POSTING_OPINION_WORDS} value={row.state} />
          {row.answer !== null && <div className={`${classes.quiet} ${classes.lines}`}>{row.answer}</div>}
          {mayHandle && (
            <div>
              <Button
                size="compact-md"
                mt={4}
                aria-label={words.of(row.authorName)}
                onClick={() => setHandling(row)}
              >
                {words.handle}
              </Button>
            </div>
          )}
        </div>
      ),
    },
  ];
  return (
    <Section
      title={words.title}
      acts={<SheetLink path={`/api/postings/${posting.id}/opinions`} list={list} />}
    >
      <div className={`${classes.quiet} ${classes.above}`}>{words.privacy}</div>
      <StateCounts
        filter="state"
        active={list.filters.state}
        counts={POSTING_OPINION_STATES.map((state) => ({
          value: state,
          label: POSTING_OPINION_WORDS[state][language],
          count: posting.opinions[state],
        }))}
      />
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      />
      {handling !== null && (
        <Dialog opened title={words.of(handling.authorName)} onClose={() => setHandling(null)} size="lg">
          <HandleForm opinion={handling} onClose={() => setHandling(null)} />
        </Dialog>
      )}
    </Section>
  );
}
