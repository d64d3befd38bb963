import type { BlockDraft, SourceCell, SourceRow } from './source-document.ts';

interface OpenCell {
  lines: string[];
  span: number;
  merged: boolean;
  bold: boolean;
}

/** Collects one table of a .docx while its XML passes by. */
export class DocxTable {
  readonly #page: number;
  readonly #rows: SourceRow[] = [];
  #cells: SourceCell[] = [];
  #cell: OpenCell | null = null;
  #column = 0;
  #rowPage = 1;
  #rowDropped = false;
  /** Text of the cell that began a vertical merge, by column. */
  readonly #mergedText = new Map<number, SourceCell>();
  inRowProperties = false;

  constructor(page: number) {
    this.#page = page;
  }

  get inCell(): boolean {
    return this.#cell !== null;
  }

  dropRow(): void {
    this.#rowDropped = true;
  }

  open(name: string, value: string | undefined, page: number): void {
    if (name === 'w:tr') {
      this.#cells = [];
      this.#column = 0;
      this.#rowPage = page;
      this.#rowDropped = false;
    } else if (name === 'w:trPr') this.inRowProperties = true;
    else if (name === 'w:gridBefore') this.#column = count(value);
    else if (name === 'w:tc') this.#cell = { lines: [], span: 1, merged: false, bold: true };
    else if (name === 'w:gridSpan' && this.#cell) this.#cell.span = Math.max(1, count(value));
    else if (name === 'w:vMerge' && this.#cell) this.#cell.merged = value !== 'restart';
  }

  close(name: string): void {
    if (name === 'w:trPr') this.inRowProperties = false;
    else if (name === 'w:tc') this.#endCell();
    else if (name === 'w:tr' && !this.#rowDropped) {
      this.#rows.push({
        page: this.#rowPage,
        line: null,
        afterBreak: this.#rows.length === 0,
        cells: this.#cells,
      });
    }
  }

  addText(text: string, bold: boolean): void {
    if (!this.#cell || !text) return;
    this.#cell.lines.push(text);
    this.#cell.bold &&= bold;
  }

  /** The text of a table that stands inside a cell of another one. */
  asText(): string {
    return this.#rows
      .map((row) =>
        row.cells
          .map((cell) => cell.text)
          .filter(Boolean)
          .join(' '),
      )
      .join('\n');
  }

  finish(): BlockDraft {
    const columns = this.#rows.reduce(
      (most, row) => row.cells.reduce((m, c) => Math.max(m, c.column + c.span), most),
      0,
    );
    return { kind: 'table', page: this.#page, line: null, columns, rows: this.#rows };
  }

  #endCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    const column = this.#column;
    const above = cell.merged ? this.#mergedText.get(column) : undefined;
    const text = above && cell.lines.length === 0 ? above.text : cell.lines.join('\n');
    const done: SourceCell = {
      text,
      column,
      span: cell.span,
      merged: above !== undefined,
      bold: cell.bold && cell.lines.length > 0,
    };
    this.#cells.push(done);
    if (!this.#rowDropped) this.#mergedText.set(column, done);
    this.#column += cell.span;
    this.#cell = null;
  }
}

function count(value: string | undefined): number {
  const n = Number(value);
  return Number.isInteger(n) && n >= 0 && n < 100 ? n : 1;
}
