import type { ImportField } from './import-field.ts';

/** What a column may hold, in words. */
export const IMPORT_FIELD_WORDS: Readonly<Record<ImportField, { vi: string; en: string }>> = {
  name: { vi: 'Họ tên, tên tập thể, chủ hộ', en: 'Name' },
  birth: { vi: 'Ngày sinh hoặc năm sinh', en: 'Birth' },
  subject: { vi: 'Cá nhân, tập thể hay hộ', en: 'Kind of subject' },
  position: { vi: 'Chức vụ', en: 'Position' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  place: { vi: 'Chức vụ, đơn vị (một cột)', en: 'Position and unit in one' },
  award: { vi: 'Danh hiệu, hình thức khen thưởng', en: 'Award' },
  basis: { vi: 'Loại hình khen thưởng', en: 'Basis' },
  year: { vi: 'Năm, giai đoạn được khen', en: 'Year or span' },
  decision: { vi: 'Số, ngày quyết định (một cột)', en: 'Number and day in one' },
  decisionNumber: { vi: 'Số quyết định', en: 'Decision number' },
  decidedOn: { vi: 'Ngày quyết định', en: 'Day of the decision' },
  authority: { vi: 'Người quyết định', en: 'Decided by' },
  bonus: { vi: 'Tiền thưởng', en: 'Bonus' },
  certificate: { vi: 'Số bằng, giấy chứng nhận', en: 'Certificate number' },
  note: { vi: 'Ghi chú', en: 'Note' },
};
