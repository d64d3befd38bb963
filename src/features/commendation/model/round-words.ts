import type { BilingualText } from '../../../law/awards/index.ts';
import type { Badge } from './badge.ts';
import type { RoundKind } from './round.ts';
import type { RoundState, RoundStep, SenderState } from './round-life.ts';

export const ROUND_KIND_WORDS: Readonly<Record<RoundKind, BilingualText>> = {
  state: { vi: 'Khen thưởng cấp Nhà nước', en: 'State awards' },
  city: { vi: 'Danh hiệu, khen thưởng cấp tỉnh', en: 'Provincial titles and awards' },
  'year-end': { vi: 'Tổng kết năm', en: 'End of year' },
  'school-year': { vi: 'Tổng kết năm học', en: 'School year' },
  enterprise: { vi: 'Doanh nghiệp, doanh nhân', en: 'Enterprises' },
  thematic: { vi: 'Chuyên đề', en: 'Thematic' },
  sudden: { vi: 'Đột xuất', en: 'Ad hoc' },
};

export const ROUND_STATE_WORDS: Readonly<Record<RoundState, Badge>> = {
  planned: { vi: 'Chưa mở', en: 'Planned', tone: 'grey' },
  open: { vi: 'Đang nhận hồ sơ', en: 'Open', tone: 'green' },
  closed: { vi: 'Đã đóng', en: 'Closed', tone: 'grey' },
};

export const ROUND_STEP_WORDS: Readonly<Record<RoundStep, BilingualText>> = {
  open: { vi: 'Mở đợt xét', en: 'Open the round' },
  close: { vi: 'Đóng đợt xét', en: 'Close the round' },
  reopen: { vi: 'Mở lại đợt xét', en: 'Open again' },
};

export const SENDER_STATE_WORDS: Readonly<Record<SenderState, Badge>> = {
  sent: { vi: 'Đã gửi đúng hạn', en: 'Sent in time', tone: 'green' },
  'sent-late': { vi: 'Đã gửi muộn', en: 'Sent late', tone: 'amber' },
  preparing: { vi: 'Đang chuẩn bị', en: 'Preparing', tone: 'blue' },
  'not-yet': { vi: 'Chưa gửi', en: 'Not yet', tone: 'grey' },
  overdue: { vi: 'Quá hạn, chưa gửi', en: 'Overdue', tone: 'red' },
};

/** The words of audit entries of rounds. */
export const ROUND_AUDIT_WORDS = {
  entities: { round: { vi: 'đợt xét', en: 'round' } },
  acts: {
    'round.open': { vi: 'Mở đợt xét', en: 'Open a round' },
    'round.admit': { vi: 'Cho đơn vị gửi muộn', en: 'Let a late sender in' },
  },
} as const;

const day = (value: unknown) => String(value).split('-').reverse().join('/');

/** What accounts are told of rounds. */
export const ROUND_NOTIFICATIONS = {
  'round-open': {
    vi: (p: Readonly<Record<string, unknown>>) =>
      `Đợt xét đã mở: ${String(p.name)}. Hạn gửi hồ sơ: ${day(p.day)}`,
    en: (p: Readonly<Record<string, unknown>>) => `Round opened: ${String(p.name)}. Send by ${day(p.day)}`,
  },
  'round-admit': {
    vi: (p: Readonly<Record<string, unknown>>) =>
      `Đơn vị được gửi hồ sơ đến hết ngày ${day(p.day)}: ${String(p.name)}`,
    en: (p: Readonly<Record<string, unknown>>) => `You may send until ${day(p.day)}: ${String(p.name)}`,
  },
};
