import type { ImportField } from './columns.ts';

/** Something about one field of a row; an error keeps the row out, a doubt is for a person to decide. */
export interface RowProblem {
  field: ImportField;
  level: 'error' | 'doubt';
  code: RowProblemCode;
  vi: string;
  en: string;
}

/** `{}` stands for what the cell says. */
const PROBLEMS = {
  'name-missing': [
    'error',
    'Chưa có tên người hoặc tập thể.',
    'The name of the person or collective is missing.',
  ],
  'name-long': ['error', 'Tên dài quá 200 ký tự.', 'The name is longer than 200 characters.'],
  'award-missing': ['error', 'Chưa có danh hiệu, hình thức khen thưởng.', 'The award is missing.'],
  'award-unknown': [
    'doubt',
    'Chưa rõ “{}” là danh hiệu, hình thức nào; hãy chọn trong danh mục.',
    'It is not clear which award “{}” is; choose it from the catalogue.',
  ],
  'award-subject': [
    'doubt',
    'Danh hiệu, hình thức này không dành cho đối tượng của hàng; hãy xem lại.',
    'This award is not for the kind of subject in this row; look at it again.',
  ],
  'subject-unknown': [
    'doubt',
    'Chưa rõ đây là cá nhân, tập thể hay hộ gia đình; hãy chọn.',
    'It is not clear whether this is a person, a collective or a household; choose one.',
  ],
  'birth-unread': [
    'doubt',
    '“{}” không phải ngày sinh hoặc năm sinh; hãy ghi dạng 15/02/1980 hoặc 1980.',
    '“{}” is no day or year of birth; write it like 15/02/1980 or 1980.',
  ],
  'birth-late': [
    'error',
    'Ngày sinh không sớm hơn ngày quyết định.',
    'The birth is not before the decision.',
  ],
  'year-unread': [
    'error',
    '“{}” không phải năm hoặc khoảng năm; hãy ghi dạng 2020 hoặc 2018-2020, mỗi lần khen một hàng.',
    '“{}” is no year or span; write it like 2020 or 2018-2020, one row for each grant.',
  ],
  'year-range': [
    'error',
    'Năm phải từ 1945 đến nay; tệp ghi “{}”.',
    'The year must be between 1945 and today; the file says “{}”.',
  ],
  'year-missing': [
    'error',
    'Chưa có năm khen thưởng và ngày quyết định.',
    'Both the year and the day of the decision are missing.',
  ],
  'year-from-decision': [
    'doubt',
    'Chưa ghi năm được khen; tạm lấy năm của ngày quyết định.',
    'The year honoured is missing; that of the decision is proposed.',
  ],
  'decision-early': [
    'doubt',
    'Ngày quyết định sớm hơn năm được khen; hãy xem lại.',
    'The decision is earlier than the year honoured; look at it again.',
  ],
  'decided-missing': [
    'doubt',
    'Chưa có ngày quyết định; hãy bổ sung.',
    'The day of the decision is missing; add it.',
  ],
  'decided-unread': [
    'error',
    '“{}” không phải ngày có thật; hãy ghi dạng ngày/tháng/năm, ví dụ 13/12/2023.',
    '“{}” is no existing day; write it as day/month/year, such as 13/12/2023.',
  ],
  'decided-range': [
    'error',
    'Ngày quyết định phải từ năm 1945 và không sau hôm nay.',
    'The day of the decision must be after 1944 and not after today.',
  ],
  'decisions-differ': [
    'doubt',
    'Hai cột ghi ngày quyết định khác nhau.',
    'Two columns say different days of the decision.',
  ],
  'number-long': [
    'error',
    'Số quyết định dài quá 60 ký tự.',
    'The decision number is longer than 60 characters.',
  ],
  'bonus-unread': [
    'error',
    '“{}” không phải số tiền; hãy ghi số đồng, ví dụ 1.170.000.',
    '“{}” is no amount; write đồng, such as 1.170.000.',
  ],
  'basis-unknown': [
    'doubt',
    'Chưa rõ “{}” là loại hình khen thưởng nào; hãy chọn.',
    'It is not clear which kind of commendation “{}” is; choose one.',
  ],
  'text-long': ['error', 'Nội dung dài quá mức cho phép; hãy rút gọn.', 'The text is too long; shorten it.'],
} as const satisfies Record<string, readonly [RowProblem['level'], string, string]>;

/** What may be wrong with a row. */
export type RowProblemCode = keyof typeof PROBLEMS;

const SHOWN = 80;

/** The problem in words of both languages. */
export function rowProblem(field: ImportField, code: RowProblemCode, said = ''): RowProblem {
  const [level, vi, en] = PROBLEMS[code];
  const shown = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
  return { field, level, code, vi: vi.replace('{}', () => shown), en: en.replace('{}', () => shown) };
}
