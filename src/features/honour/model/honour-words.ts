import type { Subject } from '../../../law/awards/award.ts';
import type { Basis } from '../../../law/awards/facts.ts';
import type { Verdict } from '../../../law/awards/verdict.ts';
import type { HonourChangeKind, HonourStatus } from './honour-life.ts';

/** The kinds of commendation by what is honoured (Law 06/2022/QH15). */
export const BASIS_WORDS: Readonly<Record<Basis, { vi: string; en: string }>> = {
  'cong-trang': { vi: 'Công trạng', en: 'Merit' },
  'chuyen-de': { vi: 'Chuyên đề', en: 'Thematic' },
  'dot-xuat': { vi: 'Đột xuất', en: 'Sudden achievement' },
  'cong-hien': { vi: 'Quá trình cống hiến', en: 'Long contribution' },
  'nien-han': { vi: 'Niên hạn', en: 'Length of service' },
  'doi-ngoai': { vi: 'Đối ngoại', en: 'Foreign relations' },
};

export const SUBJECT_WORDS: Readonly<Record<Subject, { vi: string; en: string }>> = {
  individual: { vi: 'Cá nhân', en: 'Person' },
  collective: { vi: 'Tập thể', en: 'Collective' },
  household: { vi: 'Hộ gia đình', en: 'Household' },
};

/** What the engine says of a subject and an award. */
export const VERDICT_WORDS = {
  eligible: { vi: 'Đủ điều kiện', en: 'Eligible', tone: 'green' },
  'needs-review': { vi: 'Cần người xem xét', en: 'Needs review', tone: 'amber' },
  'not-eligible': { vi: 'Chưa đủ điều kiện', en: 'Not eligible', tone: 'red' },
} as const satisfies Record<Verdict['verdict'], { vi: string; en: string; tone: string }>;

/** How far the rules behind a verdict may be trusted. */
export const VERDICT_WARNING_WORDS: Readonly<
  Record<Verdict['warnings'][number], { vi: string; en: string }>
> = {
  'review-required': {
    vi: 'Luật sửa đổi đã có hiệu lực: phải đối chiếu văn bản trước khi dùng.',
    en: 'The amended law is in force: check the rule against the text before use.',
  },
  recalled: { vi: 'Có quy định cần xác nhận.', en: 'Some rules need confirmation.' },
  uncertain: {
    vi: 'Quy định chưa chắc chắn, cần xác nhận.',
    en: 'The rule is not certain and needs confirmation.',
  },
};

export const HONOUR_STATUS_WORDS = {
  valid: { vi: 'Có hiệu lực', en: 'In force', tone: 'green' },
  corrected: { vi: 'Đã đính chính', en: 'Corrected', tone: 'amber' },
  revoked: { vi: 'Đã hủy', en: 'Revoked', tone: 'red' },
} as const satisfies Record<HonourStatus, { vi: string; en: string; tone: string }>;

/** What may be done to an honour afterwards: the act, and what it was called once it was done. */
export const HONOUR_CHANGE_WORDS: Readonly<Record<HonourChangeKind, { vi: string; en: string }>> = {
  correction: { vi: 'Đính chính', en: 'Correct' },
  revocation: { vi: 'Hủy quyết định khen thưởng', en: 'Revoke' },
  restoration: { vi: 'Khôi phục', en: 'Restore' },
  're-issue': { vi: 'Cấp đổi, cấp lại', en: 'Re-issue' },
};
