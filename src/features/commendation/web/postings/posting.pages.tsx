import { IconSpeakerphone } from '@tabler/icons-react';
import type { PageDescription } from '../../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../../account/index.ts';
import { POSTING_AUDIT_WORDS, POSTING_NOTIFICATIONS } from '../../model/opinions/posting-words.ts';

registerAuditWords(POSTING_AUDIT_WORDS);
registerNotificationTexts(POSTING_NOTIFICATIONS);

/** Public postings: the list, making one, recording one elsewhere, one with its opinions. */
export const postingPages: readonly PageDescription[] = [
  {
    path: '/niem-yet',
    title: { vi: 'Niêm yết', en: 'Public postings' },
    load: () => import('./posting-list-page.tsx'),
    act: 'posting.read',
    nav: { group: 'commendation', order: 60, icon: IconSpeakerphone },
  },
  {
    path: '/niem-yet/lap',
    title: { vi: 'Lập niêm yết', en: 'New posting' },
    load: () => import('./create-posting-page.tsx'),
    act: 'posting.write',
  },
  {
    path: '/niem-yet/ghi-nhan',
    title: { vi: 'Ghi nhận niêm yết ở nơi khác', en: 'Posted elsewhere' },
    load: () => import('./record-posting-page.tsx'),
    act: 'posting.write',
  },
  {
    path: '/niem-yet/$postingId',
    title: { vi: 'Niêm yết lấy ý kiến', en: 'Public posting' },
    load: () => import('./posting-page.tsx'),
    act: 'posting.read',
  },
];
