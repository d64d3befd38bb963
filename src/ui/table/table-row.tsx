import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { type LinkTarget, PlainLink } from '../page/links.tsx';
import type { Column } from './column.ts';
import classes from './data-table.module.css';
import { role } from './role.ts';
import type { Selection } from './use-selection.ts';

const messages = defineMessages({ vi: { select: 'Chọn' }, en: { select: 'Select' } });

/** One row; its link covers the whole of it, other controls in it stay above the link. */
export function TableRow<T>({
  row,
  columns,
  link,
  tone,
  selection,
}: {
  row: T;
  columns: readonly Column<T>[];
  link: LinkTarget | null;
  tone: 'red' | 'amber' | undefined;
  selection: Selection<T> | undefined;
}) {
  const words = useMessages(messages);
  const headingId = useId();
  const checkboxId = useId();
  return (
    <tr
      {...role('row')}
      className={classes.row}
      data-link={link !== null}
      data-tone={tone}
      data-selected={selection?.has(row)}
    >
      {selection !== undefined && (
        <td {...role('cell')} className={classes.select}>
          {selection.maySelect(row) && (
            <>
              <span id={checkboxId} className="sv-hidden">
                {words.select}
              </span>
              <Checkbox
                aria-labelledby={`${checkboxId} ${headingId}`}
                checked={selection.has(row)}
                onChange={(event) => selection.setMany([row], event.currentTarget.checked)}
              />
            </>
          )}
        </td>
      )}
      {columns.map((column) => {
        const content = column.cell(row);
        const shared = {
          'data-label': column.header,
          'data-wide-only': column.wideOnly,
          'data-blank': content === '–' || undefined,
          className: column.numeric ? classes.numeric : undefined,
        };
        if (!column.heading) {
          return (
            <td key={column.id} {...role('cell')} {...shared}>
              <div className={classes.value}>{content}</div>
            </td>
          );
        }
        return (
          <th key={column.id} scope="row" {...role('rowheader')} {...shared}>
            {link === null ? (
              <span id={headingId}>{content}</span>
            ) : (
              <PlainLink {...link} className={classes.rowLink} id={headingId}>
                {content}
              </PlainLink>
            )}
          </th>
        );
      })}
    </tr>
  );
}
