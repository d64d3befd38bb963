/** What the groups of the API are about. A group nobody has named here shows its code. */
const GROUPS: Readonly<Record<string, { vi: string; en: string }>> = {
  account: { vi: 'tài khoản', en: 'accounts' },
  audit: { vi: 'nhật ký', en: 'the audit trail' },
  calendar: { vi: 'lịch', en: 'the calendar' },
  home: { vi: 'việc của tôi', en: 'my work' },
  live: { vi: 'thay đổi tức thời', en: 'live changes' },
  me: { vi: 'thông tin của tôi', en: 'who I am' },
  notification: { vi: 'thông báo', en: 'notifications' },
  organisation: { vi: 'tổ chức', en: 'the organisation' },
  outbox: { vi: 'hộp thư đi', en: 'the outbox' },
  person: { vi: 'người', en: 'people' },
  people: { vi: 'người', en: 'people' },
  plan: { vi: 'kế hoạch', en: 'plans' },
  task: { vi: 'nhiệm vụ', en: 'tasks' },
  unit: { vi: 'đơn vị', en: 'units' },
};

/** A scope of an access token as a person reads it: "Đọc kế hoạch (plan:read)". */
export function scopeWord(scope: string, language: 'vi' | 'en'): string {
  const [group = '', verb] = scope.split(':');
  const thing = GROUPS[group]?.[language] ?? group;
  const act = verb === 'read' ? { vi: 'Đọc', en: 'Read' } : { vi: 'Ghi', en: 'Write' };
  return `${act[language]} ${thing} (${scope})`;
}
