/** Who stands on the stage. */
export const PRESENCES = ['unknown', 'present', 'represented', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export const PRESENCE_WORDS = {
  unknown: { vi: 'Chưa báo', en: 'Not known', tone: 'grey' },
  present: { vi: 'Có mặt', en: 'Present', tone: 'green' },
  represented: { vi: 'Nhận thay', en: 'Represented', tone: 'blue' },
  absent: { vi: 'Vắng mặt', en: 'Absent', tone: 'amber' },
} as const;

/** How lines can be put in order at once. */
export const CEREMONY_ORDERS = ['decision', 'award', 'unit'] as const;
export type CeremonyOrder = (typeof CEREMONY_ORDERS)[number];

/** The words of audit entries of ceremonies. */
export const CEREMONY_AUDIT_WORDS = {
  entities: { ceremony: { vi: 'lễ trao thưởng', en: 'ceremony' } },
  acts: {
    'ceremony.create': { vi: 'Lập lễ trao thưởng', en: 'Plan a ceremony' },
    'ceremony.update': { vi: 'Sửa lễ trao thưởng', en: 'Change a ceremony' },
    'ceremony.delete': { vi: 'Xóa lễ trao thưởng', en: 'Delete a ceremony' },
    'ceremony.add': { vi: 'Thêm người được trao', en: 'Add to a ceremony' },
    'ceremony.remove': { vi: 'Bỏ khỏi lễ trao thưởng', en: 'Take out of a ceremony' },
    'ceremony.order': { vi: 'Đổi thứ tự trao', en: 'Reorder a ceremony' },
    'ceremony.presenters': { vi: 'Ghi người trao', en: 'Name presenters' },
    'ceremony.line': { vi: 'Ghi nhận tại lễ trao', en: 'Record at a ceremony' },
  },
} as const;
