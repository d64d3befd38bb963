import type { DocumentState, DocumentStep } from './document-lifecycle.ts';

interface Words {
  vi: string;
  en: string;
}

/** The one table of words and colours of a document's state. */
export const DOCUMENT_STATE_WORDS: Readonly<
  Record<DocumentState, Words & { tone: 'green' | 'amber' | 'red' | 'blue' | 'grey' }>
> = {
  draft: { vi: 'Dự thảo', en: 'Draft', tone: 'grey' },
  numbered: { vi: 'Đã cấp số', en: 'Numbered', tone: 'amber' },
  signed: { vi: 'Đã ký', en: 'Signed', tone: 'blue' },
  issued: { vi: 'Đã ban hành', en: 'Issued', tone: 'green' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn', tone: 'red' },
  received: { vi: 'Văn bản đến', en: 'Received', tone: 'blue' },
};

/** Whether a unit issued a document or received it, as papers of an office are called. */
export const DIRECTION_WORDS: Readonly<Record<'issued' | 'received', Words>> = {
  issued: { vi: 'Văn bản đi', en: 'Outgoing' },
  received: { vi: 'Văn bản đến', en: 'Incoming' },
};

/** What the button of a step says. */
export const DOCUMENT_STEP_WORDS: Readonly<Record<DocumentStep, Words>> = {
  number: { vi: 'Cấp số', en: 'Give a number' },
  sign: { vi: 'Ký số', en: 'Sign digitally' },
  'record-signed': { vi: 'Ghi nhận bản ký giấy', en: 'Record the signed paper' },
  issue: { vi: 'Ban hành', en: 'Issue' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
};

/** Number and symbol as papers print them, such as `388/KH-UBND`; null while there are none. */
export function documentCode(document: { number: string | null; symbol: string | null }): string | null {
  const parts = [document.number, document.symbol].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join('/');
}
