/** Fields of report forms that list facts of the nominee (who, which awards by which decisions): alike among many without being copied. */
const FACTS: ReadonlySet<string> = new Set([
  'ten-tap-the',
  'ten-to-chuc-quoc-tich-tru-so',
  'thong-tin-doi-tuong',
  'ly-lich',
  'dia-chi-dien-thoai-trang-thong-tin',
  'danh-hieu-thi-dua-da-dat',
  'hinh-thuc-khen-thuong-da-nhan',
  'hinh-thuc-da-nhan',
  'xac-nhan',
  'xac-nhan-cua-cap-trinh',
  'xac-nhan-cua-thu-truong-va-cap-trinh',
  'xac-nhan-cua-cap-quan-ly-can-bo',
  'ho-va-ten-khai-sinh',
  'bi-danh',
  'ngay-sinh',
  'gioi-tinh',
  'que-quan',
  'tru-quan',
  'don-vi-cong-tac',
  'chuc-vu-dang-chinh-quyen-doan-the',
  'trinh-do-chuyen-mon',
  'hoc-ham-hoc-vi-danh-hieu-giai-thuong',
  'ky-luat-neu-co',
]);

/**
 * The text of an achievement report that is compared with others: the summary and what is told in the fields, by name of the field, an
 * empty line between them. Ranges of passages count in this text.
 */
export function reportText(summary: string | null, report: Readonly<Record<string, string>>): string {
  const told = Object.keys(report)
    .filter((field) => !FACTS.has(field))
    .sort();
  return [summary ?? '', ...told.map((field) => report[field] ?? '')]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
