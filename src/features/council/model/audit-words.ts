/** The words of the feature's audit entries, for `registerAuditWords`. */
export const COUNCIL_AUDIT_WORDS = {
  entities: {
    council: { vi: 'hội đồng', en: 'council' },
    'council-member': { vi: 'thành viên hội đồng', en: 'council member' },
    meeting: { vi: 'phiên họp', en: 'meeting' },
    vote: { vi: 'cuộc bỏ phiếu', en: 'vote' },
  },
  acts: {
    'meeting.invite': { vi: 'Mời họp', en: 'Invite to a meeting' },
    'meeting.open': { vi: 'Khai mạc phiên họp', en: 'Open a meeting' },
    'meeting.close': { vi: 'Bế mạc phiên họp', en: 'Close a meeting' },
    'meeting.minute': { vi: 'Hoàn tất biên bản', en: 'Finish minutes' },
    'meeting.cancel': { vi: 'Hủy phiên họp', en: 'Cancel a meeting' },
    'meeting.agenda': { vi: 'Sửa chương trình họp', en: 'Change an agenda' },
    'meeting.attendance': { vi: 'Ghi nhận thành viên dự họp', en: 'Note attendance' },
    'meeting.document': { vi: 'Lập văn bản của phiên họp', en: 'Make a document of a meeting' },
    'meeting.paper': { vi: 'Thêm tài liệu họp', en: 'Add a paper' },
    'meeting.remove-paper': { vi: 'Gỡ tài liệu họp', en: 'Remove a paper' },
    'vote.prepare': { vi: 'Chuẩn bị bỏ phiếu', en: 'Prepare a vote' },
    'vote.open': { vi: 'Mở bỏ phiếu', en: 'Open a vote' },
    'vote.close': { vi: 'Kết thúc bỏ phiếu', en: 'Close a vote' },
    'vote.cancel': { vi: 'Hủy cuộc bỏ phiếu', en: 'Cancel a vote' },
    'vote.conflict': { vi: 'Khai xung đột lợi ích', en: 'Declare a conflict of interest' },
    'vote.cast-open': { vi: 'Biểu quyết công khai', en: 'Vote openly' },
    'vote.enter-written': { vi: 'Nhập ý kiến bằng văn bản', en: 'Enter an answer in writing' },
    'vote.count': { vi: 'Nhập kết quả kiểm phiếu', en: 'Enter a count' },
  },
} as const;
