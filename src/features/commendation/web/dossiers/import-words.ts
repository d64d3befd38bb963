import type { StatusTable } from '../../../../ui/status/status.tsx';
import type { RowProblem, RowState } from '../../server/nominee-imports/nominee-import.schema.ts';

/** How a row of a file stands. */
export const STATES: StatusTable<RowState> = {
  ready: { vi: 'Sẵn sàng', en: 'Ready', tone: 'green' },
  doubtful: { vi: 'Cần chọn', en: 'Choose', tone: 'amber' },
  rejected: { vi: 'Không nhận', en: 'Rejected', tone: 'red' },
  'left-out': { vi: 'Bỏ qua', en: 'Left out', tone: 'grey' },
  taken: { vi: 'Đã vào hồ sơ', en: 'On the list', tone: 'blue' },
};

/** Why a row cannot be taken as it is. */
export const PROBLEMS: Readonly<Record<RowProblem, { vi: string; en: string }>> = {
  'no-name': { vi: 'Thiếu họ tên', en: 'No name' },
  'no-award': { vi: 'Thiếu danh hiệu, hình thức', en: 'No award' },
  'unknown-award': {
    vi: 'Không có danh hiệu, hình thức này trong danh mục',
    en: 'No such award in the catalogue',
  },
  'unclear-award': {
    vi: 'Chưa rõ là danh hiệu, hình thức nào; hãy ghi đủ tên',
    en: 'It is not clear which award is meant',
  },
  nobody: { vi: 'Không có ai tên này trong đơn vị', en: 'Nobody of this name in the unit' },
  several: { vi: 'Có nhiều người trùng tên', en: 'Several have this name' },
  'spelled-otherwise': {
    vi: 'Tên trong hệ thống viết khác (y và i); hãy chọn nếu đúng người này',
    en: 'The system spells the name otherwise (y and i); choose if it is the same one',
  },
  'other-subject': { vi: 'Danh hiệu này không dành cho đối tượng này', en: 'The award is for others' },
  'twice-in-file': { vi: 'Trùng với dòng trước trong tệp', en: 'Twice in the file' },
  'on-the-list': { vi: 'Đã có trong danh sách', en: 'On the list already' },
  'bad-year': { vi: 'Năm không đúng', en: 'The year is wrong' },
};
