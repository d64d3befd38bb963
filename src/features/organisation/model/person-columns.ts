import type { ImportColumn } from './import-table.ts';

export type PersonColumn =
  | 'code'
  | 'fullName'
  | 'birthDate'
  | 'gender'
  | 'email'
  | 'phone'
  | 'category'
  | 'unitCode'
  | 'unitName'
  | 'title'
  | 'isHead'
  | 'from'
  | 'to';

/** The columns of the Excel file of people, for import, template and export. */
export const PERSON_COLUMNS: readonly ImportColumn<PersonColumn>[] = [
  {
    key: 'code',
    header: 'Mã cán bộ',
    maxLength: 50,
    note: 'Không bắt buộc. Người có mã trùng với người đã có sẽ được cập nhật. Một người có nhiều chức vụ: mỗi chức vụ một hàng, cùng mã.',
  },
  { key: 'fullName', header: 'Họ và tên', required: true, maxLength: 200, note: 'Họ và tên đầy đủ.' },
  {
    key: 'birthDate',
    header: 'Ngày sinh',
    isDay: true,
    note: 'Ngày/tháng/năm; nên có để phân biệt người trùng tên.',
  },
  { key: 'gender', header: 'Giới tính', note: 'Nam hoặc Nữ.' },
  { key: 'email', header: 'Thư điện tử', maxLength: 200, note: 'Không bắt buộc.' },
  { key: 'phone', header: 'Điện thoại', maxLength: 30, note: 'Không bắt buộc.' },
  {
    key: 'category',
    header: 'Đối tượng',
    note: 'Không bắt buộc: công chức, viên chức, người lao động, nông dân… theo cách gọi của quy định về khen thưởng; nhiều đối tượng cách nhau bằng dấu chấm phẩy (viên chức; nhà giáo). Tính từ ngày giữ chức vụ ở hàng này. Các đối tượng dùng được ghi ở bảng “Đối tượng”.',
  },
  { key: 'unitCode', header: 'Mã đơn vị', maxLength: 50, note: 'Mã của đơn vị đã có.' },
  {
    key: 'unitName',
    header: 'Tên đơn vị',
    note: 'Dùng khi không có mã. Để trống cả hai cột: thuộc đơn vị đã chọn khi nhập.',
  },
  {
    key: 'title',
    header: 'Chức vụ',
    required: true,
    maxLength: 200,
    note: 'Chức vụ hoặc chức danh tại đơn vị.',
  },
  { key: 'isHead', header: 'Thủ trưởng', note: 'Ghi Có (hoặc x) nếu là người đứng đầu đơn vị.' },
  { key: 'from', header: 'Từ ngày', isDay: true, note: 'Ngày bắt đầu giữ chức vụ. Để trống: hôm nay.' },
  {
    key: 'to',
    header: 'Đến hết ngày',
    isDay: true,
    note: 'Ngày cuối cùng giữ chức vụ; để trống nếu đang giữ.',
  },
];
