/** The words of the audit entries of dossiers, for `registerAuditWords`. */
export const DOSSIER_AUDIT_WORDS = {
  entities: {
    dossier: { vi: 'hồ sơ đề nghị', en: 'dossier' },
    nomination: { vi: 'trường hợp đề nghị', en: 'nominee' },
  },
  acts: {
    'dossier.send': { vi: 'Nộp hồ sơ đề nghị', en: 'Send a dossier' },
    'dossier.give-back': { vi: 'Trả lại hồ sơ để sửa', en: 'Give a dossier back' },
    'dossier.withdraw': { vi: 'Rút hồ sơ', en: 'Withdraw a dossier' },
    'dossier.accept': { vi: 'Tiếp nhận hồ sơ', en: 'Accept a dossier' },
    'dossier.take': { vi: 'Nhận thẩm định hồ sơ', en: 'Take a dossier for appraisal' },
    'dossier.release': { vi: 'Thôi thẩm định hồ sơ', en: 'Release a dossier' },
    'dossier.finish-appraisal': { vi: 'Kết thúc thẩm định hồ sơ', en: 'Finish an appraisal' },
    'dossier.refuse': { vi: 'Không chấp nhận hồ sơ', en: 'Refuse a dossier' },
    'dossier.to-council': { vi: 'Chuyển hồ sơ đến Hội đồng', en: 'Pass a dossier to the council' },
    'dossier.close-vote': { vi: 'Ghi kết quả biểu quyết của hồ sơ', en: 'Close the vote on a dossier' },
    'dossier.skip-council': { vi: 'Chuyển hồ sơ ra quyết định', en: 'Pass a dossier to the decision' },
    'dossier.reopen-appraisal': { vi: 'Thẩm định lại hồ sơ', en: 'Appraise a dossier again' },
    'dossier.forward': { vi: 'Trình hồ sơ lên cấp trên', en: 'Forward a dossier' },
    'dossier.take-result': { vi: 'Nhận kết quả hồ sơ', en: 'Take the result of a dossier' },
    'dossier.decide': { vi: 'Hồ sơ có quyết định', en: 'Decide a dossier' },
    'dossier.undo-decision': { vi: 'Hủy quyết định của hồ sơ', en: 'Undo the decision of a dossier' },
    'dossier.draft-letter': { vi: 'Soạn tờ trình của hồ sơ', en: 'Draft the letter of a dossier' },
    'nomination.explain': { vi: 'Ghi lý do đề nghị', en: 'Give a reason for nominees' },
    'nomination.import': { vi: 'Nhập danh sách đề nghị từ Excel', en: 'Import nominees' },
  },
} as const;
