import type { ImportField } from './import-field.ts';

/** Something about one field of a row; an error keeps the row out, a doubt is for a person to decide. */
export interface RowProblem {
  field: ImportField;
  level: 'error' | 'doubt';
  code: RowProblemCode;
  /** What the cell says, cut short. */
  said: string;
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
  'unit-missing': [
    'doubt',
    'Chưa ghi đơn vị và chưa rõ là ai; hãy chọn đơn vị.',
    'The unit is missing and it is not clear who is meant; choose the unit.',
  ],
  'unit-unknown': [
    'doubt',
    'Chưa rõ “{}” là đơn vị nào; hãy chọn đơn vị.',
    'It is not clear which unit “{}” is; choose it.',
  ],
  'unit-outside': [
    'error',
    '“{}” không thuộc đơn vị của lần nhập này; hãy nhập hàng này ở đơn vị đó.',
    '“{}” does not belong to the unit of this import; import the row there.',
  ],
  'authority-missing': [
    'doubt',
    'Chưa ghi người quyết định, và luật có nhiều thẩm quyền; hãy ghi rõ.',
    'Who decided is missing, and the law allows several; say who.',
  ],
  'person-unsure': [
    'doubt',
    'Có người trùng tên nhưng chưa chắc là người này; hãy chọn.',
    'Somebody has this name but may not be the one; choose.',
  ],
  'collective-unknown': [
    'doubt',
    'Chưa thấy tập thể “{}” trong cây tổ chức; hãy chọn đơn vị.',
    'There is no collective “{}” in the tree of units; choose the unit.',
  ],
  'births-differ': [
    'doubt',
    'Nhiều hàng cùng tên, cùng đơn vị nhưng khác ngày sinh; hãy chọn cùng một người với hàng nào, hoặc là người mới.',
    'Several rows have this name and unit but other births; choose the row of the same person, or somebody new.',
  ],
  'spelled-alike': [
    'doubt',
    'Tệp còn có người mới cùng đơn vị viết là “{}” (y và i). Nếu là một người, hãy chọn cùng một người; nếu là hai, hãy chọn người mới.',
    'The file has somebody new of the unit written “{}” (y and i) as well. If they are one, choose the same person; if two, somebody new.',
  ],
  'same-row-open': [
    'doubt',
    'Hàng này đã được coi là cùng một người với hàng {}, nhưng hàng đó chưa rõ là ai; hãy quyết định hàng đó trước.',
    'This row is for the same person as row {}, of which it is not clear whom it means; decide that one first.',
  ],
  'granted-otherwise': [
    'doubt',
    'Sổ vàng đã có danh hiệu này, năm này của người đó theo quyết định khác; hãy xem lại.',
    'The golden book holds this title and year by another decision; look at it again.',
  ],
  'text-long': ['error', 'Nội dung dài quá mức cho phép; hãy rút gọn.', 'The text is too long; shorten it.'],
} as const satisfies Record<string, readonly [RowProblem['level'], string, string]>;

/** What may be wrong with a row. */
export type RowProblemCode = keyof typeof PROBLEMS;

export const ROW_PROBLEM_CODES = Object.keys(PROBLEMS) as RowProblemCode[];

/** Doubts after which what was read may be taken as it is, for one row or for all of them. */
export const ACCEPTABLE_DOUBTS = [
  'year-from-decision',
  'birth-unread',
  'basis-unknown',
  'decisions-differ',
  'granted-otherwise',
] as const satisfies readonly RowProblemCode[];

const SHOWN = 80;

/** The problem in words of both languages. */
export function rowProblem(field: ImportField, code: RowProblemCode, said = ''): RowProblem {
  const [level, vi, en] = PROBLEMS[code];
  const shown = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
  return {
    field,
    level,
    code,
    said: shown,
    vi: vi.replace('{}', () => shown),
    en: en.replace('{}', () => shown),
  };
}
