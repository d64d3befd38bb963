import { useState } from 'react';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { LinkTabs } from '../../../../ui/page/link-tabs.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../../ui/table/use-selection.ts';
import type { SubmissionListView, SubmissionRow } from '../../server/dossiers/submission.schema.ts';
import classes from './dossier.module.css';
import { ForwardDialog } from './forward-dialog.tsx';
import { useSubmissionColumns } from './submission-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Trình cấp trên',
    intro:
      'Hồ sơ đã có kết quả xét được gộp vào một tờ trình gửi cấp trên; khi có quyết định thì ghi kết quả cho từng trường hợp.',
    views: 'Hồ sơ trình cấp trên',
    voted: 'Chờ trình',
    forwarded: 'Đã trình, chờ kết quả',
    forward: 'Trình cấp trên',
    search: 'Tìm theo mã, tên hồ sơ',
    emptyVoted: 'Không có hồ sơ nào chờ trình',
    emptyVotedText: 'Hồ sơ đã có kết quả biểu quyết (hoặc không cần biểu quyết) sẽ hiện ở đây.',
    emptyForwarded: 'Không có hồ sơ nào đang chờ kết quả',
    emptyForwardedText: 'Hồ sơ đã trình nằm ở đây cho đến khi có quyết định của cấp trên.',
  },
  en: {
    title: 'Submit upward',
    intro:
      'Dossiers that were considered go upward together in one submission; when the decision has come its result is entered for each nominee.',
    views: 'Submissions',
    voted: 'To be submitted',
    forwarded: 'Submitted, no result yet',
    forward: 'Submit upward',
    search: 'Search code and title',
    emptyVoted: 'Nothing waits to be submitted',
    emptyVotedText: 'Dossiers that were voted on (or need no vote) appear here.',
    emptyForwarded: 'Nothing waits for a result',
    emptyForwardedText: 'What was submitted stays here until the decision of the body above.',
  },
});

/** Dossiers that may be submitted upward. */
export function Page() {
  const words = useMessages(messages);
  const list = useListQuery({ filters: ['state'], defaultSort: 'since' });
  const state = list.filters.state === 'forwarded' ? 'forwarded' : 'voted';
  const [forwards, setForwards] = useState(false);
  const answer = useList<SubmissionRow, SubmissionListView>(
    ['dossier', 'list', 'submissions'],
    '/api/dossier-submissions',
    list,
  );
  const selection = useSelection<SubmissionRow>({
    rowKey: (row) => row.id,
    nameOf: (row) => row.title,
    maySelect: (row) => row.passed > 0,
  });
  const counts = answer.data?.byState;
  const label = (text: string, count: number | undefined) =>
    count === undefined ? text : `${text} (${count})`;
  const columns = useSubmissionColumns(state);
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={<SheetLink path="/api/dossier-submissions" list={list} />}
    >
      <LinkTabs
        label={words.views}
        current={state}
        tabs={[
          { id: 'voted', label: label(words.voted, counts?.voted), link: { to: '.', search: {} } },
          {
            id: 'forwarded',
            label: label(words.forwarded, counts?.forwarded),
            link: { to: '.', search: { state: 'forwarded' } },
          },
        ]}
      />
      <div className={classes.search}>
        <SearchFilter list={list} label={words.search} />
      </div>
      <DataTable
        caption={state === 'voted' ? words.voted : words.forwarded}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        rowLink={(row) => ({ to: '/ho-so/$dossierId', params: { dossierId: row.id } })}
        {...(state === 'voted' && {
          selection,
          bulkActs: <ActButton onClick={() => setForwards(true)}>{words.forward}</ActButton>,
        })}
        empty={
          <Empty title={state === 'voted' ? words.emptyVoted : words.emptyForwarded}>
            {state === 'voted' ? words.emptyVotedText : words.emptyForwardedText}
          </Empty>
        }
      />
      {forwards && (
        <ForwardDialog
          rows={selection.rows}
          authorities={answer.data?.authorities ?? []}
          onDone={selection.clear}
          onClose={() => setForwards(false)}
        />
      )}
    </PageFrame>
  );
}
