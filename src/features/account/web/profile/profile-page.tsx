import type { ComponentType } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../../ui/page/link-tabs.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePages } from '../../../../ui/page/pages-context.ts';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { useProviderName } from '../account-queries.ts';
import { AccessTokens } from './access-tokens.tsx';
import { Delegations } from './delegations.tsx';
import { OwnAccount } from './own-account.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { SingleSignOn } from './single-sign-on.tsx';

const messages = defineMessages({
  vi: {
    title: 'Cá nhân',
    temporaryTitle: 'Đổi mật khẩu tạm thời',
    temporary: 'Mật khẩu của bạn do quản trị cấp. Hãy đặt mật khẩu riêng để bắt đầu làm việc.',
    tabs: 'Các phần của trang cá nhân',
  },
  en: {
    title: 'My profile',
    temporaryTitle: 'Change the temporary password',
    temporary: 'Your password was given by an administrator. Choose one of your own to begin.',
    tabs: 'Parts of the profile',
  },
});

interface Tab {
  id: string;
  title: { vi: string; en: string };
  Content: ComponentType;
}

const TABS: readonly Tab[] = [
  { id: 'tai-khoan', title: { vi: 'Tài khoản', en: 'Account' }, Content: OwnAccount },
  { id: 'mat-khau', title: { vi: 'Mật khẩu', en: 'Password' }, Content: PasswordSection },
  { id: 'hai-lop', title: { vi: 'Xác thực hai lớp', en: 'Second factor' }, Content: SecondFactor },
  { id: 'mot-lan', title: { vi: 'Đăng nhập một lần', en: 'Single sign-on' }, Content: SingleSignOn },
  { id: 'phien', title: { vi: 'Phiên đăng nhập', en: 'Sessions' }, Content: Sessions },
  { id: 'uy-quyen', title: { vi: 'Ủy quyền', en: 'Delegation' }, Content: Delegations },
  { id: 'ma-truy-cap', title: { vi: 'Mã truy cập', en: 'Access tokens' }, Content: AccessTokens },
];

/** The own account: password, second factor, sessions, tokens, lent roles. */
export function Page() {
  const words = useMessages(messages);
  const { account } = useMe();
  const [shown] = useSearchParam('xem');
  const provider = useProviderName();
  if (account.mustChangePassword) {
    return (
      <PageFrame title={words.temporaryTitle} intro={words.temporary}>
        <PasswordSection />
      </PageFrame>
    );
  }
  const tabs = TABS.filter(({ id }) => id !== 'mot-lan' || provider !== null);
  const current = tabs.find(({ id }) => id === shown) ?? tabs[0];
  return (
    <PageFrame title={words.title}>
      <Tabs tabs={tabs} current={current?.id ?? ''} />
      {current !== undefined && <current.Content />}
    </PageFrame>
  );
}

/** The tabs as links; pages of other features below `/ca-nhan/`, such as calendar feeds, stand behind them. */
function Tabs({ tabs, current }: { tabs: readonly Tab[]; current: string }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const further = usePages().filter(({ path }) => path.startsWith('/ca-nhan/') && !path.includes('$'));
  return (
    <LinkTabs
      label={words.tabs}
      current={current}
      tabs={[
        ...tabs.map(({ id, title }, index) => ({
          id,
          label: title[language],
          link: { to: '/ca-nhan', search: { xem: index === 0 ? undefined : id } },
        })),
        ...further.map(({ path, title }) => ({ id: path, label: title[language], link: { to: path } })),
      ]}
    />
  );
}
