import type { ImportField } from './import-field.ts';

/** The headings of the sheet that is offered to fill in, with what each means. */
export const TEMPLATE_COLUMNS: readonly { header: string; width: number; field: ImportField }[] = [
  { header: 'Họ và tên hoặc tên tập thể', width: 30, field: 'name' },
  { header: 'Đối tượng', width: 13, field: 'subject' },
  { header: 'Ngày sinh', width: 13, field: 'birth' },
  { header: 'Chức vụ', width: 22, field: 'position' },
  { header: 'Đơn vị', width: 32, field: 'unit' },
  { header: 'Danh hiệu, hình thức khen thưởng', width: 36, field: 'award' },
  { header: 'Loại hình khen thưởng', width: 16, field: 'basis' },
  { header: 'Năm khen thưởng', width: 12, field: 'year' },
  { header: 'Số quyết định', width: 18, field: 'decisionNumber' },
  { header: 'Ngày quyết định', width: 14, field: 'decidedOn' },
  { header: 'Người quyết định', width: 34, field: 'authority' },
  { header: 'Tiền thưởng', width: 14, field: 'bonus' },
  { header: 'Số bằng', width: 12, field: 'certificate' },
  { header: 'Ghi chú', width: 24, field: 'note' },
];

/** Lines that show how; a person deletes them. */
export const TEMPLATE_EXAMPLES: readonly (readonly (string | number | { day: string } | null)[])[] = [
  [
    ...['Nguyễn Văn Mẫu', 'Cá nhân', { day: '1980-02-15' }, 'Chuyên viên', 'Văn phòng HĐND và UBND (ví dụ)'],
    ...['Chiến sĩ thi đua cơ sở', 'Công trạng', 2021, '15/QĐ-UBND', { day: '2022-01-20' }],
    ...['Chủ tịch Ủy ban nhân dân huyện', 1490000, null, 'Hàng ví dụ, hãy xóa'],
  ],
  [
    ...['Trường Trung học cơ sở Mẫu', 'Tập thể', null, null, null],
    ...['Tập thể Lao động xuất sắc', 'Công trạng', 2021, '1204/QĐ-UBND', { day: '2022-03-10' }],
    ...['Chủ tịch Ủy ban nhân dân tỉnh', null, null, 'Hàng ví dụ, hãy xóa'],
  ],
  [
    ...['Trần Thị Ví Dụ', 'Cá nhân', 1975, 'Công chức', 'Ủy ban nhân dân xã (ví dụ)'],
    ...['BK TTCP', 'Công trạng', '2016-2020', 'Số 388/QĐ-TTg', { day: '2021-05-13' }],
    ...['Thủ tướng Chính phủ', null, '1024', 'Hàng ví dụ, hãy xóa'],
  ],
];
