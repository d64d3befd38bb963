import type { BilingualText } from '../../../../law/awards/index.ts';
import type { Badge } from '../badge.ts';
import type { DueGroup, QueueSide } from './due.ts';
import type { Check, Outcome } from './outcomes.ts';

/** What is proposed for a nominee. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Badge>> = {
  agree: { vi: 'Đồng ý', en: 'Agree', tone: 'green' },
  'other-award': { vi: 'Đề nghị mức khác', en: 'Other award', tone: 'amber' },
  refuse: { vi: 'Không đồng ý', en: 'Refuse', tone: 'red' },
  return: { vi: 'Trả để bổ sung', en: 'Return', tone: 'amber' },
};

export const NO_OUTCOME_WORDS: Badge = { vi: 'Chưa có kết quả', en: 'No outcome yet', tone: 'grey' };

export const CHECK_WORDS: Readonly<Record<Check, BilingualText>> = {
  met: { vi: 'Đạt', en: 'Met' },
  lacking: { vi: 'Chưa đạt', en: 'Lacking' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
};

export const DUE_WORDS: Readonly<Record<DueGroup, Badge>> = {
  late: { vi: 'Quá hạn', en: 'Late', tone: 'red' },
  today: { vi: 'Hôm nay', en: 'Today', tone: 'amber' },
  week: { vi: 'Trong tuần', en: 'This week', tone: 'blue' },
  later: { vi: 'Sau đó', en: 'Later', tone: 'grey' },
  none: { vi: 'Chưa có hạn', en: 'No due day', tone: 'grey' },
  stopped: { vi: 'Đang tạm dừng', en: 'Clock stopped', tone: 'grey' },
};

export const QUEUE_SIDE_WORDS: Readonly<Record<QueueSide, BilingualText>> = {
  mine: { vi: 'Tôi thẩm định', en: 'Mine' },
  free: { vi: 'Chưa ai nhận', en: 'Not taken' },
  others: { vi: 'Người khác thẩm định', en: 'Others’' },
};
