/** The words of the feature's audit entries, for `registerAuditWords`. */
export const HONOUR_AUDIT_WORDS = {
  entities: {
    honour: { vi: 'lượt khen thưởng', en: 'honour' },
    household: { vi: 'hộ gia đình', en: 'household' },
    evaluation: { vi: 'xếp loại', en: 'yearly grade' },
    initiative_recognition: { vi: 'sáng kiến được công nhận', en: 'recognised initiative' },
    discipline: { vi: 'kỷ luật', en: 'discipline' },
    open_case: { vi: 'vụ việc đang xem xét', en: 'open case' },
    service_period: { vi: 'thời gian công tác', en: 'time of service' },
    person_category: { vi: 'đối tượng', en: 'what a person is' },
    leave_period: { vi: 'thời gian nghỉ', en: 'leave' },
  },
  acts: {
    'honour.enter': { vi: 'Ghi vào Sổ vàng', en: 'Enter into the golden book' },
    'honour.correction': { vi: 'Đính chính lượt khen', en: 'Correct an honour' },
    'honour.revocation': { vi: 'Hủy lượt khen', en: 'Revoke an honour' },
    'honour.restoration': { vi: 'Khôi phục lượt khen', en: 'Restore an honour' },
    'honour.re-issue': { vi: 'Cấp đổi, cấp lại bằng', en: 'Re-issue a certificate' },
    'honour.add-scan': { vi: 'Thêm bản quét quyết định', en: 'Add the scan of the decision' },
    'household.create': { vi: 'Thêm hộ gia đình', en: 'Add a household' },
    'merit.add': { vi: 'Thêm dữ liệu thành tích', en: 'Add a merit record' },
    'merit.change': { vi: 'Sửa dữ liệu thành tích', en: 'Change a merit record' },
    'merit.import': { vi: 'Nhập xếp loại từ Excel', en: 'Import grades from Excel' },
    'merit.remove': { vi: 'Gỡ dữ liệu thành tích', en: 'Remove a merit record' },
  },
} as const;
