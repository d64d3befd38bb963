import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import { addDays } from '../../../law/calendar/index.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { ASSIGNMENT_STATES } from '../model/assignment-states.ts';
import { ROLE_NAMES } from '../model/role-names.ts';
import type { DelegationView } from './delegation.schema.ts';
import { listDelegations } from './list-delegations.ts';

const SHEET: ListSheet<DelegationView> = {
  file: 'uy-quyen',
  vi: 'Ủy quyền',
  en: 'Delegations',
  columns: [
    { vi: 'Vai trò', en: 'Role', width: 32, value: (row, language) => ROLE_NAMES[row.role][language] },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Người ủy quyền', en: 'Lent by', width: 28, value: (row) => row.lenderName },
    { vi: 'Người được ủy quyền', en: 'Lent to', width: 28, value: (row) => row.borrowerName },
    { vi: 'Từ ngày', en: 'From', width: 13, value: (row) => ({ day: row.validFrom }) },
    { vi: 'Đến hết ngày', en: 'Last day', width: 13, value: (row) => ({ day: addDays(row.validTo, -1) }) },
    { vi: 'Lý do', en: 'Reason', width: 48, value: (row) => row.reason },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 16,
      value: (row, language) => ASSIGNMENT_STATES[row.state][language],
    },
  ],
};

/** The roles one has lent, then those borrowed, as an .xlsx file. */
export async function delegationSheet(context: ReadContext) {
  const { lent, borrowed } = await listDelegations(context);
  return listSheet(SHEET, [...lent, ...borrowed], context.language);
}
