import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay, formatNumber, relativeDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { BASIS_WORDS } from '../../../honour/index.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { ROUND_KIND_WORDS, ROUND_STATE_WORDS } from '../../model/round-words.ts';
import type { RoundView } from '../../server/rounds/round.schema.ts';
import { SharesSection } from '../shares/shares-section.tsx';
import { RoundForm } from './round-form.tsx';
import { useRound } from './round-queries.ts';
import { RoundSteps } from './round-steps.tsx';
import { SenderBoard } from './sender-board.tsx';

const messages = defineMessages({
  vi: {
    council: 'Đưa ra Hội đồng',
    about: 'Thông tin đợt xét',
    edit: 'Sửa đợt xét',
    kind: 'Loại đợt',
    basis: 'Loại hình',
    opens: 'Nhận từ ngày',
    closes: 'Hạn gửi chung',
    own: (kind: string) => `Hạn của ${kind.toLocaleLowerCase('vi')}`,
    task: 'Nhiệm vụ trong kế hoạch',
    meeting: 'Phiên họp Hội đồng',
    dossiers: 'Hồ sơ đã gửi',
    count: (dossiers: string, nominees: string) => `${dossiers} hồ sơ, ${nominees} trường hợp đề nghị`,
  },
  en: {
    council: 'To the council',
    about: 'About the round',
    edit: 'Edit the round',
    kind: 'Kind',
    basis: 'Kind of commendation',
    opens: 'Opens on',
    closes: 'Last day for all',
    own: (kind: string) => `Last day, ${kind.toLowerCase()}`,
    task: 'Task of the plan',
    meeting: 'Meeting of the council',
    dossiers: 'Dossiers sent',
    count: (dossiers: string, nominees: string) =>
      `${plural(dossiers, 'dossier')}, ${plural(nominees, 'nominee')}`,
  },
});

/** A round with its senders. */
export function Page() {
  const query = useRound(usePathParam('roundId'));
  return <Loaded query={query}>{(round) => <RoundFrame round={round} />}</Loaded>;
}

function RoundFrame({ round }: { round: RoundView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <PageFrame
      title={round.name}
      badge={<StatusBadge of={ROUND_STATE_WORDS} value={round.state} />}
      intro={`${ROUND_KIND_WORDS[round.kind][language]} · ${round.year} · ${round.unitName}`}
      acts={
        <>
          {round.allowed.includes('council') && (
            <ButtonLink variant="default" to="/dot-xet/$roundId/hoi-dong" params={{ roundId: round.id }}>
              {words.council}
            </ButtonLink>
          )}
          <RoundSteps round={round} />
        </>
      }
    >
      <RoundFacts round={round} />
      {round.mayReadShares && (
        <SharesSection path={`/api/rounds/${round.id}/shares`} queryKey={['round', 'one', round.id]} />
      )}
      <SenderBoard round={round} />
    </PageFrame>
  );
}

function RoundFacts({ round }: { round: RoundView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { draft, 'awaiting-approval': waiting, withdrawn, ...sent } = round.dossiers;
  const dossiers = Object.values(sent).reduce((sum, count) => sum + count, 0);
  const withHint = (day: string) =>
    round.state === 'open' ? `${formatDay(day)} (${relativeDay(day, language)})` : formatDay(day);
  return (
    <Section
      title={words.about}
      acts={round.allowed.includes('edit') && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
    >
      <FactList>
        <dt>{words.basis}</dt>
        <dd>{BASIS_WORDS[round.basis][language]}</dd>
        <dt>{words.opens}</dt>
        <dd>{formatDay(round.opensOn)}</dd>
        <dt>{words.closes}</dt>
        <dd>{withHint(round.closesOn)}</dd>
        {round.cutoffs.map(({ unitKind, day }) => (
          <Fact key={unitKind} label={words.own(UNIT_KIND_NAMES[unitKind][language])}>
            {withHint(day)}
          </Fact>
        ))}
        {round.task !== null && (
          <>
            <dt>{words.task}</dt>
            <dd>
              <TextLink
                to="/ke-hoach/$planId"
                params={{ planId: round.task.planId }}
                search={{ viec: round.task.id }}
              >
                {round.task.label}
              </TextLink>
            </dd>
          </>
        )}
        {round.meeting !== null && (
          <>
            <dt>{words.meeting}</dt>
            <dd>{round.meeting.label}</dd>
          </>
        )}
        <dt>{words.dossiers}</dt>
        <dd>{words.count(formatNumber(dossiers), formatNumber(round.nominees))}</dd>
      </FactList>
      <Dialog opened={editing} onClose={() => setEditing(false)} title={words.edit} size="lg">
        <RoundForm round={round} onClose={() => setEditing(false)} />
      </Dialog>
    </Section>
  );
}
