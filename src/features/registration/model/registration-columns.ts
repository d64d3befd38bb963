export type RegistrationColumn = 'name' | 'birthDate' | 'detail' | 'award' | 'content';

/** The columns of the Excel file, read and written alike. */
export const REGISTRATION_COLUMNS = [
  {
    key: 'name',
    header: 'Họ tên, tên tập thể, chủ hộ',
    required: true,
    note: 'Như đã ghi trong hệ thống; không phân biệt dấu và chữ hoa.',
  },
  {
    key: 'birthDate',
    header: 'Ngày sinh',
    isDay: true,
    note: 'Chỉ cần khi trong đơn vị có người trùng họ tên; ví dụ 09/03/1985.',
  },
  {
    key: 'detail',
    header: 'Chức vụ, đơn vị',
    maxLength: 500,
    note: 'Chỉ để đối chiếu; hệ thống lấy theo chức vụ hiện giữ.',
  },
  {
    key: 'award',
    header: 'Danh hiệu, hình thức',
    required: true,
    note: 'Tên đầy đủ hoặc tên viết tắt trong danh mục, ví dụ LĐTT, CSTĐCS.',
  },
  {
    key: 'content',
    header: 'Nội dung đăng ký',
    maxLength: 2000,
    note: 'Chỉ tiêu, sáng kiến, công trình phấn đấu.',
  },
] as const satisfies readonly {
  key: RegistrationColumn;
  header: string;
  required?: boolean;
  isDay?: boolean;
  maxLength?: number;
  note: string;
}[];
