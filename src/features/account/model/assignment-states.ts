/** The words and colours of what becomes of a role that was given or lent. */
export const ASSIGNMENT_STATES = {
  'in-force': { vi: 'Đang hiệu lực', en: 'In force', tone: 'green' },
  planned: { vi: 'Chưa đến ngày', en: 'Planned', tone: 'blue' },
  ended: { vi: 'Đã hết hạn', en: 'Ended', tone: 'grey' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked', tone: 'grey' },
} as const;
