import { IconCalendarEvent } from '@tabler/icons-react';
import type { PageDescription } from '../../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../../account/index.ts';
import { ROUND_AUDIT_WORDS, ROUND_NOTIFICATIONS } from '../../model/round-words.ts';

registerAuditWords(ROUND_AUDIT_WORDS);
registerNotificationTexts(ROUND_NOTIFICATIONS);

/** Rounds: the list, and one with its board of senders. */
export const roundPages: readonly PageDescription[] = [
  {
    path: '/dot-xet',
    title: { vi: 'Đợt xét', en: 'Rounds' },
    load: () => import('./round-list-page.tsx'),
    act: 'round.read',
    nav: { group: 'commendation', order: 20, icon: IconCalendarEvent },
  },
  {
    path: '/dot-xet/$roundId',
    title: { vi: 'Đợt xét', en: 'Round' },
    load: () => import('./round-page.tsx'),
    act: 'round.read',
  },
];
