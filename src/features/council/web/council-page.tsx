import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, formatMoment, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { MEMBER_ROLE_WORDS } from '../model/council-words.ts';
import { MEETING_STATE_WORDS } from '../model/meeting-life.ts';
import type { CouncilView, MemberView, PlannedSessionsView } from '../server/council.schema.ts';
import type { MeetingListView } from '../server/meeting.schema.ts';
import classes from './council.module.css';
import { CouncilForm } from './council-form.tsx';
import { useCouncil } from './council-queries.ts';
import { MeetingForm } from './meeting/meeting-form.tsx';
import { MemberForm } from './member-form.tsx';
import { ScrollRegion } from './scroll-region.tsx';

const messages = defineMessages({
  vi: {
    edit: 'Sửa hội đồng',
    add: 'Thêm thành viên',
    meeting: 'Lập phiên họp',
    facts: 'Quy chế',
    term: 'Nhiệm kỳ',
    since: (from: string) => `từ ${from}`,
    body: 'Cơ quan thường trực',
    basis: 'Căn cứ',
    quorum: 'Điều kiện họp',
    quorumWords: (needed: number, members: number, percent: string) =>
      `ít nhất ${needed}/${members} thành viên có mặt (${percent} %)`,
    least: 'Bỏ phiếu kín',
    leastWords: (least: number) => `dưới ${least} phiếu chỉ công bố đạt hay không đạt`,
    conflict: 'Quan hệ lợi ích',
    leaves: 'không bỏ phiếu và không tính vào tổng số',
    stays: 'không bỏ phiếu nhưng vẫn tính vào tổng số thành viên',
    members: 'Thành viên',
    list: 'Danh sách thành viên',
    name: 'Họ và tên',
    role: 'Vai trò',
    office: 'Chức vụ, đơn vị',
    note: 'Ghi chú',
    noVote: 'không biểu quyết',
    noAccount: 'chưa có tài khoản',
    substitute: (name: string) => `thay cho ${name}`,
    left: (day: string) => `thôi từ ${day}`,
    change: (name: string) => `Sửa: ${name}`,
    changeShort: 'Sửa',
    meetings: 'Phiên họp',
    none: 'Chưa có phiên họp nào.',
    noMembers: 'Chưa có thành viên nào.',
    planned: 'Phiên họp trong kế hoạch năm',
    make: 'Lập phiên họp này',
    made: 'Mở phiên họp',
  },
  en: {
    edit: 'Change the council',
    add: 'Add a member',
    meeting: 'Make a meeting',
    facts: 'Rules',
    term: 'Term',
    since: (from: string) => `since ${from}`,
    body: 'Standing body',
    basis: 'Basis',
    quorum: 'Quorum',
    quorumWords: (needed: number, members: number, percent: string) =>
      `at least ${needed} of ${plural(members, 'member')} present (${percent} %)`,
    least: 'Secret votes',
    leastWords: (least: number) => `with fewer than ${least} ballots only the outcome is shown`,
    conflict: 'Conflict of interest',
    leaves: 'no vote, and not in the base',
    stays: 'no vote, but still in the base',
    members: 'Members',
    list: 'List of members',
    name: 'Name',
    role: 'Role',
    office: 'Office, unit',
    note: 'Notes',
    noVote: 'no vote',
    noAccount: 'no account yet',
    substitute: (name: string) => `for ${name}`,
    left: (day: string) => `left ${day}`,
    change: (name: string) => `Change: ${name}`,
    changeShort: 'Change',
    meetings: 'Meetings',
    none: 'No meetings yet.',
    noMembers: 'No members yet.',
    planned: 'Sessions of the annual programme',
    make: 'Make this meeting',
    made: 'Open the meeting',
  },
});

type Open = { what: 'edit' | 'member' } | { what: 'change'; member: MemberView } | Planned | null;
type Planned = { what: 'meeting'; session?: PlannedSessionsView['items'][number] };

export function Page() {
  const query = useCouncil(usePathParam('councilId'));
  return <Loaded query={query}>{(council) => <Council council={council} />}</Loaded>;
}

