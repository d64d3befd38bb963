import type { NotificationParams, NotificationTexts } from '../../../account/index.ts';
import type { Badge } from '../badge.ts';
import type { AgencyState, ConsultationState, Opinion } from './consultation.ts';

export const OPINION_WORDS: Readonly<Record<Opinion, Badge>> = {
  favourable: { vi: 'Thống nhất', en: 'Favourable', tone: 'green' },
  reserved: { vi: 'Có ý kiến khác', en: 'Reserved', tone: 'amber' },
  unfavourable: { vi: 'Không thống nhất', en: 'Unfavourable', tone: 'red' },
};

export const CONSULTATION_STATE_WORDS: Readonly<Record<ConsultationState, Badge>> = {
  drafted: { vi: 'Chờ phát hành công văn', en: 'Letter not sent yet', tone: 'amber' },
  waiting: { vi: 'Đang chờ trả lời', en: 'Waiting', tone: 'blue' },
  overdue: { vi: 'Quá hạn trả lời', en: 'Overdue', tone: 'red' },
  answered: { vi: 'Đã trả lời đủ', en: 'All answered', tone: 'green' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn', tone: 'grey' },
};

export const AGENCY_STATE_WORDS: Readonly<Record<AgencyState, Badge>> = {
  drafted: { vi: 'Chưa gửi', en: 'Not sent yet', tone: 'grey' },
  waiting: { vi: 'Chưa trả lời', en: 'Not answered', tone: 'blue' },
  overdue: { vi: 'Quá hạn, chưa trả lời', en: 'Overdue', tone: 'red' },
  answered: { vi: 'Đã trả lời', en: 'Answered', tone: 'green' },
  'answered-late': { vi: 'Trả lời muộn', en: 'Answered late', tone: 'amber' },
  withdrawn: { vi: 'Đã rút, không cần trả lời', en: 'Withdrawn', tone: 'grey' },
};

/** The words of the audit entries of consultations. */
export const CONSULTATION_AUDIT_WORDS = {
  entities: { consultation: { vi: 'yêu cầu hiệp y', en: 'consultation' } },
  acts: {
    'consultation.ask': { vi: 'Lấy ý kiến hiệp y', en: 'Ask agencies for opinions' },
    'consultation.send': {
      vi: 'Gửi yêu cầu hiệp y theo công văn',
      en: 'Send a consultation with its letter',
    },
    'consultation.extend': { vi: 'Gia hạn trả lời hiệp y', en: 'Extend the limit of an agency' },
    'consultation.answer': { vi: 'Trả lời hiệp y', en: 'Answer a consultation' },
    'consultation.record': { vi: 'Ghi nhận văn bản trả lời hiệp y', en: 'Record an answer on paper' },
    'consultation.attach': { vi: 'Đính kèm văn bản trả lời hiệp y', en: 'Attach the answer' },
    'consultation.remind': { vi: 'Nhắc trả lời hiệp y', en: 'Remind agencies' },
    'consultation.withdraw': { vi: 'Rút yêu cầu hiệp y', en: 'Withdraw a consultation' },
  },
} as const;

const title = ({ title: text }: NotificationParams) => String(text);
const day = (value: unknown) => String(value).split('-').reverse().join('/');

/** What accounts are told of consultations. */
export const CONSULTATION_NOTIFICATIONS: NotificationTexts = {
  'consultation-asked': {
    vi: (p) => `Đề nghị cho ý kiến trước ngày ${day(p.dueOn)}: ${title(p)}`,
    en: (p) => `Your opinion is asked by ${day(p.dueOn)}: ${title(p)}`,
  },
  'consultation-due': {
    vi: (p) => `Sắp hết hạn cho ý kiến (ngày ${day(p.dueOn)}): ${title(p)}`,
    en: (p) => `Your opinion is due on ${day(p.dueOn)}: ${title(p)}`,
  },
  'consultation-reminded': {
    vi: (p) =>
      `Nhắc trả lời hiệp y, hạn ngày ${day(p.dueOn)}: ${title(p)}${p.message ? `. ${String(p.message)}` : ''}`,
    en: (p) => `Reminder, due on ${day(p.dueOn)}: ${title(p)}${p.message ? `. ${String(p.message)}` : ''}`,
  },
  'consultation-extended': {
    vi: (p) => `Được gia hạn cho ý kiến đến ngày ${day(p.dueOn)}: ${title(p)}`,
    en: (p) => `Your limit was extended to ${day(p.dueOn)}: ${title(p)}`,
  },
  'consultation-answered': {
    vi: (p) => `${String(p.agency)} đã trả lời hiệp y: ${title(p)}`,
    en: (p) => `${String(p.agency)} has answered: ${title(p)}`,
  },
  'consultation-expired': {
    vi: (p) =>
      `Đã hết hạn hiệp y, ${String(p.count)} cơ quan chưa trả lời: ${title(p)}${p.silence === 'proceed' ? '. Theo quy định được tiếp tục' : ''}`,
    en: (p) => `The limit is past and ${String(p.count)} agencies have not answered: ${title(p)}`,
  },
  'consultation-withdrawn': {
    vi: (p) => `Yêu cầu hiệp y đã được rút, không cần trả lời: ${title(p)}`,
    en: (p) => `The request was withdrawn, no answer is needed: ${title(p)}`,
  },
};
