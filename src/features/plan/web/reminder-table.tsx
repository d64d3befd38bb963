import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { HeadRow } from '../../../ui/table/head-row.tsx';
import { role } from '../../../ui/table/role.ts';
import classes from './reminder-dialog.module.css';

const messages = defineMessages({
  vi: { choose: (name: string) => `Chọn: ${name}`, chooseAll: 'Chọn tất cả' },
  en: { choose: (name: string) => `Choose: ${name}`, chooseAll: 'Choose all' },
});

/** Something late that a reminder may be sent of. */
export interface ReminderRow {
  id: string;
  /** What it is called, in words alone. */
  name: string;
  /** Whether a reminder of it can be sent now. */
  maySend: boolean;
  /** By the columns; the first names the row. */
  cells: readonly [ReactNode, ReactNode, ReactNode];
}

interface ReminderTableProps {
  caption: string;
  columns: readonly [string, string, string];
  rows: readonly ReminderRow[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
}

/** What is late, to choose of what to remind; on a phone each row is a card. */
export function ReminderTable({ caption, columns, rows, chosen, onChoose }: ReminderTableProps) {
  const words = useMessages(messages);
  const sendable = rows.filter(({ maySend }) => maySend);
  const all = sendable.length > 0 && sendable.every(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) =>
    onChoose(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <div className={classes.scroll}>
      <table className={classes.table} {...role('table')}>
        <caption>{caption}</caption>
        <HeadRow
          names={columns}
          before={
            <th scope="col" {...role('columnheader')}>
              <Checkbox
                aria-label={words.chooseAll}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                disabled={sendable.length === 0}
                onChange={(event) =>
                  onChoose(new Set(event.currentTarget.checked ? sendable.map(({ id }) => id) : []))
                }
              />
            </th>
          }
        />
        <tbody {...role('rowgroup')}>
          {rows.map(({ id, name, maySend, cells: [heading, about, reaches] }) => (
            <tr key={id} {...role('row')}>
              <td {...role('cell')}>
                <Checkbox
                  aria-label={words.choose(name)}
                  checked={chosen.has(id)}
                  disabled={!maySend}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
              </td>
              <th scope="row" {...role('rowheader')}>
                {heading}
              </th>
              <td {...role('cell')}>{about}</td>
              <td {...role('cell')}>{reaches}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
