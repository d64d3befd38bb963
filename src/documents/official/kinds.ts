import type { DocumentKind } from './official-document.ts';

export interface KindDescription {
  /** Type name as printed (upper-cased by the renderers); null for the official letter, which has none. */
  name: string | null;
  /** Abbreviation in the symbol, Decree 30/2020/NĐ-CP annex III; null for the official letter, which has none. */
  code: string | null;
  /** The kind in words of both languages, for screens. */
  label: { vi: string; en: string };
  /** The line between bases and articles, Decree 30/2020/NĐ-CP annex III forms 1.1 and 1.2; absent where there is none. */
  resolves?: string;
}

/** The kinds of official documents that the system writes. */
export const KINDS: Readonly<Record<DocumentKind, KindDescription>> = {
  plan: { name: 'Kế hoạch', code: 'KH', label: { vi: 'Kế hoạch', en: 'Plan' } },
  decision: {
    name: 'Quyết định',
    code: 'QĐ',
    label: { vi: 'Quyết định', en: 'Decision' },
    resolves: 'QUYẾT ĐỊNH:',
  },
  resolution: {
    name: 'Nghị quyết',
    code: 'NQ',
    label: { vi: 'Nghị quyết', en: 'Resolution' },
    resolves: 'QUYẾT NGHỊ:',
  },
  submission: { name: 'Tờ trình', code: 'TTr', label: { vi: 'Tờ trình', en: 'Submission letter' } },
  report: { name: 'Báo cáo', code: 'BC', label: { vi: 'Báo cáo', en: 'Report' } },
  minutes: { name: 'Biên bản', code: 'BB', label: { vi: 'Biên bản', en: 'Minutes' } },
  notice: { name: 'Thông báo', code: 'TB', label: { vi: 'Thông báo', en: 'Notice' } },
  'official-letter': { name: null, code: null, label: { vi: 'Công văn', en: 'Official letter' } },
  invitation: { name: 'Giấy mời', code: 'GM', label: { vi: 'Giấy mời', en: 'Invitation' } },
};

export const DOCUMENT_KINDS = Object.keys(KINDS) as DocumentKind[];
