import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import type { VoteNomineeListView, VoteNomineeRow } from '../../server/votes/votes.schema.ts';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    title: 'Hồ sơ các trường hợp bỏ phiếu',
    caption: 'Các trường hợp trong cuộc bỏ phiếu',
    ballot: 'Về phiếu bầu',
    who: 'Tập thể, cá nhân',
    award: 'Danh hiệu, hình thức',
    verdict: 'Kiểm tra điều kiện',
    merit: 'Tóm tắt thành tích',
    changed: (award: string) => `Đơn vị đề nghị: ${award}`,
    none: 'Cuộc bỏ phiếu này không có hồ sơ đề nghị',
    noneText: 'Nội dung bỏ phiếu được nhập trực tiếp trong chương trình họp; xem tài liệu của phiên họp.',
    option: (name: string, count: number) => `${name} (${count})`,
  },
  en: {
    title: 'Papers of the nominees',
    caption: 'Whom the vote is on',
    ballot: 'To the ballot',
    who: 'Who',
    award: 'Award',
    verdict: 'Eligibility',
    merit: 'Merit in short',
    changed: (award: string) => `The unit proposed: ${award}`,
    none: 'This vote has no dossiers',
    noneText: 'Its items were typed into the agenda; see the papers of the meeting.',
    option: (name: string, count: number) => `${name} (${count})`,
  },
});

/** Whom a vote is on, for the council's members, on a phone too. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const voteId = usePathParam('voteId');
  const list = useListQuery({ filters: ['award', 'verdict'], defaultSort: 'position' });
  const answer = useList<VoteNomineeRow, VoteNomineeListView>(
    ['vote', voteId, 'nominees'],
    `/api/votes/${voteId}/nominees`,
    list,
  );
  const columns: Column<VoteNomineeRow>[] = [
    {
      id: 'who',
      header: words.who,
      heading: true,
      cell: (row) => (
        <>
          {row.subjectName}
          <div className={classes.quiet}>{row.subjectDetail ?? row.unitName}</div>
        </>
      ),
    },
    {
      id: 'award',
      header: words.award,
      cell: (row) => (
        <>
          {row.awardName}
          {row.awardOfDossier !== null && (
            <div className={classes.quiet}>{words.changed(row.awardOfDossier)}</div>
          )}
        </>
      ),
    },
    {
      id: 'verdict',
      header: words.verdict,
      cell: (row) => (row.verdict === null ? '–' : <StatusBadge of={VERDICT_WORDS} value={row.verdict} />),
    },
    { id: 'merit', header: words.merit, width: '40%', cell: (row) => row.summary ?? '–' },
  ];
  const data = answer.data;
  return (
    <PageFrame
      title={words.title}
      acts={<SheetLink path={`/api/votes/${voteId}/nominees`} list={list} />}
      intro={
        <>
          {data?.voteTitle}{' '}
          <TextLink to="/bo-phieu/$voteId" params={{ voteId }}>
            {words.ballot}
          </TextLink>
        </>
      }
    >
      <ListLayout
        list={list}
        filters={
          <>
            <SelectFilter
              list={list}
              name="award"
              label={words.award}
              options={(data?.awards ?? []).map(({ id, name, count }) => ({
                value: id,
                label: words.option(name, count),
              }))}
            />
            <SelectFilter
              list={list}
              name="verdict"
              label={words.verdict}
              options={optionsOf(VERDICT_WORDS, language)}
            />
          </>
        }
      >
        <DataTable
          caption={words.caption}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({
            to: '/bo-phieu/$voteId/ho-so/$nominationId',
            params: { voteId, nominationId: row.id },
          })}
          empty={<Empty title={words.none}>{words.noneText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}
