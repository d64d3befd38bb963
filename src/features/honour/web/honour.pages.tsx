import { IconBook } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords } from '../../account/index.ts';
import { HONOUR_AUDIT_WORDS } from '../model/audit-words.ts';

registerAuditWords(HONOUR_AUDIT_WORDS);

const history = { title: { vi: 'Lịch sử khen thưởng', en: 'History of honours' }, act: 'honour.read' };
const merits = { title: { vi: 'Dữ liệu thành tích', en: 'Merit records' }, act: 'merit.read' };

/** Pages of the feature, in the order of its navigation. */
export const honourPages: readonly PageDescription[] = [
  {
    path: '/so-vang',
    title: { vi: 'Sổ vàng', en: 'Golden book' },
    load: () => import('./honour-list-page.tsx'),
    act: 'honour.read',
    nav: { group: 'records', order: 10, icon: IconBook },
  },
  {
    path: '/so-vang/ghi',
    title: { vi: 'Ghi lượt khen', en: 'Record an honour' },
    load: () => import('./record-honour-page.tsx'),
    act: 'honour.write',
  },
  {
    path: '/so-vang/nhap',
    title: { vi: 'Nhập từ Excel', en: 'Import from Excel' },
    load: () => import('./imports/import-list-page.tsx'),
    act: 'honour.import',
  },
  {
    path: '/so-vang/nhap/$importId',
    title: { vi: 'Lần nhập', en: 'Import' },
    load: () => import('./imports/import-page.tsx'),
    act: 'honour.import',
  },
  { ...history, path: '/so-vang/nguoi/$personId', load: () => import('./person-history-page.tsx') },
  { ...history, path: '/so-vang/don-vi/$unitId', load: () => import('./unit-history-page.tsx') },
  { ...history, path: '/so-vang/ho/$householdId', load: () => import('./household-history-page.tsx') },
  {
    path: '/so-vang/$honourId',
    title: { vi: 'Lượt khen', en: 'Honour' },
    load: () => import('./honour-page.tsx'),
    act: 'honour.read',
  },
  {
    path: '/tim-kiem',
    title: { vi: 'Tìm kiếm', en: 'Search' },
    load: () => import('./search-page.tsx'),
  },
  {
    path: '/danh-muc/thu-dieu-kien',
    title: { vi: 'Thử điều kiện', en: 'Try the conditions' },
    load: () => import('./trial/trial-page.tsx'),
    act: 'award.read',
  },
  { ...merits, path: '/so-vang/thanh-tich/nguoi/$personId', load: () => import('./person-merits-page.tsx') },
  { ...merits, path: '/so-vang/thanh-tich/don-vi/$unitId', load: () => import('./unit-merits-page.tsx') },
];
