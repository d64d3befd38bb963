import type { NotificationTexts } from '../../account/index.ts';
import type { DecisionState } from './decision-life.ts';
import type { DecisionKind } from './line-change.ts';

type Badge = {
  readonly vi: string;
  readonly en: string;
  readonly tone: 'green' | 'amber' | 'red' | 'blue' | 'grey';
};

export const DECISION_STATE_WORDS: Readonly<Record<DecisionState, Badge>> = {
  draft: { vi: 'Dự thảo', en: 'Draft', tone: 'grey' },
  numbered: { vi: 'Đã cấp số, chờ ký', en: 'Numbered, to be signed', tone: 'amber' },
  signed: { vi: 'Đã ký, chờ phát hành', en: 'Signed, to be issued', tone: 'blue' },
  effective: { vi: 'Có hiệu lực', en: 'In effect', tone: 'green' },
  cancelled: { vi: 'Đã hủy dự thảo', en: 'Given up', tone: 'grey' },
};

export const DECISION_KIND_WORDS: Readonly<Record<DecisionKind, Badge>> = {
  grant: { vi: 'Khen thưởng', en: 'Grant', tone: 'green' },
  correction: { vi: 'Đính chính', en: 'Correction', tone: 'amber' },
  revocation: { vi: 'Hủy bỏ', en: 'Revocation', tone: 'red' },
};

/** The words of audit entries of decisions. */
export const DECISION_AUDIT_WORDS = {
  entities: {
    decision: { vi: 'quyết định khen thưởng', en: 'decision' },
    fund: { vi: 'Quỹ thi đua, khen thưởng', en: 'commendation fund' },
  },
  acts: {
    'decision.draft-correction': { vi: 'Lập dự thảo quyết định đính chính', en: 'Draft a correction' },
    'decision.draft-revocation': { vi: 'Lập dự thảo quyết định hủy bỏ', en: 'Draft a revocation' },
    'decision.change-line': { vi: 'Ghi nội dung đính chính', en: 'Say what is corrected' },
    'fund.add': { vi: 'Ghi nguồn, dự kiến của quỹ', en: 'Note a line of the fund' },
    'fund.reverse': { vi: 'Hủy một dòng của quỹ', en: 'Take a line of the fund back' },
    'fund.spent': { vi: 'Chi tiền thưởng từ quỹ', en: 'Spend bonuses from the fund' },
    'fund.returned': { vi: 'Thu hồi tiền thưởng về quỹ', en: 'Bonuses come back to the fund' },
    'decision.create': { vi: 'Lập dự thảo quyết định', en: 'Draft a decision' },
    'decision.update': { vi: 'Sửa dự thảo quyết định', en: 'Change a draft decision' },
    'decision.add-lines': { vi: 'Thêm trường hợp vào quyết định', en: 'Add nominees to a decision' },
    'decision.remove-line': { vi: 'Bỏ trường hợp khỏi quyết định', en: 'Take a nominee out of a decision' },
    'decision.move-line': { vi: 'Đổi thứ tự trong quyết định', en: 'Reorder a decision' },
    'decision.number': { vi: 'Cấp số quyết định', en: 'Number a decision' },
    'decision.sign': { vi: 'Ký quyết định', en: 'Sign a decision' },
    'decision.issue': { vi: 'Quyết định có hiệu lực', en: 'A decision takes effect' },
    'decision.withdraw': { vi: 'Thu hồi bản đã cấp số', en: 'Withdraw a numbered decision' },
    'decision.cancel': { vi: 'Hủy dự thảo quyết định', en: 'Give a draft decision up' },
  },
} as const;

/** What the people honoured are told. */
export const DECISION_NOTIFICATIONS: NotificationTexts = {
  'honour-granted': {
    vi: (p) => `Bạn được khen thưởng: ${String(p.award)}, theo Quyết định số ${String(p.number)}`,
    en: (p) => `You have been honoured: ${String(p.award)}, by decision ${String(p.number)}`,
  },
  'honour-corrected': {
    vi: (p) => `Lần khen thưởng của bạn được đính chính theo Quyết định số ${String(p.number)}`,
    en: (p) => `An honour of yours was corrected by decision ${String(p.number)}`,
  },
  'honour-revoked': {
    vi: (p) => `Lần khen thưởng của bạn bị hủy bỏ theo Quyết định số ${String(p.number)}`,
    en: (p) => `An honour of yours was revoked by decision ${String(p.number)}`,
  },
};
