import { oneLine } from '../../../../documents/read/source-document.ts';
import { parseDeadline } from '../../model/parse-deadline.ts';
import {
  type Doubt,
  type DoubtCode,
  doubt,
  type RecognisedAnnex,
  type RecognisedItem,
} from '../../model/recognised-plan.ts';
import { agendaOf } from './agenda.ts';
import { readRows, type TaskRow } from './annex-rows.ts';
import type { AnnexPart } from './split-parts.ts';

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
    if (
      column.role === 'other' &&
      !/ghi chú|sản phẩm|kết quả|kinh phí|dự toán|căn cứ|địa điểm|số lượng/iu.test(column.title)
    )
      doubts.push(doubt('column-unknown', where, column.title || `${column.at + 1}`));
  }
  const items: RecognisedItem[] = [];
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
    const item = itemOf(row, headings.path, sub ? parentOf(row.number, parent) : null, format);
    const { deadline, doubts: found } = parseDeadline(row.cells.get('deadline') ?? '', planYear);
    item.deadline = deadline;
    items.push(item);
    const place = `${where}, item ${items.length}`;
    for (const { code, detail } of found) note(item, doubts, code, place, detail);
    if (item.number === null) note(item, doubts, 'row-number-missing', place);
    if (item.content === '') note(item, doubts, 'content-empty', place);
  }
  forgiveGroups(items, doubts, where);
  checkNumbers(items, doubts, where);
  checkSplitDeadlines(items, doubts, where);
  const columns = read.header.columns.map((c) => c.title);
  return { annex: { number: part.number, title: part.title, columns, items, source }, doubts };
}

function note(item: RecognisedItem, doubts: Doubt[], code: DoubtCode, where: string, detail?: string): void {
  if (!item.doubts.includes(code)) item.doubts.push(code);
  doubts.push(doubt(code, where, detail));
}

function forget(item: RecognisedItem, doubts: Doubt[], code: DoubtCode, where: string): void {
  item.doubts = item.doubts.filter((own) => own !== code);
  const at = doubts.findIndex((d) => d.code === code && d.where === where);
  if (at >= 0) doubts.splice(at, 1);
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
  format: string,
): RecognisedItem {
  const cell = (role: 'lead' | 'implementer' | 'coordinator' | 'adviser') => row.cells.get(role) || null;
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
    deadline: { text: '', kind: 'none', from: null, to: null, exclusive: false, done: false, milestones: [] },
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

/** A row that only introduces its dashed rows needs no completion time of its own. */
function forgiveGroups(items: readonly RecognisedItem[], doubts: Doubt[], where: string): void {
  items.forEach((item, i) => {
    const groups = item.parent === null && items[i + 1]?.parent === item.number && item.number !== null;
    if (groups) forget(item, doubts, 'deadline-empty', `${where}, item ${i + 1}`);
  });
}

/** Numbers run on by one; they may begin anew under a new heading. */
function checkNumbers(items: readonly RecognisedItem[], doubts: Doubt[], where: string): void {
  let previous: { n: number; section: string } | null = null;
  const seen = new Set<string>();
  items.forEach((item, i) => {
    if (!item.number || !/^\d+$/.test(item.number)) return;
    const n = Number(item.number);
    const section = item.sections.join('\u0000');
    const place = `${where}, item ${i + 1}`;
    const fresh = previous?.section !== section && n === 1;
    if (fresh) for (const key of [...seen]) if (key.startsWith(`${section}\u0001`)) seen.delete(key);
    if (seen.has(`${section}\u0001${n}`)) note(item, doubts, 'row-number-duplicate', place, item.number);
    else if (!fresh && n !== (previous?.n ?? 0) + 1)
      note(item, doubts, 'row-number-skipped', place, item.number);
    seen.add(`${section}\u0001${n}`);
    previous = { n, section };
  });
}

/** A completion time that opens a bracket and leaves it to the next row to close it. */
function checkSplitDeadlines(items: readonly RecognisedItem[], doubts: Doubt[], where: string): void {
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (
      !next ||
      item.deadline.text.lastIndexOf('(') <= item.deadline.text.lastIndexOf(')') ||
      !/^[\p{Ll}\d]/u.test(next.deadline.text)
    )
      return;
    forget(item, doubts, 'deadline-unclear', `${where}, item ${i + 1}`);
    note(item, doubts, 'deadline-split', `${where}, item ${i + 1}`);
    note(next, doubts, 'deadline-split', `${where}, item ${i + 2}`);
  });
}
