import type { Deadline } from './deadline.ts';

/**
 * An annual plan as it was recognised in a document, before anybody has confirmed it. What the document does not say is
 * `null`, and what is missing or odd has a doubt; nothing is guessed. Days are ISO dates in Asia/Ho_Chi_Minh.
 */
export interface RecognisedPlan {
  document: RecognisedDocument;
  outline: OutlineNode[];
  annexes: RecognisedAnnex[];
  duties: RecognisedDuty[];
  movements: RecognisedMovement[];
  doubts: Doubt[];
}

export interface RecognisedDocument {
  type: 'plan' | 'other';
  number: string | null;
  symbol: string | null;
  /** The body above the issuer in the head, when it names one. */
  superior?: string | null;
  issuer: string | null;
  place: string | null;
  date: string | null;
  title: string | null;
  /** The year the plan is for. */
  year: number | null;
  legalBases: LegalBasis[];
  /** Paragraphs between the title and the first part of the text that are not legal bases. */
  opening?: string[];
  signer: Signer;
  recipients: string[];
}

export interface Signer {
  /** On whose behalf: `TM. ỦY BAN NHÂN DÂN`. */
  authority: string | null;
  /** For whom, between authority and position: `KT. CHỦ TỊCH`. */
  capacity?: string | null;
  position: string | null;
  name: string | null;
}

export interface LegalBasis {
  text: string;
  number: string | null;
  date: string | null;
}

export interface OutlineNode {
  /** As printed, without the final dot: `I`, `1`, `1.1`, `a`; null for a part without a number. */
  number: string | null;
  title: string;
  level: number;
  paragraphs: string[];
  /** Tables between the paragraphs; absent where there are none. */
  tables?: OutlineTable[];
  children: OutlineNode[];
  source: PlanSource;
}

/** A table in the text. Cells are in one line. */
export interface OutlineTable {
  /** How many paragraphs of the part stand before it. */
  after: number;
  header: string[];
  rows: string[][];
}

export interface RecognisedAnnex {
  number: number;
  title: string | null;
  /** Header texts, left to right. */
  columns: string[];
  items: RecognisedItem[];
  source: PlanSource;
}

export interface RecognisedItem {
  /** As printed, without the final dot; `-` for a dashed sub-row; null when the row has none. */
  number: string | null;
  /** The heading above the row, and all headings above it from the outermost in. */
  section: string | null;
  sections: string[];
  /** Number of the row that a sub-row hangs under. */
  parent: string | null;
  content: string;
  lead: string | null;
  implementer: string | null;
  coordinator: string | null;
  adviser: string | null;
  deadline: Deadline;
  /** The dashed points of a council session. */
  agenda: string[];
  /** Cells of columns that mean none of the above, by header text. */
  others: Record<string, string>;
  doubts: DoubtCode[];
  source: PlanSource;
}

export interface RecognisedDuty {
  text: string;
  actor: string | null;
  deadline: Deadline;
  /** Number of the part of the outline it stands in. */
  where: string | null;
  source: PlanSource;
}

export interface RecognisedMovement {
  name: string;
  /** Number of the part of the outline it was found in, such as `II.1.2`. */
  source: string | null;
}

/** Where something was read: block of the source document, and for tables the first row of it. */
export interface PlanSource {
  block: number;
  row: number | null;
  page: number | null;
  line: number | null;
}

export interface Doubt {
  code: DoubtCode;
  message: string;
  messageEn: string;
  /** Where: `document`, `outline II.1`, `annex 1, item 13`, `duty 2`. */
  where: string;
}

/** Closed list of what may be missing or odd, with what the user is told. */
export const DOUBT_MESSAGES = {
  'not-a-plan': {
    vi: 'Văn bản không có tên loại “Kế hoạch”',
    en: 'The document does not call itself a plan',
  },
  'number-blank': { vi: 'Số văn bản còn để trống', en: 'The document number is left blank' },
  'date-blank': {
    vi: 'Ngày, tháng, năm ban hành còn để trống hoặc chưa đủ',
    en: 'The date of issue is blank or incomplete',
  },
  'issuer-missing': { vi: 'Không thấy tên cơ quan ban hành', en: 'The issuing body was not found' },
  'title-missing': { vi: 'Không thấy trích yếu của kế hoạch', en: 'The title of the plan was not found' },
  'year-missing': { vi: 'Không rõ kế hoạch của năm nào', en: 'The year of the plan is not stated' },
  'signer-missing': { vi: 'Không thấy người ký', en: 'The signer was not found' },
  'annex-reference-blank': {
    vi: 'Dòng “Kèm theo Kế hoạch” để trống số hoặc ngày',
    en: 'The annex’s “attached to plan” line leaves number or date blank',
  },
  'annex-reference-mismatch': {
    vi: 'Số hoặc ngày ở dòng “Kèm theo Kế hoạch” khác với kế hoạch',
    en: 'Number or date in the annex’s “attached to plan” line differ from the plan’s',
  },
  'annex-without-table': {
    vi: 'Phụ lục không có bảng đọc được',
    en: 'The annex has no table that can be read',
  },
  'annex-missing': {
    vi: 'Văn bản nhắc đến phụ lục nhưng tệp không có phụ lục',
    en: 'An annex is mentioned but not in the file',
  },
  'column-unknown': { vi: 'Không rõ ý nghĩa của một cột', en: 'The meaning of a column is not known' },
  'year-mismatch': {
    vi: 'Năm của thời hạn khác năm của kế hoạch',
    en: 'The year of the deadline contradicts the plan’s year',
  },
  'date-impossible': { vi: 'Ngày không có trong lịch', en: 'The date does not exist' },
  'date-malformed': { vi: 'Ngày viết sai dạng', en: 'The date is malformed' },
  'deadline-empty': { vi: 'Chưa có thời gian hoàn thành', en: 'The completion time is empty' },
  'deadline-unclear': { vi: 'Không hiểu thời gian hoàn thành', en: 'The completion time was not understood' },
  'deadline-split': {
    vi: 'Thời gian hoàn thành bị cắt giữa hai dòng',
    en: 'The completion time is cut between two rows',
  },
  'row-number-missing': { vi: 'Dòng không có số thứ tự', en: 'The row has no number' },
  'row-number-duplicate': { vi: 'Số thứ tự bị trùng', en: 'The row number occurs twice' },
  'row-number-skipped': { vi: 'Số thứ tự bị nhảy', en: 'A row number is skipped' },
  'content-empty': { vi: 'Dòng không có nội dung công việc', en: 'The row has no content' },
  'outline-number': {
    vi: 'Số mục trong phần nội dung không theo thứ tự',
    en: 'The numbering of the text is out of order',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type DoubtCode = keyof typeof DOUBT_MESSAGES;

/** A doubt with both messages filled in. `detail`, such as the date concerned, is appended to them. */
export function doubt(code: DoubtCode, where: string, detail?: string): Doubt {
  const { vi, en } = DOUBT_MESSAGES[code];
  const tail = detail ? `: ${detail}` : '';
  return { code, message: vi + tail, messageEn: en + tail, where };
}
