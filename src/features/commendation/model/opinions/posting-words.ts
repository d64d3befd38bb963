import type { BilingualText } from '../../../../law/awards/index.ts';
import type { NotificationParams, NotificationTexts } from '../../../account/index.ts';
import type { Badge } from '../badge.ts';
import type { PostingOpinionState, PostingState, PostingStep } from './posting.ts';

export const POSTING_STATE_WORDS: Readonly<Record<PostingState, Badge>> = {
  draft: { vi: 'Chưa đăng', en: 'Draft', tone: 'grey' },
  posted: { vi: 'Đang niêm yết', en: 'Posted', tone: 'blue' },
  ended: { vi: 'Đã hết thời gian', en: 'Ended', tone: 'green' },
  'taken-down': { vi: 'Đã gỡ', en: 'Taken down', tone: 'grey' },
};

export const POSTING_STEP_WORDS: Readonly<Record<PostingStep, BilingualText>> = {
  post: { vi: 'Đăng công khai', en: 'Post' },
  'take-down': { vi: 'Gỡ niêm yết', en: 'Take down' },
  discard: { vi: 'Bỏ bản nháp', en: 'Discard the draft' },
};

export const POSTING_OPINION_WORDS: Readonly<Record<PostingOpinionState, Badge>> = {
  new: { vi: 'Mới', en: 'New', tone: 'amber' },
  noted: { vi: 'Đã ghi nhận', en: 'Noted', tone: 'blue' },
  answered: { vi: 'Đã trả lời', en: 'Answered', tone: 'green' },
  rejected: { vi: 'Không tiếp nhận', en: 'Rejected', tone: 'grey' },
};

/** The words of the audit entries of postings. */
export const POSTING_AUDIT_WORDS = {
  entities: {
    posting: { vi: 'niêm yết lấy ý kiến', en: 'public posting' },
    'posting-opinion': { vi: 'ý kiến của nhân dân', en: 'opinion of the people' },
  },
  acts: {
    'posting.post': { vi: 'Đăng công khai lấy ý kiến', en: 'Post a list' },
    'posting.record': { vi: 'Ghi nhận niêm yết ở nơi khác', en: 'Record a posting elsewhere' },
    'posting.attach': { vi: 'Đính kèm minh chứng niêm yết', en: 'Attach evidence of a posting' },
    'posting.take-down': { vi: 'Gỡ niêm yết', en: 'Take a posting down' },
    'posting.discard': { vi: 'Bỏ bản nháp niêm yết', en: 'Discard a draft posting' },
    'posting.end': { vi: 'Hết thời gian niêm yết', en: 'End of a posting' },
    'posting-opinion.receive': { vi: 'Nhận ý kiến của nhân dân', en: 'Receive an opinion' },
    'posting-opinion.handle': { vi: 'Xử lý ý kiến của nhân dân', en: 'Deal with an opinion' },
  },
} as const;

const title = ({ title: text }: NotificationParams) => String(text);

/** What accounts are told of postings. */
export const POSTING_NOTIFICATIONS: NotificationTexts = {
  'posting-opinion': {
    vi: (p) => `Có ý kiến mới của nhân dân: ${title(p)}`,
    en: (p) => `A new opinion of the people: ${title(p)}`,
  },
  'posting-ended': {
    vi: (p) => `Hết thời gian niêm yết lấy ý kiến, nhận được ${String(p.count)} ý kiến: ${title(p)}`,
    en: (p) => `A posting has ended with ${String(p.count)} opinions: ${title(p)}`,
  },
};
