import type { SheetRound, SheetState, SheetStep } from './sheet-life.ts';

type Words = { readonly vi: string; readonly en: string };
type Badge = Words & { readonly tone: 'green' | 'amber' | 'blue' | 'grey' };

export const SHEET_ROUND_WORDS: Readonly<Record<SheetRound, Words>> = {
  main: { vi: 'Đầu năm', en: 'Main' },
  supplementary: { vi: 'Bổ sung', en: 'Supplementary' },
};

export const SHEET_STATE_WORDS: Readonly<Record<SheetState, Badge>> = {
  draft: { vi: 'Đang lập', en: 'Draft', tone: 'grey' },
  submitted: { vi: 'Chờ phê duyệt', en: 'To be approved', tone: 'blue' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved', tone: 'green' },
  returned: { vi: 'Trả lại để sửa', en: 'Returned', tone: 'amber' },
};

export const SHEET_STEP_WORDS: Readonly<Record<SheetStep, Words>> = {
  submit: { vi: 'Trình phê duyệt', en: 'Submit for approval' },
  approve: { vi: 'Phê duyệt đăng ký', en: 'Approve' },
  return: { vi: 'Trả lại để sửa', en: 'Return' },
};

export const REGISTRATION_AUDIT_WORDS = {
  entities: {
    'registration-sheet': { vi: 'bản đăng ký thi đua', en: 'registration sheet' },
    registration: { vi: 'dòng đăng ký', en: 'registration' },
  },
  acts: {},
} as const;

type Params = Readonly<Record<string, unknown>>;

/** What accounts are told of registrations. */
export const REGISTRATION_NOTIFICATIONS = {
  'registration-submit': {
    vi: (p: Params) => `Bản đăng ký thi đua năm ${String(p.year)} chờ phê duyệt: ${String(p.unit)}`,
    en: (p: Params) => `Registration ${String(p.year)} waits for approval: ${String(p.unit)}`,
  },
  'registration-approve': {
    vi: (p: Params) => `Bản đăng ký thi đua năm ${String(p.year)} đã được phê duyệt: ${String(p.unit)}`,
    en: (p: Params) => `Registration ${String(p.year)} approved: ${String(p.unit)}`,
  },
  'registration-return': {
    vi: (p: Params) =>
      `Bản đăng ký thi đua năm ${String(p.year)} được trả lại: ${String(p.unit)}. Lý do: ${String(p.reason)}`,
    en: (p: Params) =>
      `Registration ${String(p.year)} returned: ${String(p.unit)}. Reason: ${String(p.reason)}`,
  },
};
