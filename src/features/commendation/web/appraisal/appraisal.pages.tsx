import { IconClipboardCheck } from '@tabler/icons-react';
import type { PageDescription } from '../../../../ui/page/page-description.ts';

/** The pages of the appraisal: the queue, and the nominees of one dossier. */
export const appraisalPages: readonly PageDescription[] = [
  {
    path: '/tham-dinh',
    title: { vi: 'Thẩm định', en: 'Appraisal' },
    load: () => import('./queue-page.tsx'),
    home: () => import('./appraisal-home.tsx'),
    act: 'dossier.appraise',
    nav: { group: 'commendation', order: 40, icon: IconClipboardCheck },
  },
  {
    path: '/tham-dinh/$dossierId',
    title: { vi: 'Thẩm định hồ sơ', en: 'Appraise a dossier' },
    load: () => import('./appraisal-page.tsx'),
    act: 'dossier.appraise',
  },
];
