/**
 * Why an office's template is refused. Closed list:
 * - `template-no-docx`: no Word document (.docx)
 * - `template-macros`: carries macros, controls or other embedded programs
 * - `template-external`: refers to something outside of the file
 * - `template-too-large`: what is packed inside is out of proportion, or has too many rows
 * - `template-unknown-tags`: placeholders that mean nothing here; `names` lists them
 * - `template-broken-tags`: a placeholder or loop that is not closed, or closed where it was not opened
 * - `template-split-tags`: a placeholder that reaches into a link, a content control or a tracked change; `names` has it
 * - `template-misplaced-tags`: a placeholder where it cannot be filled; `names` has it
 * - `template-missing-tags`: required placeholders that are not there; `names` lists one of each group
 * - `template-damaged`: a part whose XML is broken, so that Word may not open what is made of it
 * - `template-no-tags`: nothing in it to fill
 */
export const TEMPLATE_ERROR_MESSAGES = {
  'template-no-docx': {
    vi: 'Đây không phải tệp Word .docx. Hãy lưu mẫu thành .docx (không dùng .doc, .docm, .dotx).',
    en: 'This is no Word .docx. Save the template as .docx (not .doc, .docm or .dotx).',
  },
  'template-macros': {
    vi: 'Tệp mẫu có macro, điều khiển hoặc đối tượng nhúng nên bị từ chối. Hãy lưu lại thành .docx không có macro và đối tượng nhúng.',
    en: 'The template carries macros, controls or embedded objects and was refused. Save it as .docx without them.',
  },
  'template-external': {
    vi: 'Tệp mẫu liên kết ra ngoài (mẫu gắn kèm, ảnh hoặc dữ liệu từ xa). Hãy bỏ liên kết, chèn ảnh trực tiếp vào tệp rồi tải lại.',
    en: 'The template links to something outside (an attached template, remote pictures or data). Remove the links, put pictures into the file, and upload it again.',
  },
  'template-too-large': {
    vi: 'Tệp mẫu quá lớn hoặc quá phức tạp sau khi giải nén. Hãy rút gọn mẫu, giảm ảnh và số dòng bảng.',
    en: 'The template is too large or too complex once unpacked. Shorten it; use fewer pictures and table rows.',
  },
  'template-unknown-tags': {
    vi: 'Mẫu có trường không dùng được',
    en: 'The template has placeholders that mean nothing here',
  },
  'template-broken-tags': {
    vi: 'Mẫu có trường hoặc vòng lặp chưa đóng đúng. Hãy kiểm tra dấu { } và cặp {#…} {/…}.',
    en: 'A placeholder or loop is not closed rightly. Check the braces { } and the pairs {#…} {/…}.',
  },
  'template-split-tags': {
    vi: 'Mẫu có trường bị ngắt giữa chừng bởi liên kết, ô nhập sẵn hoặc chỗ đang theo dõi sửa đổi. Hãy chấp nhận mọi sửa đổi, xóa trường rồi gõ lại liền một mạch',
    en: 'A placeholder is broken by a link, a content control or a tracked change. Accept all changes, delete the placeholder and type it anew in one go',
  },
  'template-misplaced-tags': {
    vi: 'Mẫu có trường đứng ở chỗ không điền được: chú thích cuối trang không nhận trường; {noi_dung} và {phu_luc} phải đứng riêng một đoạn của phần nội dung chính. Hãy chuyển chỗ trường',
    en: 'A placeholder stands where it cannot be filled: notes take none, {noi_dung} and {phu_luc} need a paragraph of their own in the main text. Move the placeholder',
  },
  'template-missing-tags': {
    vi: 'Mẫu thiếu trường bắt buộc. Hãy thêm vào mẫu rồi tải lại; số có thể ghi bằng {so_ky_hieu} hoặc {so}. Còn thiếu',
    en: 'Required placeholders are missing. Put them into the template and upload it again; {so_ky_hieu} or {so} stands for the number. Missing',
  },
  'template-damaged': {
    vi: 'Tệp mẫu bị hỏng nên Word có thể không mở được văn bản tạo từ mẫu. Hãy mở mẫu bằng Word, lưu lại thành .docx mới rồi tải lên.',
    en: 'The template is damaged; Word may not open what is made of it. Open it in Word, save it as a new .docx, and upload that.',
  },
  'template-no-tags': {
    vi: 'Mẫu không có trường nào để điền. Hãy đặt các trường như {noi_dung}, {so_ky_hieu} vào mẫu; xem bảng trường ở trang này.',
    en: 'There is nothing to fill in the template. Put placeholders such as {noi_dung}, {so_ky_hieu} into it; this page lists them.',
  },
} as const;

export type TemplateErrorCode = keyof typeof TEMPLATE_ERROR_MESSAGES;

/** Where in a .docx something is wrong. */
export interface TemplatePlace {
  /** Name of the part inside the archive. */
  part: string;
  /** What stands there; empty where it cannot be read. */
  excerpt: string;
}

/** A template that is not taken; `templateErrorText` has the words of both languages. */
export class TemplateError extends Error {
  readonly code: TemplateErrorCode;
  /** The placeholders it is about. */
  readonly names: readonly string[];
  readonly place: TemplatePlace | null;

  constructor(
    code: TemplateErrorCode,
    names: readonly string[] = [],
    { place = null, ...options }: ErrorOptions & { place?: TemplatePlace | null } = {},
  ) {
    super(`${TEMPLATE_ERROR_MESSAGES[code].en} ${names.join(', ')}`.trim(), options);
    this.name = 'TemplateError';
    this.code = code;
    this.names = names;
    this.place = place;
  }
}
