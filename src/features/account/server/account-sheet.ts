import { dayCell, type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { ROLE_NAMES } from '../model/role-names.ts';
import type { AccountListQuery, AccountRow } from './account.schema.ts';
import { listAccounts } from './list-accounts.ts';

const WORDS = {
  vi: { delegated: 'được ủy quyền', active: 'Hoạt động', disabled: 'Đã khóa', on: 'Bật', off: 'Tắt' },
  en: { delegated: 'lent', active: 'Active', disabled: 'Disabled', on: 'On', off: 'Off' },
};

const SHEET: ListSheet<AccountRow> = {
  file: 'tai-khoan',
  vi: 'Tài khoản',
  en: 'Accounts',
  columns: [
    { vi: 'Họ và tên', en: 'Full name', width: 28, value: (row) => row.name },
    { vi: 'Tên đăng nhập', en: 'Sign-in name', width: 20, value: (row) => row.login },
    { vi: 'Thư điện tử', en: 'Mail address', width: 30, value: (row) => row.email },
    { vi: 'Vai trò hôm nay', en: 'Roles today', width: 60, value: rolesOf },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 13,
      value: (row, language) => WORDS[language][row.disabled ? 'disabled' : 'active'],
    },
    {
      vi: 'Xác thực hai lớp',
      en: 'Second factor',
      width: 12,
      value: (row, language) => WORDS[language][row.secondFactor ? 'on' : 'off'],
    },
    { vi: 'Dùng lần cuối', en: 'Last used', width: 13, value: (row) => dayCell(row.lastSeenAt) },
  ],
};

function rolesOf({ roles }: AccountRow, language: 'vi' | 'en'): string {
  return roles
    .map(({ role, unitName, delegated }) => {
      const lent = delegated ? ` (${WORDS[language].delegated})` : '';
      return `${ROLE_NAMES[role][language]}${lent}, ${unitName}`;
    })
    .join('; ');
}

/** The accounts as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function accountSheet(context: ReadContext, query: AccountListQuery) {
  const rows = await everyRow((page) => listAccounts(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
