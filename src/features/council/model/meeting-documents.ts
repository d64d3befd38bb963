/** The documents that are made of a meeting. */
export const DOCUMENT_SORTS = ['invitation', 'minutes', 'count-record', 'resolution'] as const;
export type DocumentSort = (typeof DOCUMENT_SORTS)[number];

export const DOCUMENT_SORT_WORDS: Readonly<Record<DocumentSort, { vi: string; en: string }>> = {
  invitation: { vi: 'Giấy mời và chương trình', en: 'Invitation and agenda' },
  minutes: { vi: 'Biên bản phiên họp', en: 'Minutes' },
  'count-record': { vi: 'Biên bản kiểm phiếu', en: 'Record of the count' },
  resolution: { vi: 'Nghị quyết phiên họp', en: 'Resolution' },
};
