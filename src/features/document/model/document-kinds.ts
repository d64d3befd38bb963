interface Words {
  vi: string;
  en: string;
}

/** The kinds of documents the system writes; codes and layout are those of `documents/official/kinds.ts`. */
export const ISSUED_KINDS = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  submission: { vi: 'Tờ trình', en: 'Submission letter' },
  report: { vi: 'Báo cáo', en: 'Report' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  'official-letter': { vi: 'Công văn', en: 'Official letter' },
  invitation: { vi: 'Giấy mời', en: 'Invitation' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a unit receives besides those: documents of the State above it, Law 64/2025/QH15 article 4 and Decree 30/2020/NĐ-CP article 7. */
const RECEIVED_ONLY = {
  law: { vi: 'Luật', en: 'Law' },
  ordinance: { vi: 'Pháp lệnh', en: 'Ordinance' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  guideline: { vi: 'Hướng dẫn', en: 'Guideline' },
  regulation: { vi: 'Quy chế, quy định', en: 'Regulation' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  other: { vi: 'Loại khác', en: 'Other' },
} as const satisfies Readonly<Record<string, Words>>;

export const RECEIVED_KINDS = { ...RECEIVED_ONLY, ...ISSUED_KINDS } as const;

export type IssuedKind = keyof typeof ISSUED_KINDS;
export type AnyKind = keyof typeof RECEIVED_KINDS;

export const ISSUED_KIND_NAMES = Object.keys(ISSUED_KINDS) as [IssuedKind, ...IssuedKind[]];
export const KIND_NAMES = Object.keys(RECEIVED_KINDS) as [AnyKind, ...AnyKind[]];

/** Whether an office issues documents of this kind itself. */
export function isIssuedKind(kind: string): kind is IssuedKind {
  return Object.hasOwn(ISSUED_KINDS, kind);
}
