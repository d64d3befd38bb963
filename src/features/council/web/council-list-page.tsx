import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay, formatMoment, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { TextLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { useMay } from '../../../ui/session/me.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { MEETING_STATE_WORDS, MEETING_STATES } from '../model/meeting-life.ts';
import type { CouncilListView } from '../server/council.schema.ts';
import type { MeetingListView, MeetingRow } from '../server/meeting.schema.ts';
import classes from './council.module.css';
import { CouncilForm } from './council-form.tsx';

const messages = defineMessages({
  vi: {
    title: 'Hội đồng',
    intro: 'Các hội đồng theo nhiệm kỳ và phiên họp của từng hội đồng.',
    councils: 'Các hội đồng',
    members: (count: string) => `${count} thành viên`,
    term: (from: string, to: string | null) => (to === null ? `từ ${from}` : `${from} – ${to}`),
    none: 'Chưa có hội đồng nào mà bạn được xem.',
    create: 'Lập hội đồng',
    meetings: 'Phiên họp',
    meeting: 'Phiên họp',
    council: 'Hội đồng',
    starts: 'Thời gian',
    place: 'Địa điểm',
    state: 'Trạng thái',
    emptyTitle: 'Chưa có phiên họp nào',
    emptyText: 'Mở một hội đồng để lập phiên họp, tự do hoặc từ kế hoạch năm.',
  },
  en: {
    title: 'Councils',
    intro: 'Councils by term, and their meetings.',
    councils: 'Councils',
    members: (count: string) => plural(count, 'member'),
    term: (from: string, to: string | null) => (to === null ? `since ${from}` : `${from} – ${to}`),
    none: 'There is no council you may see.',
    create: 'Make a council',
    meetings: 'Meetings',
    meeting: 'Meeting',
    council: 'Council',
    starts: 'When',
    place: 'Where',
    state: 'State',
    emptyTitle: 'No meetings yet',
    emptyText: 'Open a council to make a meeting, free or of the annual programme.',
  },
});

/** The councils and their meetings. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('council.write');
  const [creating, setCreating] = useState(false);
  const list = useListQuery({ filters: ['state'], defaultSort: '-starts' });
  const answer = useList<MeetingRow, MeetingListView>(['meeting', 'list'], '/api/meetings', list);
  const columns: Column<MeetingRow>[] = [
    {
      id: 'title',
      header: words.meeting,
      cell: (row) => row.title,
      heading: true,
      sortable: true,
      width: '36%',
    },
    { id: 'council', header: words.council, cell: (row) => row.councilName },
    {
      id: 'starts',
      header: words.starts,
      cell: (row) => formatMoment(row.startsAt),
      numeric: true,
      sortable: true,
    },
    { id: 'place', header: words.place, cell: (row) => row.place, wideOnly: true },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={MEETING_STATE_WORDS} value={row.state} />,
    },
  ];
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={mayWrite && <ActButton onClick={() => setCreating(true)}>{words.create}</ActButton>}
    >
      <div className={classes.stack}>
        <Councils />
        <div className={classes.tools}>
          <Title order={2}>{words.meetings}</Title>
          <SheetLink path="/api/meetings" list={list} />
        </div>
        <ListLayout list={list}>
          {answer.data !== undefined && (
            <StateCounts
              filter="state"
              active={list.filters.state}
              counts={MEETING_STATES.map((state) => ({
                value: state,
                label: MEETING_STATE_WORDS[state][language],
                count: answer.data?.byState[state] ?? 0,
              }))}
            />
          )}
          <DataTable
            caption={words.meetings}
            columns={columns}
            rowKey={(row) => row.id}
            answer={answer}
            list={list}
            rowLink={(row) => ({ to: '/phien-hop/$meetingId', params: { meetingId: row.id } })}
            empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
          />
        </ListLayout>
      </div>
      <Dialog opened={creating} onClose={() => setCreating(false)} title={words.create} size="lg">
        <CouncilForm onDone={() => setCreating(false)} />
      </Dialog>
    </PageFrame>
  );
}

function Councils() {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['council', 'list'],
    queryFn: ({ signal }) => api.get<CouncilListView>('/api/councils', { size: 100 }, { signal }),
  });
  if (query.data === undefined) return null;
  return (
    <Section title={words.councils} acts={<SheetLink path="/api/councils" />}>
      {query.data.items.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <ul className={classes.agenda}>
          {query.data.items.map((council) => (
            <li key={council.id}>
              <TextLink to="/hoi-dong/$councilId" params={{ councilId: council.id }}>
                {council.name}
              </TextLink>
              <span className={classes.quiet}>
                {council.unitName} ·{' '}
                {words.term(
                  formatDay(council.termFrom),
                  council.termTo === null ? null : formatDay(council.termTo),
                )}{' '}
                · {words.members(formatNumber(council.members))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
