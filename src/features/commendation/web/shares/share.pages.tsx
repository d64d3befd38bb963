import { IconChartPie } from '@tabler/icons-react';
import type { PageDescription } from '../../../../ui/page/page-description.ts';

/** The page of target shares. */
export const sharePages: readonly PageDescription[] = [
  {
    path: '/chi-tieu-co-cau',
    title: { vi: 'Chỉ tiêu cơ cấu', en: 'Target shares' },
    load: () => import('./targets-page.tsx'),
    act: 'target-share.write',
    nav: { group: 'administration', order: 64, icon: IconChartPie },
  },
];
