import { IconFolders } from '@tabler/icons-react';
import type { PageDescription } from '../../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../../account/index.ts';
import { DOSSIER_AUDIT_WORDS } from '../../model/audit-words.ts';
import { DOSSIER_NOTIFICATIONS } from '../../model/dossier-notifications.ts';

registerAuditWords(DOSSIER_AUDIT_WORDS);
registerNotificationTexts(DOSSIER_NOTIFICATIONS);

/** The pages of dossiers, in the order of their navigation. */
export const dossierPages: readonly PageDescription[] = [
  {
    path: '/ho-so',
    title: { vi: 'Hồ sơ', en: 'Dossiers' },
    load: () => import('./dossier-list-page.tsx'),
    home: () => import('./dossier-home.tsx'),
    act: 'dossier.read',
    nav: { group: 'commendation', order: 30, icon: IconFolders },
  },
  {
    path: '/ho-so/lap',
    title: { vi: 'Lập hồ sơ', en: 'Begin a dossier' },
    load: () => import('./create-dossier-page.tsx'),
    act: 'dossier.write',
  },
  {
    path: '/ho-so/tim-nguoi',
    title: { vi: 'Tìm trường hợp đề nghị', en: 'Find nominees' },
    load: () => import('./nominee-search-page.tsx'),
    act: 'dossier.read',
  },
  {
    path: '/ho-so/trinh-len',
    title: { vi: 'Trình cấp trên', en: 'Submit upward' },
    load: () => import('./submissions-page.tsx'),
    act: 'dossier.appraise',
  },
  {
    path: '/ho-so/$dossierId',
    title: { vi: 'Chi tiết hồ sơ', en: 'Dossier' },
    load: () => import('./dossier-page.tsx'),
    act: 'dossier.read',
  },
  {
    path: '/ho-so/$dossierId/ket-qua',
    title: { vi: 'Kết quả của cấp trên', en: 'Result from above' },
    load: () => import('./result-page.tsx'),
    act: 'dossier.appraise',
  },
  {
    path: '/ho-so/$dossierId/ban-nop/$number',
    title: { vi: 'Bản đã nộp', en: 'Sent version' },
    load: () => import('./version-page.tsx'),
    act: 'dossier.read',
  },
  {
    path: '/ho-so/$dossierId/nhap',
    title: { vi: 'Nhập từ Excel', en: 'Import from Excel' },
    load: () => import('./import-page.tsx'),
    act: 'dossier.write',
  },
];
