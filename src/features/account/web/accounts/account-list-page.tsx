import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { type Language, useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMay } from '../../../../ui/session/me.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import { ROLES } from '../../model/roles.ts';
import type { AccountRow } from '../../server/account.schema.ts';
import { ACCOUNTS } from '../account-queries.ts';
import { CreateAccountDialog } from './create-account-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Tài khoản',
    intro: 'Tài khoản giữ hoặc từng giữ vai trò tại đơn vị bạn quản trị và các đơn vị trực thuộc.',
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    roles: 'Vai trò hôm nay',
    noRole: 'Không có vai trò',
    more: (count: number) => `và ${count} vai trò khác`,
    delegated: 'được ủy quyền',
    state: 'Trạng thái',
    active: 'Hoạt động',
    disabled: 'Đã khóa',
    lastSeen: 'Dùng lần cuối',
    role: 'Vai trò',
    create: 'Thêm tài khoản',
    emptyTitle: 'Chưa có tài khoản nào',
    emptyText: 'Thêm tài khoản cho cán bộ của đơn vị và giao vai trò cho họ.',
  },
  en: {
    title: 'Accounts',
    intro: 'Accounts that hold or held a role at the unit you administer or below it.',
    name: 'Full name',
    login: 'Sign-in name',
    roles: 'Roles today',
    noRole: 'No role',
    more: (count: number) => `and ${count} more`,
    delegated: 'lent',
    state: 'State',
    active: 'Active',
    disabled: 'Disabled',
    lastSeen: 'Last used',
    role: 'Role',
    create: 'Add an account',
    emptyTitle: 'No accounts yet',
    emptyText: 'Add accounts for the officials of your unit and give them roles.',
  },
});

type Words = (typeof messages)['en'];

/** The accounts within the reader's reach. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('account.write');
  const [creating, setCreating] = useSearchParam('tao');
  const list = useListQuery({ filters: ['role', 'state'], defaultSort: 'name' });
  const answer = useList<AccountRow>([...ACCOUNTS, 'list'], '/api/accounts', list);
  const acts = (
    <>
      <SheetLink path="/api/accounts" list={list} />
      {mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>}
    </>
  );
  const states = [
    { value: 'active', label: words.active },
    { value: 'disabled', label: words.disabled },
  ];
  return (
    <PageFrame title={words.title} intro={words.intro} acts={acts}>
      <ListLayout
        list={list}
        filters={
          <>
            <SelectFilter
              list={list}
              name="role"
              label={words.role}
              options={optionsOf(ROLE_NAMES, language, ROLES)}
            />
            <SelectFilter list={list} name="state" label={words.state} options={states} />
          </>
        }
      >
        <DataTable
          caption={words.title}
          columns={columnsOf(words, language)}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/tai-khoan/$accountId', params: { accountId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <CreateAccountDialog opened={creating !== undefined} onClose={() => setCreating(undefined)} />
    </PageFrame>
  );
}

function columnsOf(words: Words, language: Language): Column<AccountRow>[] {
  return [
    { id: 'name', header: words.name, cell: (row) => row.name, heading: true, sortable: true },
    { id: 'login', header: words.login, cell: (row) => row.login, sortable: true },
    { id: 'roles', header: words.roles, cell: (row) => rolesOf(row, words, language) },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <ToneBadge tone={row.disabled ? 'grey' : 'green'}>
          {row.disabled ? words.disabled : words.active}
        </ToneBadge>
      ),
    },
    {
      id: 'lastSeen',
      header: words.lastSeen,
      cell: (row) => (row.lastSeenAt === null ? '–' : formatMoment(row.lastSeenAt)),
      numeric: true,
      width: '10rem',
    },
  ];
}

function rolesOf({ roles }: AccountRow, words: Words, language: Language): string {
  const [first, ...more] = roles;
  if (first === undefined) return words.noRole;
  const lent = first.delegated ? ` (${words.delegated})` : '';
  const text = `${ROLE_NAMES[first.role][language]}${lent}, ${first.unitName}`;
  return more.length === 0 ? text : `${text} ${words.more(more.length)}`;
}
