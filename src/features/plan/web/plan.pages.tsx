import { IconCalendarStats, IconHome, IconListCheck } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';

/** Pages of the feature, in the order of its navigation. */
export const planPages: readonly PageDescription[] = [
  {
    path: '/',
    title: { vi: 'Việc của tôi', en: 'My work' },
    load: () => import('./home-page.tsx'),
    nav: { group: 'work', order: 10, icon: IconHome },
  },
  {
    path: '/ke-hoach',
    title: { vi: 'Kế hoạch', en: 'Plans' },
    load: () => import('./plan-list-page.tsx'),
    act: 'plan.read',
    nav: { group: 'work', order: 20, icon: IconCalendarStats },
  },
  {
    path: '/ke-hoach/$planId',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    load: () => import('./plan-page.tsx'),
    act: 'plan.read',
  },
  {
    path: '/viec',
    title: { vi: 'Nhiệm vụ đang mở', en: 'Open tasks' },
    load: () => import('./task-list-page.tsx'),
    act: 'plan.read',
    nav: { group: 'work', order: 30, icon: IconListCheck },
  },
];
