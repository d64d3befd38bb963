import type { Numbering } from './docx-numbering.ts';
import { isOn, noteLook, type ParagraphLook } from './docx-styles.ts';
import { DocxTable } from './docx-table.ts';
import { type BlockDraft, cleanText } from './source-document.ts';
import type { XmlHandler } from './xml.ts';

interface Paragraph {
  text: string;
  look: ParagraphLook;
  style: string | null;
  /** Characters that are neither blank nor hidden, and how many of them are bold. */
  letters: number;
  boldLetters: number;
  page: number;
}

/** Content that is not part of the text as it stands: deletions, moved-away text, the old-Word twin of a drawing. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
]);

/** Listens to `word/document.xml` and collects paragraphs and tables in order. */
export class DocxBody implements XmlHandler {
  readonly blocks: BlockDraft[] = [];
  readonly #styles: ReadonlyMap<string, ParagraphLook>;
  readonly #numbering: Numbering;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: DocxTable[] = [];
  #page = 1;
  #paged = false;
  #skip = 0;
  #inRun = false;
  #inText = false;
  #runBold: boolean | null = null;
  #runHidden = false;
  #inParagraphProperties = false;

  constructor(styles: ReadonlyMap<string, ParagraphLook>, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** Pages as Word last laid them out; null when the file says nothing of them. */
  get pages(): number | null {
    return this.#paged ? this.#page : null;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    // An empty `w:del` inside row properties marks the whole row as deleted.
    if (name === 'w:del' && this.#tables.at(-1)?.inRowProperties) this.#tables.at(-1)?.dropRow();
    if (this.#skip > 0 || SKIPPED.has(name)) {
      this.#skip++;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    const value = attributes.get('w:val');
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          text: '',
          look: {},
          style: null,
          letters: 0,
          boldLetters: 0,
          page: this.#page,
        });
        this.#inRun = false;
        break;
      case 'w:pPr':
        this.#inParagraphProperties = true;
        break;
      case 'w:r':
        this.#inRun = true;
        this.#runBold = null;
        this.#runHidden = false;
        break;
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tab':
        if (this.#inRun) this.#write(' ');
        break;
      case 'w:br':
      case 'w:cr':
        if (attributes.get('w:type') === 'page') this.#nextPage();
        else this.#write('\n');
        break;
      case 'w:lastRenderedPageBreak':
        this.#nextPage();
        break;
      case 'w:sym':
        // A letter out of a font of pictures: at the beginning it is the mark of a point.
        if (paragraph?.text === '') this.#write('-');
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:vanish':
        if (this.#inRun) this.#runHidden = isOn(value);
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? null;
        break;
      case 'w:b':
        if (this.#inRun) this.#runBold = isOn(value);
        break;
      case 'w:tbl':
        this.#tables.push(new DocxTable(this.#page));
        break;
      default:
        if (paragraph && this.#inParagraphProperties) noteLook(paragraph.look, name, value);
        else this.#tables.at(-1)?.open(name, value, this.#page);
    }
  }

  close(name: string): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:r') this.#inRun = false;
    else if (name === 'w:pPr') this.#inParagraphProperties = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tbl') this.#endTable();
    else this.#tables.at(-1)?.close(name);
  }

  text(text: string): void {
    if (this.#inText && this.#skip === 0) this.#write(text);
  }

  #nextPage(): void {
    this.#page++;
    this.#paged = true;
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#runHidden) return;
    paragraph.text += text;
    const letters = text.replace(/\s+/g, '').length;
    paragraph.letters += letters;
    if (this.#runBold ?? this.#styles.get(paragraph.style ?? '')?.bold ?? false)
      paragraph.boldLetters += letters;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const look = { ...this.#styles.get(paragraph.style ?? ''), ...paragraph.look };
    const label = look.numId ? this.#numbering.next(look.numId, look.level ?? 0) : null;
    const words = cleanText(paragraph.text)
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    const text = label ? `${label} ${words}`.trim() : words;
    const bold = paragraph.letters > 0 && paragraph.boldLetters >= paragraph.letters * 0.9;
    // A text box inside a cell or a paragraph lands before what it is anchored to.
    const table = this.#tables.at(-1);
    if (table?.inCell) table.addText(text, bold);
    else if (text) {
      const page = this.#paged || paragraph.page > 1 ? paragraph.page : 1;
      this.blocks.push({ kind: 'paragraph', page, line: null, text, bold, centred: look.centred ?? false });
    }
    this.#inRun = this.#paragraphs.length > 0;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1);
    if (outer?.inCell) outer.addText(table.asText(), false);
    else this.blocks.push(table.finish());
  }
}
