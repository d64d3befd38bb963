import { IconBell, IconListSearch, IconMail, IconUsers } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';

/** Pages of the feature, in the order of its navigation. Pages of other features below `/ca-nhan/` show in the profile's tabs. */
export const accountPages: readonly PageDescription[] = [
  {
    path: '/dang-nhap',
    title: { vi: 'Đăng nhập', en: 'Sign in' },
    load: () => import('./sign-in/sign-in-page.tsx'),
    frame: 'bare',
  },
  {
    path: '/dang-nhap/tro-lai',
    title: { vi: 'Đăng nhập một lần', en: 'Single sign-on' },
    load: () => import('./sign-in/return-page.tsx'),
    frame: 'bare',
  },
  {
    path: '/lan-dau',
    title: { vi: 'Thiết lập lần đầu', en: 'First run' },
    load: () => import('./first-run-page.tsx'),
    frame: 'bare',
  },
  {
    path: '/ca-nhan',
    title: { vi: 'Cá nhân', en: 'My profile' },
    load: () => import('./profile/profile-page.tsx'),
  },
  {
    path: '/thong-bao',
    title: { vi: 'Thông báo', en: 'Notifications' },
    load: () => import('./notification-page.tsx'),
    nav: { group: 'work', order: 99, icon: IconBell },
  },
  {
    path: '/nhat-ky',
    title: { vi: 'Nhật ký', en: 'Audit trail' },
    load: () => import('./audit/audit-page.tsx'),
    act: 'audit.read',
    nav: { group: 'oversight', order: 10, icon: IconListSearch },
  },
  {
    path: '/tai-khoan',
    title: { vi: 'Tài khoản', en: 'Accounts' },
    load: () => import('./accounts/account-list-page.tsx'),
    act: 'account.read',
    nav: { group: 'administration', order: 10, icon: IconUsers },
  },
  {
    path: '/tai-khoan/$accountId',
    title: { vi: 'Tài khoản', en: 'Account' },
    load: () => import('./accounts/account-page.tsx'),
    act: 'account.read',
  },
  {
    path: '/hop-thu-di',
    title: { vi: 'Hộp thư đi', en: 'Outbox' },
    load: () => import('./outbox-page.tsx'),
    act: 'outbox.read',
    nav: { group: 'administration', order: 20, icon: IconMail },
  },
];
