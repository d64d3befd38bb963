import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { sessionName } from '../../plan/index.ts';
import { MEETING_STATE_WORDS } from '../model/meeting-life.ts';
import type { CouncilView, PlannedSessionsView } from '../server/council.schema.ts';
import type { MeetingListView } from '../server/meeting.schema.ts';
import classes from './council.module.css';

const messages = defineMessages({
  vi: {
    meetings: 'Phiên họp',
    none: 'Chưa có phiên họp nào.',
    planned: 'Phiên họp trong kế hoạch năm',
    make: 'Lập phiên họp này',
    made: 'Mở phiên họp',
  },
  en: {
    meetings: 'Meetings',
    none: 'No meetings yet.',
    planned: 'Sessions of the annual programme',
    make: 'Make this meeting',
    made: 'Go to the meeting',
  },
});

/** The meetings of a council, the newest first. */
export function CouncilMeetings({ council }: { council: CouncilView }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['meeting', 'list', 'council', council.id],
    queryFn: ({ signal }) =>
      api.get<MeetingListView>('/api/meetings', { council: council.id, size: 50 }, { signal }),
  });
  return (
    <Section title={words.meetings}>
      {query.data?.items.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      <ul className={classes.agenda}>
        {query.data?.items.map((meeting) => (
          <li key={meeting.id} className={classes.point}>
            <div className={classes.voteHead}>
              <TextLink to="/phien-hop/$meetingId" params={{ meetingId: meeting.id }}>
                {meeting.title}
              </TextLink>
              <StatusBadge of={MEETING_STATE_WORDS} value={meeting.state} />
            </div>
            <span className={classes.quiet}>
              {formatMoment(meeting.startsAt)} · {meeting.place}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The sessions of the unit's annual programme, each with its meeting or the act that makes it. */
export function PlannedSessions({
  council,
  onMake,
}: {
  council: CouncilView;
  onMake: (session: PlannedSessionsView['items'][number]) => void;
}) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['council', 'one', council.id, 'planned'],
    queryFn: ({ signal }) =>
      api.get<PlannedSessionsView>(`/api/councils/${council.id}/planned-sessions`, undefined, { signal }),
  });
  const sessions = query.data?.items ?? [];
  if (sessions.length === 0) return null;
  return (
    <Section title={words.planned}>
      <ul className={classes.agenda}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.point}>
            <div className={classes.voteHead}>
              <div className={classes.session}>
                <strong>{sessionName(session)}</strong>
                {session.agenda.length > 0 && (
                  <ul>
                    {session.agenda.map((point) => (
                      <li key={point}>{point}</li>
                    ))}
                  </ul>
                )}
              </div>
              {session.meetingId !== null ? (
                <TextLink to="/phien-hop/$meetingId" params={{ meetingId: session.meetingId }}>
                  {words.made}
                </TextLink>
              ) : (
                council.allowed.includes('create-meeting') && (
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`${words.make}: ${sessionName(session)}`}
                    onClick={() => onMake(session)}
                  >
                    {words.make}
                  </Button>
                )
              )}
            </div>
            <span className={classes.quiet}>
              {session.planTitle}
              {session.plannedFrom !== null &&
                ` · ${formatDay(session.plannedFrom)}${session.plannedTo === null || session.plannedTo === session.plannedFrom ? '' : ` – ${formatDay(session.plannedTo)}`}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
