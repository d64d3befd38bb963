import type { PageDescription } from '../../../../ui/page/page-description.ts';

/** The page that compares what was registered, proposed and granted. */
export const comparisonPages: readonly PageDescription[] = [
  {
    path: '/dang-ky/doi-chieu',
    title: { vi: 'Đối chiếu đăng ký', en: 'Registered and granted' },
    load: () => import('./comparison-page.tsx'),
    act: 'registration.read',
  },
];
