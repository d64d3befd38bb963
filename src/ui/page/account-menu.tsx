import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconLanguage, IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { clearDrafts } from '../form/draft.ts';
import { setLanguage, useLanguage } from '../i18n/language.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { type Me, useSessionChange } from '../session/me.ts';
import { PROFILE } from '../session/return-path.ts';
import { problemText, toast } from '../toast/toast-store.ts';
import { useGoTo } from './go-to.tsx';
import classes from './layout.module.css';

const messages = defineMessages({
  vi: { account: (name: string) => `Tài khoản: ${name}`, profile: 'Cá nhân', signOut: 'Đăng xuất' },
  en: { account: (name: string) => `Account: ${name}`, profile: 'My profile', signOut: 'Sign out' },
});

/** Own profile, language and signing out. */
export function AccountMenu({ me }: { me: Me }) {
  const words = useMessages(messages);
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const goTo = useGoTo();
  const { signedOut } = useSessionChange();
  const signOut = useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSuccess: () => {
      clearDrafts();
      signedOut();
    },
    onError: (error) => toast.error(problemText(error)),
  });
  const { name } = me.account;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          px="xs"
          aria-label={words.account(name)}
          rightSection={<IconChevronDown size={16} />}
        >
          <IconUser size={20} stroke={1.7} />
          <span className={classes.wide} style={{ marginLeft: 8 }}>
            {name}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser size={18} />} onClick={() => void goTo(PROFILE)}>
          {words.profile}
        </Menu.Item>
        <Menu.Item lang={other} leftSection={<IconLanguage size={18} />} onClick={() => setLanguage(other)}>
          {other === 'en' ? 'English' : 'Tiếng Việt'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => signOut.mutate()}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
