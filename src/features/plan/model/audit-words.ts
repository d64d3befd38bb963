/** The words of the feature's audit entries, for `registerAuditWords`. */
export const PLAN_AUDIT_WORDS = {
  entities: {
    plan: { vi: 'kế hoạch', en: 'plan' },
    task: { vi: 'nhiệm vụ', en: 'task' },
    milestone: { vi: 'mốc thời gian', en: 'milestone' },
    'plan-import': { vi: 'bản nhập kế hoạch', en: 'imported plan' },
    'calendar-feed': { vi: 'địa chỉ lịch', en: 'calendar feed' },
    'saved-view': { vi: 'bộ lọc đã lưu', en: 'saved view' },
  },
  acts: {
    'plan-import.create': { vi: 'Tải kế hoạch lên', en: 'Upload a plan' },
    'plan-import.save': { vi: 'Sửa bản nhập kế hoạch', en: 'Correct an imported plan' },
  },
} as const;
