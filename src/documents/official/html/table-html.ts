import type { Cell, Column, Row, Table } from '../official-document.ts';
import { type Orientation, tableLayout } from '../table-layout.ts';
import { element, escapeHtml, runsHtml } from './markup.ts';

/** A table that can be scrolled sideways where the screen is narrower than the paper; each section is a group of rows. */
export function tableHtml(table: Table, page: Orientation): string {
  if (table.columns.length === 0) return '';
  const { widths, size } = tableLayout(table, page);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / all) * 100).toFixed(1)}%">`).join('');
  const titled = table.columns.some(({ title }) => title !== '');
  const inner = [
    table.caption === undefined ? '' : element('caption', 'hidden', escapeHtml(table.caption)),
    `<colgroup>${columns}</colgroup>`,
    titled ? `<thead><tr>${table.columns.map(headCell).join('')}</tr></thead>` : '',
    ...groupsOf(table.rows).map(
      (rows) => `<tbody>\n${rows.map((row) => rowHtml(row, table.columns)).join('\n')}\n</tbody>`,
    ),
  ].join('');
  const name = escapeHtml(table.caption ?? 'Bảng');
  return element(
    'div',
    'scroll',
    element('table', `table official-size-${size}`, inner),
    ` role="region" aria-label="${name}" tabindex="0"`,
  );
}

function headCell({ title }: Column): string {
  return title === '' ? '<td></td>' : `<th scope="col">${escapeHtml(title)}</th>`;
}

/** The rows in groups, each of which begins with a section. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.type === 'cells') last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function rowHtml(row: Row, columns: readonly Column[]): string {
  if (row.type === 'section')
    return `<tr><th class="official-section" scope="rowgroup" colspan="${columns.length}">${escapeHtml(row.text)}</th></tr>`;
  const cells = columns.map(({ align }, i) => cellHtml(row.cells[i], align ?? 'left')).join('');
  return `<tr${row.bold ? ' class="official-bold"' : ''}>${cells}</tr>`;
}

function cellHtml(cell: Cell | undefined, align: NonNullable<Column['align']>): string {
  const paragraphs = (cell?.paragraphs ?? []).map((text) => `<p>${runsHtml(text)}</p>`).join('');
  return align === 'left' ? `<td>${paragraphs}</td>` : `<td class="official-${align}">${paragraphs}</td>`;
}
