/** The words of audit entries of certificates and of the public roll. */
export const CERTIFICATE_AUDIT_WORDS = {
  entities: {
    'certificate-template': { vi: 'mẫu bằng', en: 'certificate template' },
    'public-roll': { vi: 'trang vinh danh', en: 'public roll' },
  },
  acts: {
    'public-roll.set': { vi: 'Bật, tắt trang vinh danh của đơn vị', en: 'Switch the public roll of a unit' },
    'public-roll.withhold': {
      vi: 'Không công khai một lần khen',
      en: 'Keep an honour out of the public roll',
    },
    'public-roll.release': {
      vi: 'Công khai lại một lần khen',
      en: 'Let an honour into the public roll again',
    },
    'certificate.number': { vi: 'Cấp số vào sổ cho bằng, giấy chứng nhận', en: 'Number certificates' },
    'certificate.print': { vi: 'Tạo bản in bằng, giấy chứng nhận', en: 'Print certificates' },
    'certificate.reissue': { vi: 'Cấp lại bằng, giấy chứng nhận', en: 'Re-issue a certificate' },
    'certificate-template.create': { vi: 'Tạo mẫu bằng', en: 'Make a certificate template' },
    'certificate-template.update': { vi: 'Sửa mẫu bằng', en: 'Change a certificate template' },
    'certificate-template.delete': { vi: 'Xóa mẫu bằng', en: 'Delete a certificate template' },
    'certificate-template.set-background': {
      vi: 'Đặt hình nền của mẫu bằng',
      en: 'Set the background of a template',
    },
    'certificate-template.remove-background': {
      vi: 'Bỏ hình nền của mẫu bằng',
      en: 'Remove the background of a template',
    },
  },
} as const;
