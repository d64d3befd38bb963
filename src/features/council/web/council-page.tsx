import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Fact } from '../../../ui/facts/fact.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import type { CouncilView, MemberView, PlannedSessionsView } from '../server/council.schema.ts';
import classes from './council.module.css';
import { CouncilForm } from './council-form.tsx';
import { CouncilMeetings, PlannedSessions } from './council-meetings.tsx';
import { CouncilMembers } from './council-members.tsx';
import { useCouncil } from './council-queries.ts';
import { MeetingForm } from './meeting/meeting-form.tsx';
import { MemberForm } from './member-form.tsx';

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
    change: (name: string) => `Sửa: ${name}`,
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
    change: (name: string) => `Change: ${name}`,
  },
});

type Open = { what: 'edit' | 'member' } | { what: 'change'; member: MemberView } | Planned | null;
type Planned = { what: 'meeting'; session?: PlannedSessionsView['items'][number] };

/** A council with its members. */
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
        <CouncilMeetings council={council} />
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
          <CouncilMembers council={council} onChange={(member) => setOpen({ what: 'change', member })} />
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
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </FactList>
    </Section>
  );
}
