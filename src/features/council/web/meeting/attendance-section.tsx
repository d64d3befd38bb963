import { NativeSelect } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import {
  ATTENDANCE_STATES,
  ATTENDANCE_WORDS,
  type AttendanceState,
  MEMBER_ROLE_WORDS,
} from '../../model/council-words.ts';
import { quorumWords } from '../../model/vote-result.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import classes from '../council.module.css';
import { useTakeMeeting } from '../council-queries.ts';
import { ScrollRegion } from '../scroll-region.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thành viên dự họp',
    list: 'Danh sách dự họp',
    enough: 'Đủ điều kiện họp',
    short: 'Chưa đủ điều kiện họp',
    name: 'Thành viên',
    role: 'Vai trò',
    state: 'Dự họp',
    of: (name: string) => `Dự họp: ${name}`,
    unknown: '– Chưa ghi nhận –',
    noVote: 'không biểu quyết',
    substitute: 'dự thay',
  },
  en: {
    title: 'Attendance',
    list: 'List of attendance',
    enough: 'Quorum',
    short: 'No quorum',
    name: 'Member',
    role: 'Role',
    state: 'Attendance',
    of: (name: string) => `Attendance: ${name}`,
    unknown: '– Not noted –',
    noVote: 'no vote',
    substitute: 'substitute',
  },
});

/** Who is there, and whether they are enough, with the arithmetic. */
export function AttendanceSection({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeMeeting();
  const may = meeting.allowed.includes('attendance');
  const { present, members, percent, reached } = meeting.quorum;
  const note = (memberId: string, state: string) => {
    api
      .put<MeetingView>(`/api/meetings/${meeting.id}/attendance`, { entries: [{ memberId, state }] })
      .then(take, (error: unknown) => toast.error(problemText(error)));
  };
  return (
    <Section title={words.title}>
      <p role="status">
        {quorumWords(present, members, percent)[language]}{' '}
        <ToneBadge tone={reached ? 'green' : 'amber'}>{reached ? words.enough : words.short}</ToneBadge>
      </p>
      <ScrollRegion label={words.list}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {meeting.attendance.map(({ memberId, name, role, office, votes, substituteOf, state }) => (
              <tr key={memberId}>
                <th scope="row">
                  {name}
                  <span className={classes.quiet}>{office}</span>
                </th>
                <td>
                  {MEMBER_ROLE_WORDS[role][language]}
                  {(!votes || substituteOf !== null) && (
                    <span className={classes.quiet}>{votes ? words.substitute : words.noVote}</span>
                  )}
                </td>
                <td>
                  {may ? (
                    <NativeSelect
                      aria-label={words.of(name)}
                      value={state ?? ''}
                      onChange={(event) => note(memberId, event.currentTarget.value)}
                      data={[
                        ...(state === null ? [{ value: '', label: words.unknown }] : []),
                        ...optionsOf(ATTENDANCE_WORDS, language, ATTENDANCE_STATES),
                      ]}
                    />
                  ) : state === null ? (
                    words.unknown
                  ) : (
                    <StatusBadge<AttendanceState> of={ATTENDANCE_WORDS} value={state} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
