import type { ImportColumn } from './import-table.ts';

export type UnitColumn = 'code' | 'name' | 'shortName' | 'kind' | 'parentCode' | 'parentName' | 'from';

/** The columns of the Excel file of units, for import, template and export. */
export const UNIT_COLUMNS: readonly ImportColumn<UnitColumn>[] = [
  {
    key: 'code',
    header: 'Mã đơn vị',
    maxLength: 50,
    note: 'Không bắt buộc. Đơn vị có mã trùng với đơn vị đã có sẽ được cập nhật; không trùng thì thêm mới.',
  },
  { key: 'name', header: 'Tên đơn vị', required: true, note: 'Tên đầy đủ, đúng như văn bản.' },
  { key: 'shortName', header: 'Tên viết tắt', maxLength: 60, note: 'Không bắt buộc.' },
  { key: 'kind', header: 'Loại đơn vị', required: true, note: 'Một trong các loại ở trang “Loại đơn vị”.' },
  {
    key: 'parentCode',
    header: 'Mã đơn vị cấp trên',
    maxLength: 50,
    note: 'Mã của đơn vị cấp trên, đã có hoặc nằm trong tệp này.',
  },
  {
    key: 'parentName',
    header: 'Tên đơn vị cấp trên',
    note: 'Dùng khi không có mã. Để trống cả hai cột: trực thuộc đơn vị đã chọn khi nhập.',
  },
  {
    key: 'from',
    header: 'Từ ngày',
    isDay: true,
    note: 'Ngày bắt đầu hoạt động, hoặc ngày thay đổi có hiệu lực. Để trống: hôm nay.',
  },
];
