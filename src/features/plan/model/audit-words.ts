/** The words of the feature's audit entries, for `registerAuditWords`. */
export const PLAN_AUDIT_WORDS = {
  entities: {
    plan: { vi: 'kế hoạch', en: 'plan' },
    task: { vi: 'nhiệm vụ', en: 'task' },
    milestone: { vi: 'mốc thời gian', en: 'milestone' },
    'plan-import': { vi: 'bản nhập kế hoạch', en: 'imported plan' },
    'calendar-feed': { vi: 'địa chỉ lịch', en: 'calendar feed' },
    'saved-view': { vi: 'bộ lọc đã lưu', en: 'saved view' },
    demand: { vi: 'yêu cầu gửi', en: 'demand' },
    'demand-item': { vi: 'phần của đơn vị trong yêu cầu gửi', en: 'unit’s part of a demand' },
    'unit-follow': { vi: 'phân công theo dõi', en: 'following of a unit' },
    'roll-over': { vi: 'bản rà soát kế hoạch năm sau', en: 'review of next year’s plan' },
  },
  acts: {
    'plan-import.create': { vi: 'Tải kế hoạch lên', en: 'Upload a plan' },
    'plan-import.save': { vi: 'Sửa bản nhập kế hoạch', en: 'Correct an imported plan' },
    'demand.remind': { vi: 'Đôn đốc đơn vị chưa gửi', en: 'Remind units that are late' },
    'demand-item.send': { vi: 'Ghi nhận đã gửi', en: 'Mark as sent' },
    'demand-item.exempt': { vi: 'Miễn gửi', en: 'Exempt' },
    'demand-item.require': { vi: 'Bỏ miễn gửi', en: 'Require again' },
    'plan.superior': { vi: 'Chọn kế hoạch cấp trên', en: 'Choose the superior’s plan' },
    'task.derive': { vi: 'Nhận nhiệm vụ từ kế hoạch cấp trên', en: 'Take over from the superior’s plan' },
    'task.superior-accept': { vi: 'Theo thay đổi của cấp trên', en: 'Accept the superior’s change' },
    'task.superior-decline': { vi: 'Không theo thay đổi của cấp trên', en: 'Decline the superior’s change' },
  },
} as const;
