import { IconHierarchy2, IconId } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';

/** Pages of the feature, in the order of its navigation. */
export const organisationPages: readonly PageDescription[] = [
  {
    path: '/don-vi',
    title: { vi: 'Đơn vị', en: 'Units' },
    load: () => import('./unit-list-page.tsx'),
    act: 'unit.read',
    nav: { group: 'organisation', order: 10, icon: IconHierarchy2 },
  },
  {
    path: '/don-vi/$unitId',
    title: { vi: 'Đơn vị', en: 'Unit' },
    load: () => import('./unit-page.tsx'),
    act: 'unit.read',
  },
  {
    path: '/nguoi',
    title: { vi: 'Người', en: 'People' },
    load: () => import('./person-list-page.tsx'),
    act: 'person.read',
    nav: { group: 'organisation', order: 20, icon: IconId },
  },
  {
    path: '/nguoi/$personId',
    title: { vi: 'Người', en: 'Person' },
    load: () => import('./person-page.tsx'),
    act: 'person.read',
  },
];
