/**
 * Why a file could not be read. Closed list:
 * - `file-too-large`: more than 20 MB as uploaded
 * - `file-empty`: no bytes, or a text without a word
 * - `file-type-unknown`: neither .docx nor .pdf nor text
 * - `file-type-old-word`: a Word 97–2003 document (.doc)
 * - `file-type-spreadsheet`, `file-type-presentation`, `file-type-picture`, `file-type-archive`: recognised, but not a document that can be read
 * - `file-encrypted`: needs a password
 * - `file-damaged`: cut off or inconsistent
 * - `file-no-text`: a scan, pages without a text layer
 * - `file-encoding-unknown`: text that is neither UTF-8 nor UTF-16
 * - `file-unpacks-too-large`: what is packed inside is out of all proportion
 * - `file-too-complex`: too many pages or too deeply nested
 * - `file-reading-too-long`: not finished within the time limit
 */
export const DOCUMENT_ERROR_CODES = [
  'file-too-large',
  'file-empty',
  'file-type-unknown',
  'file-type-old-word',
  'file-type-spreadsheet',
  'file-type-presentation',
  'file-type-picture',
  'file-type-archive',
  'file-encrypted',
  'file-damaged',
  'file-no-text',
  'file-encoding-unknown',
  'file-unpacks-too-large',
  'file-too-complex',
  'file-reading-too-long',
] as const;

export type DocumentErrorCode = (typeof DOCUMENT_ERROR_CODES)[number];

/** What the user is told, and what to do about it. */
export const DOCUMENT_ERROR_MESSAGES: Record<DocumentErrorCode, { vi: string; en: string }> = {
  'file-too-large': {
    vi: 'Tệp lớn hơn 20 MB. Hãy bỏ bớt hình ảnh hoặc tách tệp rồi thử lại.',
    en: 'The file is larger than 20 MB. Remove pictures or split the file, then try again.',
  },
  'file-empty': {
    vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
    en: 'The file is empty. Choose the file again.',
  },
  'file-type-unknown': {
    vi: 'Không nhận ra loại tệp. Hãy dùng tệp .docx, .pdf có lớp chữ hoặc .txt.',
    en: 'The type of the file is not known. Use a .docx, a .pdf with a text layer, or a .txt file.',
  },
  'file-type-old-word': {
    vi: 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi thử lại.',
    en: 'This is an old Word file (.doc). Open it in Word or LibreOffice, save it as .docx and try again.',
  },
  'file-type-spreadsheet': {
    vi: 'Đây là bảng tính, không phải văn bản. Hãy dùng tệp .docx, .pdf hoặc .txt của kế hoạch.',
    en: 'This is a spreadsheet, not a document. Use the plan’s .docx, .pdf or .txt file.',
  },
  'file-type-presentation': {
    vi: 'Đây là bài trình chiếu, không phải văn bản. Hãy dùng tệp .docx, .pdf hoặc .txt của kế hoạch.',
    en: 'This is a presentation, not a document. Use the plan’s .docx, .pdf or .txt file.',
  },
  'file-type-picture': {
    vi: 'Đây là tệp ảnh nên không đọc được chữ. Hãy dùng tệp .docx, .pdf có lớp chữ hoặc .txt.',
    en: 'This is a picture, its words cannot be read. Use a .docx, a .pdf with a text layer, or a .txt file.',
  },
  'file-type-archive': {
    vi: 'Đây là tệp nén. Hãy giải nén rồi chọn tệp .docx, .pdf hoặc .txt bên trong.',
    en: 'This is an archive. Unpack it and choose the .docx, .pdf or .txt file inside.',
  },
  'file-encrypted': {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi thử lại.',
    en: 'The file is protected by a password. Remove the password and try again.',
  },
  'file-damaged': {
    vi: 'Tệp bị hỏng hoặc chưa tải về đủ. Hãy mở và lưu lại tệp, hoặc lấy lại bản gốc.',
    en: 'The file is damaged or incomplete. Open and save it again, or fetch the original once more.',
  },
  'file-no-text': {
    vi: 'Tệp PDF này là bản quét, không có lớp chữ nên không đọc được. Hãy dùng bản .docx, PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.',
    en: 'This PDF is a scan without a text layer, so it cannot be read. Use the .docx, a PDF exported from Word, or run text recognition (OCR) first.',
  },
  'file-encoding-unknown': {
    vi: 'Không đọc được bảng mã của tệp văn bản. Hãy lưu lại tệp với bảng mã UTF-8 (Unicode).',
    en: 'The text file’s encoding cannot be read. Save it again as UTF-8 (Unicode).',
  },
  'file-unpacks-too-large': {
    vi: 'Nội dung nén trong tệp lớn bất thường nên tệp bị từ chối. Hãy mở và lưu lại tệp, hoặc lấy lại bản gốc.',
    en: 'What is packed inside the file is abnormally large, so it was refused. Open and save it again, or fetch the original once more.',
  },
  'file-too-complex': {
    vi: 'Tệp có quá nhiều trang hoặc cấu trúc quá phức tạp (tối đa 500 trang). Hãy tách riêng phần kế hoạch rồi thử lại.',
    en: 'The file has too many pages or too complex a structure (at most 500 pages). Separate the plan itself and try again.',
  },
  'file-reading-too-long': {
    vi: 'Đọc tệp quá lâu nên đã dừng lại. Hãy tách riêng phần kế hoạch, hoặc dùng bản .docx rồi thử lại.',
    en: 'Reading the file took too long and was stopped. Separate the plan itself, or use the .docx, and try again.',
  },
};

/** A file that cannot be read; its message is English, `DOCUMENT_ERROR_MESSAGES` has both languages. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, options?: ErrorOptions) {
    super(DOCUMENT_ERROR_MESSAGES[code].en, options);
    this.name = 'DocumentError';
    this.code = code;
  }
}
