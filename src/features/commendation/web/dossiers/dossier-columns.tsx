import { dayOf } from '../../../../law/calendar/index.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { liesWith } from '../../model/dossier-life.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierRow } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';
import { DossierOrigin } from './dossier-origin.tsx';

const messages = defineMessages({
  vi: {
    name: 'Hồ sơ',
    unit: 'Đơn vị trình, đợt xét',
    nominees: 'Đề nghị',
    negative: (count: number) => `${count} chưa đủ ĐK`,
    due: 'Hạn thẩm định',
    state: 'Trạng thái',
    stopped: 'tạm dừng',
    where: (unit: string, since: string) => `ở ${unit} từ ${since}`,
    above: 'cấp trên',
  },
  en: {
    name: 'Dossier',
    unit: 'Proposed by, round',
    nominees: 'Nominees',
    negative: (count: number) => `${count} not eligible`,
    due: 'Appraisal due',
    state: 'State',
    stopped: 'clock stopped',
    where: (unit: string, since: string) => `with ${unit} since ${since}`,
    above: 'the body above',
  },
});

/** The columns of the list of dossiers. */
export function useDossierColumns(): Column<DossierRow>[] {
  const words = useMessages(messages);
  return [
    {
      id: 'title',
      header: words.name,
      heading: true,
      sortable: true,
      width: '32%',
      cell: (row) => row.title,
    },
    {
      id: 'unit',
      header: words.unit,
      width: '26%',
      cell: (row) => <DossierOrigin of={row} />,
    },
    {
      id: 'nominees',
      header: words.nominees,
      numeric: true,
      cell: (row) => (
        <>
          {row.nomineeCount}
          {row.negativeCount > 0 && <div className={classes.less}>{words.negative(row.negativeCount)}</div>}
        </>
      ),
    },
    {
      id: 'due',
      header: words.due,
      numeric: true,
      sortable: true,
      cell: (row) => (
        <>
          {row.dueOn === null ? '–' : formatDay(row.dueOn)}
          {row.stoppedOn !== null && <div className={classes.less}>{words.stopped}</div>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      width: '18%',
      cell: (row) => (
        <>
          <StatusBadge of={DOSSIER_STATE_WORDS} value={row.state} />
          <div className={classes.less}>
            {words.where(
              { sender: row.unitName, receiver: row.receiverName, above: words.above }[liesWith(row.state)],
              formatDay(dayOf(new Date(row.since))),
            )}
          </div>
        </>
      ),
    },
  ];
}
