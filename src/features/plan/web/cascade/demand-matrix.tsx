import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { role } from '../../../../ui/table/role.ts';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { BoardView } from '../../server/cascade/demand-board.schema.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    caption: 'Tiến độ gửi của từng đơn vị',
    unit: 'Đơn vị',
    due: (day: string) => `hạn ${day}`,
    sent: (sent: number, total: number) => `${sent}/${total} đã gửi`,
    late: (count: number) => `${count} quá hạn`,
    notAddressed: 'Không phải gửi nội dung này',
  },
  en: {
    caption: 'How each unit stands',
    unit: 'Unit',
    due: (day: string) => `due ${day}`,
    sent: (sent: number, total: number) => `${sent} of ${total} sent`,
    late: (count: number) => `${count} late`,
    notAddressed: 'Need not send this',
  },
});

/** Units × demands, each cell the way to the unit’s part. */
export function Matrix({ board }: { board: BoardView }) {
  const words = useMessages(messages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.region} aria-label={words.caption} tabIndex={0}>
      <table className={`${classes.matrix} ${classes.board} sv-stack`} {...role('table')}>
        <caption>{words.caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            <th scope="col" {...role('columnheader')}>
              {words.unit}
            </th>
            {board.demands.map(({ id, title, dueDay, counts }) => (
              <th key={id} scope="col" {...role('columnheader')}>
                <TextLink to="/yeu-cau/$demandId" params={{ demandId: id }}>
                  {title}
                </TextLink>
                <span className={classes.counts}>
                  {words.due(formatDay(dueDay))} ·{' '}
                  {words.sent(counts.sent + counts['sent-late'], counts.total - counts.exempt)}
                  {counts.late > 0 && ` · ${words.late(counts.late)}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {board.items.map((row) => (
            <tr key={row.unitId} {...role('row')}>
              <th scope="row" {...role('rowheader')}>
                {row.name}
              </th>
              {board.demands.map(({ id, title }) => {
                const cell = row.cells.find(({ demandId }) => demandId === id);
                return (
                  <td key={id} data-label={title} data-nothing={cell === undefined} {...role('cell')}>
                    {cell === undefined ? <span title={words.notAddressed}>–</span> : <Cell cell={cell} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { cell: BoardView['items'][number]['cells'][number] }) {
  return (
    <TextLink to="/can-gui/$itemId" params={{ itemId: cell.itemId }}>
      <StatusBadge of={DEMAND_STATUS_WORDS} value={cell.status} />
      {cell.sentOn !== null && <span className={classes.counts}>{formatDay(cell.sentOn)}</span>}
    </TextLink>
  );
}
