import { IconMedal } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords } from '../../account/index.ts';
import { CATALOGUE_AUDIT_WORDS } from '../model/audit-words.ts';

registerAuditWords(CATALOGUE_AUDIT_WORDS);

/** Pages of the feature, in the order of its navigation. */
export const cataloguePages: readonly PageDescription[] = [
  {
    path: '/danh-muc',
    title: { vi: 'Danh mục khen thưởng', en: 'Catalogue of awards' },
    load: () => import('./award-list-page.tsx'),
    act: 'award.read',
    nav: { group: 'records', order: 20, icon: IconMedal },
  },
  {
    path: '/danh-muc/quy-dinh-rieng',
    title: { vi: 'Quy định riêng', en: 'Local rules' },
    load: () => import('./local-rule-list-page.tsx'),
    act: 'award.read',
  },
  {
    path: '/danh-muc/quy-dinh-rieng/them',
    title: { vi: 'Thêm quy định riêng', en: 'Add a local rule' },
    load: () => import('./add-local-rule-page.tsx'),
    act: 'award.configure',
  },
  {
    path: '/danh-muc/$awardId',
    title: { vi: 'Danh hiệu, hình thức khen thưởng', en: 'Award' },
    load: () => import('./award-page.tsx'),
    act: 'award.read',
  },
];
