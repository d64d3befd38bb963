import { oneLine } from '../../../../documents/read/source-document.ts';
import type { Deadline } from '../../model/deadline.ts';
import { parseDeadline } from '../../model/parse-deadline.ts';
import {
  type Doubt,
  type DoubtCode,
  doubt,
  type RecognisedAnnex,
  type RecognisedItem,
} from '../../model/recognised-plan.ts';
import { isGroup, isSplit, numberDoubts, type RowDoubt } from '../../model/row-doubts.ts';
import type { TaskPart } from '../../model/task-part.ts';
import { agendaOf } from './agenda.ts';
import { readRows } from './annex-rows.ts';
import { OTHER } from './column-roles.ts';
import type { AnnexPart } from './split-parts.ts';
import type { TaskRow } from './task-row.ts';

const ROMAN_OR_LETTER = /^(?:[IVX]+|[A-ZĐ])$/;

/** Reads one annex: its title, columns and rows. `planYear` is for deadlines without a year. */
export function readAnnex(
  part: AnnexPart,
  planYear: number | null,
  format: string,
): { annex: RecognisedAnnex; doubts: Doubt[] } {
  const source = { block: part.block, row: null, page: part.page, line: part.line };
  const where = `annex ${part.number}`;
  const read = readRows(part.tables);
  if (!read) {
    return {
      annex: { number: part.number, title: part.title, columns: [], items: [], source },
      doubts: [doubt('annex-without-table', where)],
    };
  }
  const doubts: Doubt[] = [];
  for (const column of read.header.columns) {
    if (column.role === 'other' && !OTHER.test(column.title))
      doubts.push(doubt('column-unknown', where, column.title || `${column.at + 1}`));
  }
  const items: RecognisedItem[] = [];
  const ofDeadlines: RowDoubt[][] = [];
  const headings = new Headings();
  let parent: string | null = null;
  for (const row of read.rows) {
    if (row.kind === 'section') {
      headings.add(row);
      parent = null;
      continue;
    }
    const sub = isSub(row.number);
    if (!sub) parent = row.number || null;
    const { deadline, doubts: found } = parseDeadline(row.cells.get('deadline') ?? '', planYear);
    ofDeadlines.push(found);
    items.push(itemOf(row, headings.path, sub ? parentOf(row.number, parent) : null, deadline, format));
  }
  const columns = read.header.columns.map((c) => c.title);
  doubts.push(...noteDoubts(items, ofDeadlines, where));
  return { annex: { number: part.number, title: part.title, columns, items, source }, doubts };
}

/** Notes on each row what is odd about it. Returns the doubts: of single rows first, then of the numbering, then of cut cells. */
function noteDoubts(
  items: readonly RecognisedItem[],
  ofDeadlines: readonly RowDoubt[][],
  where: string,
): Doubt[] {
  const doubts: Doubt[] = [];
  const note = (item: RecognisedItem | undefined, i: number, { code, detail }: RowDoubt) => {
    if (item && !item.doubts.includes(code)) item.doubts.push(code);
    doubts.push(doubt(code, `${where}, item ${i + 1}`, detail));
  };
  const isCut = (i: number) => isSplit(items[i], items[i + 1]);
  items.forEach((item, i) => {
    const hidden = (code: DoubtCode) =>
      (code === 'deadline-empty' && isGroup(items, i)) || (code === 'deadline-unclear' && isCut(i));
    for (const found of ofDeadlines[i] ?? []) if (!hidden(found.code)) note(item, i, found);
    if (item.number === null) note(item, i, { code: 'row-number-missing' });
    if (item.content === '') note(item, i, { code: 'content-empty' });
  });
  const ofNumbers = numberDoubts(items);
  items.forEach((item, i) => {
    for (const found of ofNumbers[i] ?? []) note(item, i, found);
  });
  items.forEach((item, i) => {
    if (!isCut(i)) return;
    note(item, i, { code: 'deadline-split' });
    note(items[i + 1], i + 1, { code: 'deadline-split' });
  });
  return doubts;
}

function isSub(number: string): boolean {
  return number === '-' || /^[a-zđ]$/.test(number) || /^\d+\.\d/.test(number);
}

function parentOf(number: string, parent: string | null): string | null {
  return /^\d+\.\d/.test(number) ? number.replace(/\.\d+$/, '') : parent;
}

function itemOf(
  row: TaskRow,
  sections: readonly string[],
  parent: string | null,
  deadline: Deadline,
  format: string,
): RecognisedItem {
  const cell = (role: TaskPart) => row.cells.get(role) || null;
  const content = row.cells.get('content') ?? '';
  return {
    number: row.number || null,
    section: sections.at(-1) ?? null,
    sections: [...sections],
    parent,
    content,
    lead: cell('lead'),
    implementer: cell('implementer'),
    coordinator: cell('coordinator'),
    adviser: cell('adviser'),
    deadline,
    agenda: agendaOf(content, format === 'pdf' ? '' : row.lines),
    others: row.others,
    doubts: [],
    source: { block: row.block, row: row.row, page: row.page, line: row.line },
  };
}

/** The headings above a row: numbered ones, and below them those without a number. */
class Headings {
  #outer: string | null = null;
  #inner: string | null = null;

  get path(): string[] {
    return [this.#outer, this.#inner].filter((heading) => heading !== null);
  }

  add(row: TaskRow): void {
    const text = oneLine(row.cells.get('content') ?? '');
    const kind = (heading: string) => /^\p{L}+/u.exec(heading)?.[0].toLowerCase();
    const sibling = this.#outer !== null && /^quý|^tháng/iu.test(text) && kind(this.#outer) === kind(text);
    if (ROMAN_OR_LETTER.test(row.number) || this.#outer === null || sibling) {
      this.#outer = text;
      this.#inner = null;
    } else this.#inner = text;
  }
}
