import {
  IconConfetti,
  IconFileCertificate,
  IconPigMoney,
  IconTemplate,
  IconWorld,
} from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { CEREMONY_AUDIT_WORDS } from '../model/ceremonies/presence.ts';
import { CERTIFICATE_AUDIT_WORDS } from '../model/certificates/audit-words.ts';
import { DECISION_AUDIT_WORDS, DECISION_NOTIFICATIONS } from '../model/decision-words.ts';

registerAuditWords(DECISION_AUDIT_WORDS);
registerAuditWords(CERTIFICATE_AUDIT_WORDS);
registerAuditWords(CEREMONY_AUDIT_WORDS);
registerNotificationTexts(DECISION_NOTIFICATIONS);

/** Commendation decisions: the list, and one with whom it names. */
export const decisionPages: readonly PageDescription[] = [
  {
    path: '/quyet-dinh',
    title: { vi: 'Quyết định', en: 'Decisions' },
    load: () => import('./decision-list-page.tsx'),
    act: 'decision.read',
    nav: { group: 'commendation', order: 80, icon: IconFileCertificate },
  },
  {
    path: '/quyet-dinh/$decisionId',
    title: { vi: 'Quyết định', en: 'Decision' },
    load: () => import('./decision-page.tsx'),
    act: 'decision.read',
  },
  {
    path: '/quy',
    title: { vi: 'Quỹ thi đua, khen thưởng', en: 'Commendation fund' },
    load: () => import('./fund/fund-page.tsx'),
    act: 'fund.read',
    nav: { group: 'commendation', order: 90, icon: IconPigMoney },
  },
  {
    path: '/quyet-dinh/$decisionId/bang-chung-nhan',
    title: { vi: 'Bằng, giấy chứng nhận', en: 'Certificates' },
    load: () => import('./certificates/certificates-page.tsx'),
    act: 'decision.read',
  },
  {
    path: '/le-trao-thuong',
    title: { vi: 'Lễ trao thưởng', en: 'Ceremonies' },
    load: () => import('./ceremonies/ceremony-list-page.tsx'),
    act: 'decision.read',
    nav: { group: 'commendation', order: 95, icon: IconConfetti },
  },
  {
    path: '/le-trao-thuong/$ceremonyId',
    title: { vi: 'Lễ trao thưởng', en: 'Ceremony' },
    load: () => import('./ceremonies/ceremony-page.tsx'),
    act: 'decision.read',
  },
  {
    path: '/cong-khai',
    title: { vi: 'Công khai vinh danh', en: 'Public roll' },
    load: () => import('./publication/publication-page.tsx'),
    act: 'decision.write',
    nav: { group: 'administration', order: 64, icon: IconWorld },
  },
  {
    path: '/mau-bang',
    title: { vi: 'Mẫu bằng', en: 'Certificate templates' },
    load: () => import('./certificates/template-list-page.tsx'),
    act: 'decision.read',
    nav: { group: 'administration', order: 62, icon: IconTemplate },
  },
  {
    path: '/mau-bang/$templateId',
    title: { vi: 'Mẫu bằng', en: 'Certificate template' },
    load: () => import('./certificates/template-page.tsx'),
    act: 'decision.read',
  },
];
