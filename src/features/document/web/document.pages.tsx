import { IconBooks, IconFileTypeDocx, IconListNumbers } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { DOCUMENT_AUDIT_WORDS } from '../model/audit-words.ts';
import { DOCUMENT_NOTIFICATIONS } from '../model/document-notifications.ts';

registerAuditWords(DOCUMENT_AUDIT_WORDS);
registerNotificationTexts(DOCUMENT_NOTIFICATIONS);

/** Pages of the feature, in the order of its navigation. */
export const documentPages: readonly PageDescription[] = [
  {
    path: '/van-ban',
    title: { vi: 'Văn bản', en: 'Documents' },
    load: () => import('./document-list-page.tsx'),
    act: 'document.read',
    nav: { group: 'records', order: 30, icon: IconBooks },
  },
  {
    path: '/van-ban/them',
    title: { vi: 'Thêm văn bản', en: 'Add a document' },
    load: () => import('./add-document-page.tsx'),
    act: 'document.write',
  },
  {
    path: '/van-ban/$documentId',
    title: { vi: 'Văn bản', en: 'Document' },
    load: () => import('./document-page.tsx'),
    act: 'document.read',
  },
  {
    path: '/so-dang-ky',
    title: { vi: 'Sổ đăng ký văn bản', en: 'Document register' },
    load: () => import('./register-page.tsx'),
    act: 'document.read',
    nav: { group: 'records', order: 40, icon: IconListNumbers },
  },
  {
    path: '/mau-van-ban',
    title: { vi: 'Mẫu văn bản', en: 'Document templates' },
    load: () => import('./template-page.tsx'),
    act: 'document.read',
    nav: { group: 'administration', order: 40, icon: IconFileTypeDocx },
  },
];
