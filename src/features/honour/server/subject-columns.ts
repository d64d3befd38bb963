import type { SheetColumn } from '../../../documents/xlsx/list-sheet.ts';
import type { Subject } from '../../../law/awards/index.ts';
import { SUBJECT_WORDS } from '../model/honour-words.ts';

interface Named {
  subject: Subject;
  subjectName: string;
  subjectDetail: string | null;
}

/** The columns that say who, in the sheet of a list of people, collectives and households. */
export const SUBJECT_COLUMNS: readonly SheetColumn<Named>[] = [
  { vi: 'Tập thể, cá nhân', en: 'Who', width: 32, value: (row) => row.subjectName },
  { vi: 'Loại', en: 'Kind', width: 12, value: (row, language) => SUBJECT_WORDS[row.subject][language] },
  { vi: 'Chức vụ, đơn vị công tác', en: 'Position', width: 40, value: (row) => row.subjectDetail },
];
