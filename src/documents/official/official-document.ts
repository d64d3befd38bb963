/**
 * An official document as one typed tree, from which DOCX, PDF and the HTML preview are made, so that all three carry the same
 * text. Layout follows Decree 30/2020/NĐ-CP, annex I (articles in the comments); what is a matter of layout (upper case, leading
 * zeros, `./.`) is done by the renderers, so the tree holds plain text in NFC. Days are ISO dates in Asia/Ho_Chi_Minh.
 */
export interface OfficialDocument {
  kind: DocumentKind;
  head: DocumentHead;
  /** Trích yếu: `Công tác thi đua, khen thưởng năm 2027`; for an official letter what follows `V/v`. */
  subject: string;
  /** `Kính gửi`: of submissions, reports, official letters and invitations; empty elsewhere. */
  addressees: string[];
  /** Who decides, above the legal bases of a decision or resolution: `Chủ tịch Ủy ban nhân dân tỉnh A`; null elsewhere. */
  authority: string | null;
  /** Legal bases without the closing `;` or `.`. */
  bases: string[];
  body: Block[];
  /** One, or for minutes two side by side: the secretary left, the chair right. */
  signatures: Signature[];
  /** `Nơi nhận`, without dash and closing mark; `Lưu: VT, …` last. */
  recipients: string[];
  annexes: Annex[];
  /** Not in force yet: `DỰ THẢO` stands below the number. Not for an official letter, which has its subject there. */
  draft?: boolean;
}

/** The kinds the system writes, by their English names (docs/glossary.md); codes and type names in `kinds.ts`. */
export type DocumentKind =
  | 'plan'
  | 'decision'
  | 'resolution'
  | 'submission'
  | 'report'
  | 'minutes'
  | 'notice'
  | 'official-letter'
  | 'invitation';

export interface DocumentHead {
  /** Direct superior of the issuer; null where there is none to name. */
  superior: string | null;
  issuer: string;
  /** As registered, without leading zero: `5`; null leaves room for it. */
  number: string | null;
  /** `KH-UBND`; null leaves room for it. */
  symbol: string | null;
  place: string | null;
  /** Null prints `ngày … tháng … năm <year of the document if known>`. */
  date: string | null;
  /** Year to print when `date` is null. */
  year: number | null;
}

export interface Signature {
  /** On whose behalf: `TM. Ủy ban nhân dân`; null where the signer holds the power himself. */
  authority: string | null;
  /** Lines of capacity and position from the top: `['KT. Chủ tịch', 'Phó Chủ tịch']`. */
  position: string[];
  name: string | null;
}

/** A run of text of one look. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export type Text = readonly Run[];

export type Block = Heading | Paragraph | Item | Article | Table | Figure;

/** A numbered part of the text: `I. Mục đích, yêu cầu`, `1. Mục đích`, `a) …`. */
export interface Heading {
  type: 'heading';
  level: number;
  /** Without the closing mark: `I`, `1`, `1.1`, `a`; null for a part without a number. */
  number: string | null;
  text: Text;
}

export interface Paragraph {
  type: 'paragraph';
  text: Text;
  align?: 'justify' | 'left' | 'centre';
  /** First line not indented: a closing line below a list. */
  flush?: boolean;
}

/** A point of a list in the text: dash or plus as offices write them. `depth` 0 hangs under the paragraph above. */
export interface Item {
  type: 'item';
  mark: '-' | '+' | '•';
  depth: number;
  text: Text;
}

/** `Điều 1.` of a decision. */
export interface Article {
  type: 'article';
  number: number;
  text: Text;
}

export interface Table {
  type: 'table';
  columns: Column[];
  rows: Row[];
  /** `landscape` puts the table on pages of its own, turned. */
  orientation?: 'portrait' | 'landscape';
  /** For those who cannot see it, and as the name of the table in the HTML preview. */
  caption?: string;
}

export interface Column {
  title: string;
  /** Share of the width, relative to the other columns. */
  width: number;
  align?: 'left' | 'centre' | 'right';
}

export type Row =
  | { type: 'cells'; cells: Cell[]; bold?: boolean }
  /** A heading across all columns: `QUÝ I`, `I. TẬP THỂ`. */
  | { type: 'section'; text: string };

/** A cell is one or more paragraphs. */
export interface Cell {
  paragraphs: Text[];
}

/** A drawing (chart) with the words that replace it. SVG of our own making. */
export interface Figure {
  type: 'figure';
  svg: string;
  /** Width over height. */
  ratio: number;
  alternative: string;
}

export interface Annex {
  /** Arabic as stored; printed Roman (`Phụ lục I`) where there are several; null for a list headed by its title alone. */
  number: number | null;
  title: string;
  /** `Kèm theo Kế hoạch số … ngày … của …`, without brackets; null prints the line from the head. */
  reference: string | null;
  orientation: 'portrait' | 'landscape';
  body: Block[];
}

/** Plain text of a run list. */
export function plainText(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** A run list of one plain run; empty text gives an empty list. */
export function textOf(text: string): Text {
  return text === '' ? [] : [{ text }];
}
