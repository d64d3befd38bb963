import type { Figure, Table, Text } from './official-document.ts';

/**
 * What stands on paper, in reading order: every text decision of Decree 30/2020/NĐ-CP (upper case, leading zeros, dots left for a
 * missing number, `;` and `./.`, Roman annex numbers) is already made. `printDocument` makes it from the tree; the renderers only give
 * it a look, so that DOCX, PDF and HTML cannot differ in a word.
 */
export interface PrintedDocument {
  /** Left column of the head from the top: superior (if any), issuer; then right column: the State's name and motto. */
  head: {
    superior: string | null;
    issuer: string;
    nation: string;
    motto: string;
    /** `Số: 05/KH-UBND`. */
    number: string;
    /** `V/v …` of an official letter, which stands under its number, or `DỰ THẢO`; null elsewhere. */
    about: string | null;
    /** `Hà Nội, ngày 05 tháng 02 năm 2026`. */
    placeAndDate: string;
  };
  /** `KẾ HOẠCH`; null for an official letter. */
  typeName: string | null;
  /** Subject below the type name; null for an official letter. */
  subject: string | null;
  /** `Kính gửi:` and its lines; one addressee stands on the same line. */
  addressees: { label: string; lines: string[] } | null;
  /** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A`, above the bases. */
  authority: string | null;
  /** With their closing marks. */
  bases: string[];
  /** `QUYẾT ĐỊNH:` between bases and articles of a decision. */
  resolves: string | null;
  /** The last paragraph carries `./.` unless it has it. */
  body: PrintedBlock[];
  signatures: PrintedSignature[];
  /** `Nơi nhận:` and `- …;` lines; null where there are none. */
  recipients: { label: string; lines: string[] } | null;
  annexes: PrintedAnnex[];
}

export type PrintedBlock = PrintedText | Table | Figure;

/** A line of text with its mark already in it: `I. MỤC ĐÍCH`, `a) …`, `- …`, `Điều 1. …`. */
export interface PrintedText {
  type: 'text';
  /** What it is; the style of Word and Typst has the same name. */
  role: 'heading' | 'article' | 'paragraph' | 'item';
  /** Level of a heading from 1, depth of an item from 0; 0 elsewhere. */
  level: number;
  align: 'justify' | 'left' | 'centre';
  indent: boolean;
  /** The weight of headings and of `Điều 1.` is already in the runs. */
  text: Text;
}

export interface PrintedSignature {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  lines: string[];
  name: string | null;
}

export interface PrintedAnnex {
  /** `Phụ lục`, `Phụ lục I`; null where the title alone heads it. */
  heading: string | null;
  title: string;
  /** `(Kèm theo …)`. */
  reference: string | null;
  orientation: 'portrait' | 'landscape';
  body: PrintedBlock[];
}
