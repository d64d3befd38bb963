/** The words of the feature's audit entries, for `registerAuditWords`. */
export const CATALOGUE_AUDIT_WORDS = {
  entities: {
    'local-rule': { vi: 'quy định riêng', en: 'local rule' },
    award: { vi: 'danh hiệu, hình thức khen thưởng', en: 'award' },
  },
  acts: {
    'local-rule.end': { vi: 'Chấm dứt quy định riêng', en: 'End a local rule' },
    'local-rule.replace': { vi: 'Thay quy định riêng', en: 'Replace a local rule' },
    'award.confirm': { vi: 'Xác nhận đã đối chiếu văn bản', en: 'Confirm a rule against the text' },
  },
} as const;
