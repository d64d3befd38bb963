import type { StatusTable } from '../../../../ui/status/status.tsx';
import type { ImportState } from '../../server/imports/plan-import.schema.ts';

/** The words and colours of the states of an import. */
export const IMPORT_STATES: StatusTable<ImportState> = {
  open: { vi: 'Đang sửa', en: 'Being corrected', tone: 'blue' },
  used: { vi: 'Đã đưa vào sử dụng', en: 'In use', tone: 'green' },
  discarded: { vi: 'Đã bỏ', en: 'Discarded', tone: 'grey' },
};
