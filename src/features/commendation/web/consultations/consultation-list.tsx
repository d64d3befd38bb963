import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout } from '../../../../ui/table/filters.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { type ListQuery, useList } from '../../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../../ui/table/use-selection.ts';
import { AGENCY_STATES, CONSULTATION_STATES } from '../../model/opinions/consultation.ts';
import type {
  ConsultationListView,
  ConsultationRow,
  RemindedView,
} from '../../server/consultations/consultation.schema.ts';
import { CONSULTATION_SIDE_WORDS, useConsultationColumns } from './consultation-columns.tsx';
import { RemindedDialog } from './reminded-dialog.tsx';

const messages = defineMessages({
  vi: {
    asking: 'Cơ quan mình hỏi',
    asked: 'Được hỏi ý kiến',
    remind: 'Nhắc các cơ quan chưa trả lời',
    message: 'Lời nhắn kèm theo',
    emptyAsking: 'Chưa hỏi ý kiến cơ quan nào',
    emptyAskingText:
      'Chọn các trường hợp của một đợt xét, chọn cơ quan, hệ thống lập công văn kèm danh sách và tính hạn trả lời.',
    emptyAsked: 'Chưa có yêu cầu nào',
    emptyAskedText: 'Yêu cầu cho ý kiến về các trường hợp khen thưởng sẽ hiện ở đây.',
  },
  en: {
    asking: 'Asked by us',
    asked: 'Asked of us',
    remind: 'Remind those who have not answered',
    message: 'Message',
    emptyAsking: 'No agency was asked yet',
    emptyAskingText:
      'Choose nominees of a round and agencies; the letter with its list and the last day come by themselves.',
    emptyAsked: 'Nothing is asked of you',
    emptyAskedText: 'Requests for your opinion on nominees come here.',
  },
});

/** Consultations of one side: what the body asks, or what it is asked. */
export function ConsultationList({ side, list }: { side: 'asking' | 'asked'; list: ListQuery<'state'> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [reminded, setReminded] = useState<RemindedView | null>(null);
  const answer = useList<ConsultationRow, ConsultationListView>(
    ['consultation', 'list', side],
    '/api/consultations',
    list,
    { side },
  );
  const selection = useSelection<ConsultationRow>({
    rowKey: (row) => row.id,
    nameOf: (row) => row.title,
    maySelect: (row) => row.allowed.includes('remind'),
  });
  const data = answer.data;
  const states = side === 'asking' ? CONSULTATION_STATES : AGENCY_STATES;
  const stateWords = CONSULTATION_SIDE_WORDS[side];
  const columns = useConsultationColumns(side);
  return (
    <>
      <ListLayout list={list}>
        {data !== undefined && (
          <StateCounts
            filter="state"
            active={list.filters.state}
            counts={states.map((state) => ({
              value: state,
              label: stateWords[state][language],
              count: data.byState[state],
            }))}
          />
        )}
        <DataTable
          caption={side === 'asking' ? words.asking : words.asked}
          columns={columns}
          rowKey={(row) => `${row.id} ${row.agencyId}`}
          answer={answer}
          list={list}
          selection={side === 'asking' && data?.mayAsk === true ? selection : undefined}
          bulkActs={<Button onClick={() => setAsks(true)}>{words.remind}</Button>}
          rowLink={(row) => ({ to: '/hiep-y/$consultationId', params: { consultationId: row.id } })}
          rowTone={(row) => (row.state === 'overdue' ? 'red' : undefined)}
          empty={
            <Empty title={side === 'asking' ? words.emptyAsking : words.emptyAsked}>
              {side === 'asking' ? words.emptyAskingText : words.emptyAskedText}
            </Empty>
          }
        />
      </ListLayout>
      <ReasonDialog
        id="consultation.remind"
        opened={asks}
        title={words.remind}
        confirmLabel={words.remind}
        label={words.message}
        optional
        onConfirm={async (message, { key }) => {
          const body = { consultationIds: selection.rows.map(({ id }) => id), message: message || null };
          setReminded(await api.post<RemindedView>('/api/consultation-reminders', body, { key }));
          selection.clear();
          void client.invalidateQueries({ queryKey: ['consultation'] });
        }}
        onClose={() => setAsks(false)}
      >
        <ul>
          {selection.rows.map(({ id, title, asked, answered }) => (
            <li key={id}>
              {title} ({answered}/{asked})
            </li>
          ))}
        </ul>
      </ReasonDialog>
      <RemindedDialog reminded={reminded} onClose={() => setReminded(null)} />
    </>
  );
}
