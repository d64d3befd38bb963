export type ColumnRole =
  | 'number'
  | 'content'
  | 'lead'
  | 'implementer'
  | 'coordinator'
  | 'adviser'
  | 'deadline'
  | 'other';

/** Whom a person or body that directs is named by; who only takes the lead comes second to it. */
export const LEADER = /chỉ đạo|lãnh đạo|(?:người|cán bộ)\s+(?:chịu trách nhiệm|phụ trách|chủ trì)/iu;
/** Columns of no concern to the schedule. */
export const OTHER =
  /ghi chú|sản phẩm|kết quả|kinh phí|dự toán|căn cứ|địa điểm|số lượng|thành phần|bắt đầu|hình thức|cấp trình/iu;
const NUMBER_TITLE = /^(?:tt|stt|sốtt|sốthứtự|thứtự|số|no\.?)$/iu;
/** What a column is for, by words of its header; the first that fits counts. */
const ROLES: readonly [ColumnRole, RegExp][] = [
  ['content', /^(?:nội dung|nhiệm vụ|công việc|tên (?:nhiệm vụ|công việc)|đầu việc)/iu],
  ['other', OTHER],
  ['coordinator', /phối hợp|tham gia/iu],
  ['deadline', /thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|kết thúc|kỳ hạn|^hạn|^ngày|^tháng/iu],
  ['content', /nội dung|nhiệm vụ|công việc|đầu việc|hoạt động|tên việc/iu],
  ['lead', LEADER],
  ['lead', /chủ trì|chỉ đạo/iu],
  ['adviser', /tham mưu|chuẩn bị/iu],
  ['implementer', /thực hiện|phụ trách|đầu mối|đơn vị|cơ quan|bộ phận|người/iu],
];

/** What a column is for, by the words of its heading. */
export function roleOf(title: string): ColumnRole {
  const words = title
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A narrow column breaks its short heading anywhere.
  if (NUMBER_TITLE.test(words.replaceAll(' ', ''))) return 'number';
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
