import { IconTargetArrow } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { REGISTRATION_AUDIT_WORDS, REGISTRATION_NOTIFICATIONS } from '../model/sheet-words.ts';

registerAuditWords(REGISTRATION_AUDIT_WORDS);
registerNotificationTexts(REGISTRATION_NOTIFICATIONS);

/** Registration of titles and awards: the list of sheets, and one of them. */
export const registrationPages: readonly PageDescription[] = [
  {
    path: '/dang-ky',
    title: { vi: 'Đăng ký thi đua', en: 'Registration' },
    load: () => import('./sheet-list-page.tsx'),
    home: () => import('./registration-home.tsx'),
    act: 'registration.read',
    nav: { group: 'commendation', order: 10, icon: IconTargetArrow },
  },
  {
    path: '/dang-ky/$sheetId',
    title: { vi: 'Bản đăng ký', en: 'Registration sheet' },
    load: () => import('./sheet-page.tsx'),
    act: 'registration.read',
  },
];
