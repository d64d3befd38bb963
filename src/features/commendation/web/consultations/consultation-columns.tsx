import { formatDay, relativeDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { AGENCY_STATE_WORDS, CONSULTATION_STATE_WORDS } from '../../model/opinions/consultation-words.ts';
import type { ConsultationRow } from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';

const messages = defineMessages({
  vi: {
    name: 'Nội dung',
    from: 'Cơ quan hỏi',
    agency: 'Cơ quan được hỏi',
    nominees: 'Trường hợp',
    answered: 'Đã trả lời',
    due: 'Hạn trả lời',
    state: 'Trạng thái',
    against: (count: number) => `${count} không thống nhất`,
    reserved: (count: number) => `${count} có ý kiến khác`,
  },
  en: {
    name: 'Subject',
    from: 'Asked by',
    agency: 'Agency asked',
    nominees: 'Nominees',
    answered: 'Answered',
    due: 'Due',
    state: 'State',
    against: (count: number) => `${count} unfavourable`,
    reserved: (count: number) => `${count} reserved`,
  },
});

/** An agency that was asked sees its own state: what it answered, and when. */
export const CONSULTATION_SIDE_WORDS = {
  asking: { ...AGENCY_STATE_WORDS, ...CONSULTATION_STATE_WORDS },
  asked: AGENCY_STATE_WORDS,
};

/** The columns of consultations of one side: what the body asks, or what it is asked. */
export function useConsultationColumns(side: 'asking' | 'asked'): Column<ConsultationRow>[] {
  const words = useMessages(messages);
  const language = useLanguage();
  return [
    {
      id: 'title',
      header: words.name,
      heading: true,
      sortable: true,
      width: '34%',
      cell: (row) => row.title,
    },
    side === 'asking'
      ? {
          id: 'answered',
          header: words.answered,
          numeric: true,
          cell: (row) => (
            <>
              {row.answered}/{row.asked}
              <Against row={row} />
            </>
          ),
        }
      : {
          id: 'agency',
          header: words.from,
          cell: (row) => (
            <>
              {row.unitName}
              <div className={classes.quiet}>
                {words.agency}: {row.agencyName}
              </div>
            </>
          ),
        },
    { id: 'nominees', header: words.nominees, numeric: true, cell: (row) => row.nomineeCount },
    {
      id: 'due',
      header: words.due,
      numeric: true,
      sortable: true,
      cell: (row) => (
        <>
          {row.state === 'drafted' ? '–' : formatDay(row.dueOn)}
          {['waiting', 'overdue'].includes(row.state) && (
            <div className={classes.quiet}>{relativeDay(row.dueOn, language)}</div>
          )}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={CONSULTATION_SIDE_WORDS[side]} value={row.state} />,
    },
  ];
}

function Against({ row }: { row: ConsultationRow }) {
  const words = useMessages(messages);
  return (
    <>
      {row.reserved > 0 && <div className={classes.quiet}>{words.reserved(row.reserved)}</div>}
      {row.unfavourable > 0 && (
        <div>
          <ToneBadge tone="red">{words.against(row.unfavourable)}</ToneBadge>
        </div>
      )}
    </>
  );
}
