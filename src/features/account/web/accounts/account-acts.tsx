import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { AccountView } from '../../server/account.schema.ts';
import { ACCOUNTS } from '../account-queries.ts';
import { ShownOnce } from '../shown-once.tsx';

const messages = defineMessages({
  vi: {
    disable: 'Khóa tài khoản',
    disableWhy: (name: string) =>
      `${name} bị đăng xuất ngay và không vào được nữa cho đến khi mở khóa. Vai trò đã ủy quyền tạm ngừng.`,
    enable: 'Mở khóa tài khoản',
    enableWhy: (name: string) => `${name} đăng nhập lại được với mật khẩu cũ và các vai trò còn hiệu lực.`,
    'reset-password': 'Đặt lại mật khẩu',
    resetPasswordWhy: (name: string) =>
      `${name} bị đăng xuất, các mã truy cập bị thu hồi, và nhận mật khẩu tạm thời phải đổi khi đăng nhập.`,
    'reset-second-factor': 'Đặt lại xác thực hai lớp',
    resetSecondFactorWhy: (name: string) =>
      `Dùng khi ${name} mất điện thoại và mã khôi phục. Hãy chắc chắn đúng người yêu cầu; sau đó chỉ cần mật khẩu là vào được.`,
    done: 'Đã thực hiện.',
    made: 'Mật khẩu tạm thời',
    once: 'Chỉ hiện lần này. Hãy trao cho chủ tài khoản; họ phải đổi khi đăng nhập.',
  },
  en: {
    disable: 'Disable the account',
    disableWhy: (name: string) =>
      `${name} is signed out at once and kept out until the account is enabled. Roles lent to others pause.`,
    enable: 'Enable the account',
    enableWhy: (name: string) =>
      `${name} can sign in again with the same password and the roles that still count.`,
    'reset-password': 'Reset the password',
    resetPasswordWhy: (name: string) =>
      `${name} is signed out, access tokens are revoked, and a temporary password must be changed at the next sign-in.`,
    'reset-second-factor': 'Reset the second factor',
    resetSecondFactorWhy: (name: string) =>
      `For when ${name} lost both phone and recovery codes. Make sure it is really they who ask; after that the password alone is enough.`,
    done: 'Done.',
    made: 'Temporary password',
    once: 'Shown this once. Hand it to the owner, who must change it at the next sign-in.',
  },
});

const VERBS = ['enable', 'reset-password', 'reset-second-factor', 'disable'] as const;
type Verb = (typeof VERBS)[number];

/** What an administrator may do with the account as a whole; each asks before it acts. */
export function AccountActs({ account }: { account: AccountView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [asking, setAsking] = useState<Verb | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const why: Record<Verb, string> = {
    enable: words.enableWhy(account.name),
    disable: words.disableWhy(account.name),
    'reset-password': words.resetPasswordWhy(account.name),
    'reset-second-factor': words.resetSecondFactorWhy(account.name),
  };
  const act = async (verb: Verb, reason: string, key: string) => {
    const path = `/api/accounts/${account.id}/${verb}`;
    const answer = await api.post<{ temporaryPassword?: string }>(path, { reason }, { key });
    void client.invalidateQueries({ queryKey: ACCOUNTS });
    if (answer.temporaryPassword === undefined) toast.done(words.done);
    else setPassword(answer.temporaryPassword);
  };
  return (
    <>
      {VERBS.filter((verb) => account.allowed.includes(verb)).map((verb) => (
        <Button
          key={verb}
          variant={verb === 'disable' ? 'subtle' : 'default'}
          onClick={() => setAsking(verb)}
        >
          {words[verb]}
        </Button>
      ))}
      {VERBS.map((verb) => (
        <ReasonDialog
          key={verb}
          id={`account.${verb}.${account.id}`}
          opened={asking === verb}
          title={words[verb]}
          confirmLabel={words[verb]}
          optional={verb === 'enable'}
          onConfirm={(reason, { key }) => act(verb, reason, key)}
          onClose={() => setAsking(null)}
        >
          <p>{why[verb]}</p>
        </ReasonDialog>
      ))}
      <Dialog
        opened={password !== null}
        onClose={() => setPassword(null)}
        closeOnClickOutside={false}
        title={words['reset-password']}
      >
        <ShownOnce title={words.made} secret={password ?? ''} onDone={() => setPassword(null)}>
          {words.once}
        </ShownOnce>
      </Dialog>
    </>
  );
}
