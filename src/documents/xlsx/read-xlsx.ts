import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node';
import { AppError } from '../../platform/errors/app-error.ts';
import { DocumentError } from '../read/document-error.ts';
import { unzip } from '../read/unzip.ts';

/** A cell as Excel keeps it; a day is a Date at midnight UTC. */
export type XlsxCell = string | number | boolean | Date | null;

/** Greatest size of what is packed inside; 5,000 rows of 12 columns take about 4 MB. */
const MAX_UNPACKED = 24 * 1024 * 1024;
const MAX_COLUMNS = 60;
const MAX_TAG = 10_000;

/**
 * Reads the first sheet of an .xlsx file, at most `maxRows` rows; formulas give their last value. What the file unpacks to is
 * measured before anything is read, and cells far outside are refused, since a few bytes could else demand gigabytes.
 * @throws AppError `file-unreadable`, `too-large`
 */
export async function readXlsx(bytes: Uint8Array, { maxRows }: { maxRows: number }): Promise<XlsxCell[][]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK') throw notExcel();
  const files = await unpack(buffer);
  if (!files.has('xl/workbook.xml')) throw notExcel();
  for (const [name, content] of files)
    if (name.startsWith('xl/worksheets/')) assertBounds(Buffer.from(content).toString('latin1'), maxRows);
  try {
    return (await readSheet(buffer, 1)) as unknown as XlsxCell[][];
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError || error instanceof InvalidInputError) {
      throw new AppError('file-unreadable', {
        detail: {
          vi: 'Tệp Excel có ô bị lỗi (như #REF!) hoặc bị hỏng. Hãy sửa các ô lỗi, lưu lại rồi thử lại.',
          en: 'The Excel file has a broken cell (such as #REF!) or is damaged. Mend it, save it and try again.',
        },
      });
    }
    throw notExcel();
  }
}

async function unpack(buffer: Buffer): Promise<Map<string, Uint8Array>> {
  try {
    const { names } = await unzip(buffer, []);
    const { files } = await unzip(buffer, [...names]);
    const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    if (size > MAX_UNPACKED) throw new AppError('too-large', { detail: TOO_LARGE });
    return files;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw error.code === 'file-unpacks-too-large'
      ? new AppError('too-large', { detail: TOO_LARGE })
      : notExcel();
  }
}

/** Goes over the tags once, however they are nested or broken: a file may be made to keep a pattern busy for hours. */
function assertBounds(sheet: string, maxRows: number): void {
  let rows = 0;
  for (let at = sheet.indexOf('<'); at !== -1; at = sheet.indexOf('<', at)) {
    const end = sheet.indexOf('>', at);
    if (end === -1 || end - at > MAX_TAG) throw notExcel();
    const tag = sheet.slice(at, end);
    at = end;
    const kind = /^<(?:\w+:)?(c|row)\b/.exec(tag)?.[1];
    if (kind === undefined) continue;
    if (kind === 'row') rows++;
    const [, column = '', row = '0'] = /\sr="([A-Z]*)(\d+)"/.exec(tag) ?? [];
    if (rows > maxRows || Number(row) > maxRows) throw tooManyRows(maxRows);
    const number = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (number > MAX_COLUMNS) throw new AppError('too-large', { detail: TOO_LARGE });
  }
}

const TOO_LARGE = {
  vi: 'Nội dung bảng tính quá lớn. Hãy chỉ giữ lại trang tính cần nhập, xóa các hàng và cột thừa rồi thử lại.',
  en: 'The spreadsheet holds too much. Keep only the sheet to import, delete spare rows and columns, and try again.',
};

function tooManyRows(maxRows: number): AppError {
  const most = maxRows.toLocaleString('vi-VN');
  return new AppError('too-large', {
    detail: {
      vi: `Bảng tính có hơn ${most} hàng. Hãy chia thành nhiều tệp, hoặc xóa các hàng trống ở cuối.`,
      en: `The sheet has more than ${most} rows. Divide it into several files, or delete empty rows at its end.`,
    },
  });
}

function notExcel(): AppError {
  return new AppError('file-unreadable', {
    detail: {
      vi: 'Đây không phải tệp Excel .xlsx đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu thành .xlsx không đặt mật khẩu rồi thử lại.',
      en: 'This is no readable .xlsx file. Open it in Excel or LibreOffice, save it as .xlsx without a password and try again.',
    },
  });
}
