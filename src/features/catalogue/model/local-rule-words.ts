export const RULE_STATE_WORDS = {
  planned: { vi: 'Chưa đến ngày áp dụng', en: 'Not begun', tone: 'blue' },
  'in-force': { vi: 'Đang áp dụng', en: 'In force', tone: 'green' },
  ended: { vi: 'Đã hết hiệu lực', en: 'Ended', tone: 'grey' },
  'taken-back': { vi: 'Đã rút trước khi áp dụng', en: 'Taken back', tone: 'grey' },
} as const;
