import type { Cell, Row, Table } from '../../../../documents/official/official-document.ts';
import { oneLine } from '../../../../documents/read/source-document.ts';
import { roman } from '../../../../documents/roman.ts';
import type { RecognisedAnnex, RecognisedItem } from '../../model/recognised-plan.ts';
import { agendaOf } from '../recognise/agenda.ts';
import { rolesOf } from '../recognise/annex-columns.ts';
import type { ColumnRole } from '../recognise/column-roles.ts';
import { kept, wordsOf } from './plan-words.ts';

interface Column {
  title: string;
  role: ColumnRole;
}

/** Columns in the order offices have them, for what an annex has values of but no column. */
const USUAL: readonly Column[] = [
  { title: 'STT', role: 'number' },
  { title: 'Nội dung công việc', role: 'content' },
  { title: 'Chỉ đạo, chủ trì', role: 'lead' },
  { title: 'Đơn vị tham mưu', role: 'adviser' },
  { title: 'Đơn vị thực hiện', role: 'implementer' },
  { title: 'Đơn vị phối hợp', role: 'coordinator' },
  { title: 'Thời gian hoàn thành', role: 'deadline' },
];
const ALWAYS: ReadonlySet<ColumnRole> = new Set(['number', 'content', 'deadline']);
const WIDTHS: Readonly<Record<ColumnRole, number>> = {
  number: 1,
  content: 7,
  lead: 3,
  implementer: 3.5,
  coordinator: 3.5,
  adviser: 3,
  deadline: 3,
  other: 2.5,
};

/** The rows of an annex as a table: headings over all columns, sub-rows with a dash, the points of a session on lines of their own. */
export function annexTable(annex: RecognisedAnnex): Table {
  const columns = columnsOf(annex);
  return {
    type: 'table',
    columns: columns.map(({ title, role }) => ({
      title: kept(title),
      width: WIDTHS[role],
      ...(role === 'number' && { align: 'centre' as const }),
    })),
    rows: rowsOf(annex.items, columns),
    orientation: columns.length > 5 ? 'landscape' : 'portrait',
    ...(annex.title !== null && { caption: annex.title }),
  };
}

/** The columns of the annex, and one more for each kind of value that none of them is for. */
export function columnsOf({ columns: titles, items }: Pick<RecognisedAnnex, 'columns' | 'items'>): Column[] {
  const roles = rolesOf(titles);
  const columns = titles.map((title, i): Column => ({ title, role: roles[i] ?? 'other' }));
  const missing = USUAL.filter(
    ({ role }) =>
      !columns.some((column) => column.role === role) &&
      (titles.length === 0
        ? ALWAYS.has(role) || items.some((item) => textFor(item, role))
        : items.some((item) => textFor(item, role))),
  );
  for (const column of missing) {
    const at = columns.findIndex(
      ({ role }) => USUAL.findIndex((u) => u.role === role) > USUAL.findIndex((u) => u.role === column.role),
    );
    columns.splice(at < 0 ? columns.length : at, 0, column);
  }
  const known = new Set(columns.map(({ title }, i) => title || `(${i + 1})`));
  for (const title of new Set(items.flatMap((item) => Object.keys(item.others))))
    if (!known.has(title)) columns.push({ title, role: 'other' });
  return columns;
}

function rowsOf(items: readonly RecognisedItem[], columns: readonly Column[]): Row[] {
  const outers = items.map((item) => item.sections[0] ?? '');
  const inPeriods = outers.every((text) => text === '' || /^(?:quý|tháng)(?=\s)/iu.test(text));
  let above: readonly string[] = [];
  let numeral = 0;
  return items.flatMap((item): Row[] => {
    const headings: Row[] = [];
    const [outer, ...inner] = item.sections;
    const isNew = outer !== above[0] || (inner.length === 0 && above.length > 1);
    if (outer !== undefined && isNew)
      headings.push({ type: 'section', text: kept(inPeriods ? outer : `${roman(++numeral)}. ${outer}`) });
    if (inner.length > 0 && (isNew || inner.join('\n') !== above.slice(1).join('\n')))
      headings.push(...inner.map((text): Row => ({ type: 'section', text: kept(text) })));
    above = item.sections;
    return [
      ...headings,
      { type: 'cells', cells: columns.map((column, i) => cellOf(item, column, i, columns)) },
    ];
  });
}

function cellOf(item: RecognisedItem, { title, role }: Column, at: number, columns: readonly Column[]): Cell {
  if (role === 'other') return cell(item.others[title || `(${at + 1})`] ?? '');
  if (role !== 'content') return cell(textFor(item, role));
  const numbered = columns.some((column) => column.role === 'number') || item.number === null;
  if (!numbered) return cell(`${item.number}. ${item.content}`);
  return { paragraphs: contentLines(item).map(wordsOf) };
}

const cell = (text: string): Cell => ({ paragraphs: text === '' ? [] : [wordsOf(text)] });

function textFor(item: RecognisedItem, role: ColumnRole): string {
  switch (role) {
    case 'number':
      return item.number ?? '';
    case 'content':
      return item.content;
    case 'deadline':
      return item.deadline.text;
    case 'other':
      return '';
    default:
      return item[role] ?? '';
  }
}

/** The content with each point of the agenda on a line of its own, where reading these lines gives the points again. */
function contentLines({ content, agenda }: RecognisedItem): string[] {
  const lines: string[] = [];
  let end = 0;
  for (const point of agenda) {
    const at = content.indexOf(point, end);
    if (at < 0) return [content];
    const between = content.slice(end, at);
    const dash = /[-–+]\s+$/.exec(between)?.index ?? between.length;
    const before = between.slice(0, dash).trim();
    const line = `${between.slice(dash)}${point}`;
    if (end === 0 && dash === between.length && before !== '') lines.push(`${before} ${point}`);
    else lines.push(...(before ? [before] : []), line);
    end = at + point.length;
  }
  const rest = content.slice(end).trim();
  if (rest) lines.push(rest);
  const isSame =
    oneLine(lines.join('\n')) === oneLine(content) &&
    agendaOf(content, lines.join('\n')).join('\n') === agenda.join('\n');
  return isSame ? lines : [content];
}
