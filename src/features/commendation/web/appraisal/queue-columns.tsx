import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DUE_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { QueueRow } from '../../server/appraisal/appraisal.schema.ts';
import classes from '../dossiers/dossier.module.css';
import { DossierOrigin } from '../dossiers/dossier-origin.tsx';

const messages = defineMessages({
  vi: {
    name: 'Hồ sơ',
    unit: 'Đơn vị trình, đợt xét',
    due: 'Hạn thẩm định',
    left: (days: number) => (days < 0 ? `quá ${-days} ngày làm việc` : `còn ${days} ngày làm việc`),
    stopped: (day: string) => `dừng từ ${day}`,
    nominees: 'Đề nghị',
    open: (count: number) => `${count} chưa xong`,
    me: 'Tôi thẩm định',
    nobody: 'Chưa ai nhận',
    state: 'Trạng thái',
  },
  en: {
    name: 'Dossier',
    unit: 'Proposed by, round',
    due: 'Due',
    left: (days: number) => (days < 0 ? `${-days} working days late` : `${days} working days left`),
    stopped: (day: string) => `stopped since ${day}`,
    nominees: 'Nominees',
    open: (count: number) => `${count} open`,
    me: 'Appraised by me',
    nobody: 'Not taken',
    state: 'State',
  },
});

/** The columns of the queue of appraisal. */
export function useQueueColumns(): Column<QueueRow>[] {
  const words = useMessages(messages);
  return [
    {
      id: 'title',
      header: words.name,
      heading: true,
      width: '32%',
      cell: (row) => row.title,
    },
    {
      id: 'unit',
      header: words.unit,
      width: '22%',
      cell: (row) => <DossierOrigin of={row} />,
    },
    {
      id: 'due',
      header: words.due,
      sortable: true,
      cell: (row) => (
        <>
          {row.dueOn === null ? '–' : formatDay(row.dueOn)}{' '}
          {row.due !== 'later' && row.due !== 'none' && <StatusBadge of={DUE_WORDS} value={row.due} />}
          <div className={classes.less}>
            {row.due === 'stopped' && row.stoppedOn !== null
              ? words.stopped(formatDay(row.stoppedOn))
              : row.workingDaysLeft !== null && words.left(row.workingDaysLeft)}
          </div>
        </>
      ),
    },
    {
      id: 'nominees',
      header: words.nominees,
      width: '12%',
      cell: (row) => (
        <>
          {row.nomineeCount}
          {row.openCount > 0 && <div className={classes.less}>{words.open(row.openCount)}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <>
          <StatusBadge of={DOSSIER_STATE_WORDS} value={row.state} />
          <div className={classes.less}>{row.mine ? words.me : (row.assignedTo ?? words.nobody)}</div>
        </>
      ),
    },
  ];
}
