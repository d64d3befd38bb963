/** The facts that awards rest on besides earlier honours, as the address of the API names them. */
export const MERIT_KINDS = [
  'categories',
  'evaluations',
  'initiatives',
  'disciplines',
  'cases',
  'services',
  'leaves',
] as const;
export type MeritKind = (typeof MERIT_KINDS)[number];

/** What is recorded of collectives too. */
export const COLLECTIVE_MERITS = [
  'evaluations',
  'disciplines',
  'cases',
] as const satisfies readonly MeritKind[];

export const CASE_KINDS = ['discipline', 'investigation', 'inspection', 'complaint', 'press'] as const;
export const CASE_WORDS = {
  discipline: { vi: 'Đang xem xét kỷ luật', en: 'Disciplinary proceedings' },
  investigation: { vi: 'Đang điều tra, truy tố, xét xử', en: 'Investigation or trial' },
  inspection: { vi: 'Thanh tra, kiểm tra có dấu hiệu vi phạm', en: 'Inspection with signs of a violation' },
  complaint: { vi: 'Có đơn thư đang xác minh', en: 'Complaint being verified' },
  press: { vi: 'Báo chí nêu đang xác minh', en: 'Press report being verified' },
} as const satisfies Record<(typeof CASE_KINDS)[number], { vi: string; en: string }>;

export const LEAVE_KINDS = ['maternity', 'study', 'sick', 'other'] as const;
export const LEAVE_WORDS = {
  maternity: { vi: 'Thai sản', en: 'Maternity' },
  study: { vi: 'Học tập', en: 'Study' },
  sick: { vi: 'Ốm đau', en: 'Illness' },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<(typeof LEAVE_KINDS)[number], { vi: string; en: string }>;
