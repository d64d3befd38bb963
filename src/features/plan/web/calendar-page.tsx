import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { CalendarFeeds } from './calendar-feeds.tsx';

const messages = defineMessages({
  vi: {
    title: 'Lịch trên điện thoại',
    intro:
      'Xem hạn công việc ngay trong lịch trên điện thoại hoặc máy tính (Google Calendar, Outlook, lịch của Apple). Lịch tự cập nhật khi kế hoạch thay đổi.',
  },
  en: {
    title: 'Calendar on the phone',
    intro:
      'See deadlines in the calendar of your phone or computer (Google Calendar, Outlook, Apple). It follows every change of the plans.',
  },
});

/** Calendar addresses of the person signed in. */
export function Page() {
  const words = useMessages(messages);
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <CalendarFeeds />
    </PageFrame>
  );
}
