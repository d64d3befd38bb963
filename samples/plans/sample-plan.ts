/** An own-written annual plan as data, from which its .docx, .pdf and .txt are made and against which reading them is checked. */
export interface SamplePlan {
  name: string;
  /** Lines of the top left and top right corner. */
  head: { left: string[]; right: string[] };
  title: string;
  preamble: string[];
  /** Body paragraphs in order; headings are marked bold. */
  body: { text: string; bold?: boolean }[];
  closing: { recipients: string[]; signature: string[] };
  annexes: SampleAnnex[];
}

export interface SampleAnnex {
  heading: string;
  title: string;
  reference: string;
  /** Header of one line, or of two when a column has a group above it. */
  columns: { title: string; group?: string; width: number }[];
  rows: SampleRow[];
}

/** A heading, or the texts of a row in the order of the columns. `^` continues the cell above; `\n` breaks the line. */
export type SampleRow =
  | { section: string; number?: string; wide?: boolean }
  | { cells: string[]; expect?: SampleDeadline };

/** What the row's completion time means; left out where it is not looked at. */
export interface SampleDeadline {
  kind: string;
  from?: string | null;
  to: string | null;
  done?: boolean;
  milestones?: { actor: string | null; date: string }[];
  doubts?: string[];
}
