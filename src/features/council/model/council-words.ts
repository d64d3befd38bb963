/** Offices within a council, in the order in which lists name them. */
export const MEMBER_ROLES = [
  'chair',
  'first-vice-chair',
  'standing-vice-chair',
  'vice-chair',
  'member',
  'secretary',
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBER_ROLE_WORDS: Readonly<Record<MemberRole, { vi: string; en: string }>> = {
  chair: { vi: 'Chủ tịch Hội đồng', en: 'Chair' },
  'first-vice-chair': { vi: 'Phó Chủ tịch thứ nhất', en: 'First vice-chair' },
  'standing-vice-chair': { vi: 'Phó Chủ tịch thường trực', en: 'Standing vice-chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'Vice-chair' },
  member: { vi: 'Ủy viên', en: 'Member' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
};

export const ATTENDANCE_STATES = ['present', 'in-writing', 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export const ATTENDANCE_WORDS = {
  present: { vi: 'Có mặt', en: 'Present', tone: 'green' },
  'in-writing': { vi: 'Lấy ý kiến bằng văn bản', en: 'Asked in writing', tone: 'blue' },
  excused: { vi: 'Vắng có lý do', en: 'Excused', tone: 'amber' },
  absent: { vi: 'Vắng mặt', en: 'Absent', tone: 'grey' },
} as const satisfies Record<AttendanceState, { vi: string; en: string; tone: string }>;

export const MEETING_FORMS = ['in-person', 'written'] as const;
export const MEETING_FORM_WORDS = {
  'in-person': { vi: 'Họp trực tiếp', en: 'In person' },
  written: { vi: 'Lấy ý kiến bằng văn bản', en: 'In writing' },
} as const;

export const CONFLICT_GROUNDS = ['self', 'own-unit', 'family', 'other'] as const;
export type ConflictGround = (typeof CONFLICT_GROUNDS)[number];

export const CONFLICT_WORDS: Readonly<Record<ConflictGround, { vi: string; en: string }>> = {
  self: { vi: 'chính thành viên', en: 'the member himself' },
  'own-unit': { vi: 'cùng đơn vị', en: 'own unit' },
  family: { vi: 'người thân', en: 'family' },
  other: { vi: 'lý do khác', en: 'other' },
};
