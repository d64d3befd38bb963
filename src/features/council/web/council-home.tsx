import { HomeSection } from '../../../ui/home/home-section.tsx';
import { useHomeList } from '../../../ui/home/use-home-list.ts';
import { formatMoment, relativeMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { MEETING_STATE_WORDS, type MeetingState } from '../model/meeting-life.ts';
import type { MeetingListView } from '../server/meeting.schema.ts';

const messages = defineMessages({
  vi: { title: 'Phiên họp Hội đồng sắp tới' },
  en: { title: 'Council meetings to come' },
});

/** Of the home page: the meeting that runs, and those the own councils are invited to. */
export function HomeBlock() {
  const words = useMessages(messages);
  const language = useLanguage();
  const inState = (state: MeetingState) => ({ state, sort: 'starts', size: 3 });
  const open = useHomeList<MeetingListView>('/api/meetings', inState('open'));
  const invited = useHomeList<MeetingListView>('/api/meetings', inState('invited'));
  return (
    <HomeSection
      title={words.title}
      lines={[...(open?.items ?? []), ...(invited?.items ?? [])].map((row) => ({
        id: row.id,
        link: { to: '/phien-hop/$meetingId', params: { meetingId: row.id } },
        text: row.title,
        about: `${formatMoment(row.startsAt)} (${relativeMoment(row.startsAt, language)}) · ${row.place}`,
        badge: row.state === 'open' && <StatusBadge of={MEETING_STATE_WORDS} value={row.state} />,
      }))}
    />
  );
}
