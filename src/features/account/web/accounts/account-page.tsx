import { Button } from '@mantine/core';
import { useState } from 'react';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { AccountView } from '../../server/account.schema.ts';
import classes from '../account.module.css';
import { useAccount } from '../account-queries.ts';
import { AccountActs } from './account-acts.tsx';
import { Assignments } from './assignments.tsx';
import { EditAccountDialog } from './edit-account-dialog.tsx';

const messages = defineMessages({
  vi: {
    active: 'Hoạt động',
    disabled: 'Đã khóa',
    edit: 'Sửa thông tin',
    login: 'Tên đăng nhập',
    email: 'Thư điện tử',
    person: 'Người',
    secondFactor: 'Xác thực hai lớp',
    on: 'Đang bật',
    off: 'Đang tắt',
    temporary: 'Đang dùng mật khẩu tạm thời, chưa đổi',
    password: 'Mật khẩu',
    lastSeen: 'Dùng lần cuối',
    never: 'Chưa đăng nhập',
    created: 'Tạo lúc',
    disabledAt: 'Khóa lúc',
    outside:
      'Tài khoản này còn giữ vai trò ngoài phạm vi quản trị của bạn, nên chỉ quản trị cấp trên đổi được thông tin và mật khẩu.',
  },
  en: {
    active: 'Active',
    disabled: 'Disabled',
    edit: 'Edit',
    login: 'Sign-in name',
    email: 'Mail address',
    person: 'Person',
    secondFactor: 'Second factor',
    on: 'On',
    off: 'Off',
    temporary: 'A temporary one, not changed yet',
    password: 'Password',
    lastSeen: 'Last used',
    never: 'Never signed in',
    created: 'Made',
    disabledAt: 'Disabled',
    outside:
      'This account also holds a role outside of what you administer, so only the administrator above can change it.',
  },
});

/** One account: its roles, its sign-in, its history. */
export function Page() {
  const query = useAccount(usePathParam('accountId'));
  return <Loaded query={query}>{(account) => <AccountDetails account={account} />}</Loaded>;
}

function AccountDetails({ account }: { account: AccountView }) {
  const words = useMessages(messages);
  const [editing, setEditing] = useState(false);
  const { allowed, disabledAt } = account;
  return (
    <PageFrame
      title={account.name}
      badge={
        <ToneBadge tone={disabledAt === null ? 'green' : 'grey'}>
          {disabledAt === null ? words.active : words.disabled}
        </ToneBadge>
      }
      acts={
        <>
          {allowed.includes('update') && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
          <AccountActs account={account} />
        </>
      }
    >
      <FactList apart>
        <dt>{words.login}</dt>
        <dd>{account.login}</dd>
        <dt>{words.email}</dt>
        <dd>{account.email ?? '–'}</dd>
        <dt>{words.person}</dt>
        <dd>{account.personName ?? '–'}</dd>
        <dt>{words.secondFactor}</dt>
        <dd>{account.secondFactor ? words.on : words.off}</dd>
        {account.mustChangePassword && (
          <>
            <dt>{words.password}</dt>
            <dd>{words.temporary}</dd>
          </>
        )}
        <dt>{words.lastSeen}</dt>
        <dd>{account.lastSeenAt === null ? words.never : formatMoment(account.lastSeenAt)}</dd>
        <dt>{words.created}</dt>
        <dd>{formatMoment(account.createdAt)}</dd>
        {disabledAt !== null && (
          <>
            <dt>{words.disabledAt}</dt>
            <dd>{formatMoment(disabledAt)}</dd>
          </>
        )}
      </FactList>
      {allowed.length === 1 && <p className={classes.note}>{words.outside}</p>}
      <Assignments account={account} />
      {allowed.includes('update') && (
        <EditAccountDialog
          key={account.version}
          account={account}
          opened={editing}
          onClose={() => setEditing(false)}
        />
      )}
    </PageFrame>
  );
}