function Council({ council }: { council: CouncilView }) {
  const words = useMessages(messages);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const may = (verb: string) => council.allowed.includes(verb);
  return (
    <PageFrame
      title={council.name}
      intro={council.unitName}
      acts={
        <>
          {may('edit') && (
            <Button variant="default" onClick={() => setOpen({ what: 'edit' })}>
              {words.edit}
            </Button>
          )}
          {may('create-meeting') && (
            <ActButton onClick={() => setOpen({ what: 'meeting' })}>{words.meeting}</ActButton>
          )}
        </>
      }
    >
      <div className={classes.stack}>
        <Meetings council={council} />
        <PlannedSessions council={council} onMake={(session) => setOpen({ what: 'meeting', session })} />
        <Section
          title={words.members}
          acts={
            may('add-member') && (
              <Button variant="default" onClick={() => setOpen({ what: 'member' })}>
                {words.add}
              </Button>
            )
          }
        >
          <Members council={council} onChange={(member) => setOpen({ what: 'change', member })} />
        </Section>
        <Rules council={council} />
      </div>
      <Dialog opened={open?.what === 'edit'} onClose={close} title={words.edit} size="lg">
        <CouncilForm council={council} onDone={close} />
      </Dialog>
      <Dialog
        opened={open?.what === 'member' || open?.what === 'change'}
        onClose={close}
        title={open?.what === 'change' ? words.change(open.member.name) : words.add}
        size="lg"
      >
        <MemberForm
          council={council}
          {...(open?.what === 'change' && { member: open.member })}
          onDone={close}
        />
      </Dialog>
      <Dialog opened={open?.what === 'meeting'} onClose={close} title={words.meeting} size="lg">
        {open?.what === 'meeting' && (
          <MeetingForm
            councilId={council.id}
            {...(open.session !== undefined && { session: open.session })}
            onDone={close}
          />
        )}
      </Dialog>
    </PageFrame>
  );
}

function Rules({ council }: { council: CouncilView }) {
  const words = useMessages(messages);
  const { termFrom, termTo } = council;
  const facts: [string, string][] = [
    [
      words.term,
      termTo === null ? words.since(formatDay(termFrom)) : `${formatDay(termFrom)} – ${formatDay(termTo)}`,
    ],
    [words.body, council.standingBody ?? '–'],
    [words.basis, council.legalBasis],
    [
      words.quorum,
      words.quorumWords(council.quorumNeeded, council.members, formatNumber(council.quorumPercent)),
    ],
    [words.least, words.leastWords(council.leastShown)],
    [words.conflict, council.conflictLeavesBase ? words.leaves : words.stays],
  ];
  return (
    <Section title={words.facts}>
      <FactList>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </FactList>
    </Section>
  );
}

function Members({ council, onChange }: { council: CouncilView; onChange: (member: MemberView) => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const names = new Map(council.memberList.map(({ id, name }) => [id, name]));
  if (council.memberList.length === 0) return <p className={classes.quiet}>{words.noMembers}</p>;
  const may = council.allowed.includes('edit');
  return (
    <ScrollRegion label={words.list}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.note}</th>
            {may && (
              <th scope="col">
                <span className="sv-hidden">{words.changeShort}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {council.memberList.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td>{MEMBER_ROLE_WORDS[member.role][language]}</td>
              <td>
                {member.office}
                {member.unitName !== null && <span className={classes.quiet}>{member.unitName}</span>}
              </td>
              <td>
                {[
                  member.votes ? '' : words.noVote,
                  member.hasAccount ? '' : words.noAccount,
                  member.substituteOf === null ? '' : words.substitute(names.get(member.substituteOf) ?? ''),
                  member.validTo === null ? '' : words.left(formatDay(member.validTo)),
                ]
                  .filter((text) => text !== '')
                  .join('; ')}
              </td>
              {may && (
                <td>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={words.change(member.name)}
                    onClick={() => onChange(member)}
                  >
                    {words.changeShort}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Meetings({ council }: { council: CouncilView }) {
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

function PlannedSessions({
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
              <strong>{session.content}</strong>
              {session.meetingId !== null ? (
                <TextLink to="/phien-hop/$meetingId" params={{ meetingId: session.meetingId }}>
                  {words.made}
                </TextLink>
              ) : (
                council.allowed.includes('create-meeting') && (
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`${words.make}: ${session.content}`}
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
