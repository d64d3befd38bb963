import { IconUsersGroup } from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { COUNCIL_AUDIT_WORDS } from '../model/audit-words.ts';
import { COUNCIL_NOTIFICATIONS } from '../model/council-notifications.ts';

registerAuditWords(COUNCIL_AUDIT_WORDS);
registerNotificationTexts(COUNCIL_NOTIFICATIONS);

/** Pages of the feature. Members may hold no role at the council's unit, so no page asks for an act. */
export const councilPages: readonly PageDescription[] = [
  {
    path: '/hoi-dong',
    title: { vi: 'Hội đồng', en: 'Councils' },
    load: () => import('./council-list-page.tsx'),
    home: () => import('./council-home.tsx'),
    nav: { group: 'commendation', order: 70, icon: IconUsersGroup },
  },
  {
    path: '/hoi-dong/$councilId',
    title: { vi: 'Hội đồng', en: 'Council' },
    load: () => import('./council-page.tsx'),
  },
  {
    path: '/phien-hop/$meetingId',
    title: { vi: 'Phiên họp', en: 'Meeting' },
    under: '/hoi-dong',
    load: () => import('./meeting/meeting-page.tsx'),
  },
  {
    path: '/phien-hop/$meetingId/man-hinh',
    title: { vi: 'Màn hình hội trường', en: 'Hall screen' },
    load: () => import('./meeting/hall-page.tsx'),
  },
  {
    path: '/bo-phieu/$voteId',
    title: { vi: 'Bỏ phiếu', en: 'Ballot' },
    under: '/hoi-dong',
    load: () => import('./ballot/ballot-page.tsx'),
  },
  {
    path: '/bo-phieu/$voteId/phong-bi',
    title: { vi: 'Phiếu gửi bằng văn bản', en: 'Ballots by post' },
    load: () => import('./post/post-page.tsx'),
  },
];
