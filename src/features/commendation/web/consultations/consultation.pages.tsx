import { IconMessages } from '@tabler/icons-react';
import type { PageDescription } from '../../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../../account/index.ts';
import {
  CONSULTATION_AUDIT_WORDS,
  CONSULTATION_NOTIFICATIONS,
} from '../../model/opinions/consultation-words.ts';

registerAuditWords(CONSULTATION_AUDIT_WORDS);
registerNotificationTexts(CONSULTATION_NOTIFICATIONS);

/** Opinions of agencies: the list of both sides, asking, one request. */
export const consultationPages: readonly PageDescription[] = [
  {
    path: '/hiep-y',
    title: { vi: 'Hiệp y', en: 'Consultations' },
    load: () => import('./consultation-list-page.tsx'),
    home: () => import('./consultation-home.tsx'),
    act: 'consultation.read',
    nav: { group: 'commendation', order: 50, icon: IconMessages },
  },
  {
    path: '/hiep-y/hoi',
    title: { vi: 'Lấy ý kiến cơ quan', en: 'Ask agencies' },
    load: () => import('./ask-page.tsx'),
    act: 'consultation.write',
  },
  {
    path: '/hiep-y/$consultationId',
    title: { vi: 'Yêu cầu hiệp y', en: 'Consultation' },
    load: () => import('./consultation-page.tsx'),
    act: 'consultation.read',
  },
];
