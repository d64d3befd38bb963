import type { SheetColumn } from '../../../../documents/xlsx/list-sheet.ts';

interface Named {
  code: string | null;
  title: string;
  unitName: string;
  roundName: string;
}

/** The columns that say which dossier, in the sheet of a list of dossiers. */
export const DOSSIER_COLUMNS: readonly SheetColumn<Named>[] = [
  { vi: 'Mã hồ sơ', en: 'Code', width: 20, value: (row) => row.code },
  { vi: 'Tên hồ sơ', en: 'Dossier', width: 60, value: (row) => row.title },
  { vi: 'Đơn vị trình', en: 'Proposed by', width: 36, value: (row) => row.unitName },
  { vi: 'Đợt xét', en: 'Round', width: 44, value: (row) => row.roundName },
];
