/** The words of the feature's audit entries, for `registerAuditWords`. */
export const DOCUMENT_AUDIT_WORDS = {
  entities: {
    document: { vi: 'văn bản', en: 'document' },
    'number-series': { vi: 'dãy số văn bản', en: 'number sequence' },
    'register-number': { vi: 'số văn bản', en: 'document number' },
    'document-template': { vi: 'mẫu văn bản', en: 'document template' },
  },
  acts: {
    'document.number': { vi: 'Cấp số văn bản', en: 'Number a document' },
    'document.sign': { vi: 'Ký số văn bản', en: 'Sign a document' },
    'document.record-signed': { vi: 'Ghi nhận bản ký giấy', en: 'Record a signed paper' },
    'document.withdraw': { vi: 'Thu hồi văn bản', en: 'Withdraw a document' },
    'document.render': { vi: 'Tạo bản in của văn bản', en: 'Render a document' },
    'document.confirm-reading': { vi: 'Xác nhận đã đọc văn bản', en: 'Confirm reading a document' },
    'document.download': { vi: 'Tải tệp văn bản', en: 'Download a document' },
    'document.circulate': { vi: 'Sửa hiệu lực, nơi nhận văn bản', en: 'Change validity or addressees' },
    'document.link': { vi: 'Liên kết văn bản', en: 'Link documents' },
    'document.unlink': { vi: 'Gỡ liên kết văn bản', en: 'Unlink documents' },
    'register-number.reserve': { vi: 'Giữ chỗ số văn bản', en: 'Reserve document numbers' },
    'document-template.retire': { vi: 'Ngừng dùng mẫu văn bản', en: 'Retire a template' },
  },
} as const;
