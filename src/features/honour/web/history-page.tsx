import { Button } from '@mantine/core';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { StatTiles } from '../../../ui/stat/stat-tiles.tsx';
import type { HistoryView } from '../server/history.schema.ts';
import { HistoryTimeline } from './history-timeline.tsx';
import { meritsLink, type SubjectKey, useHistory } from './honour-queries.ts';
import { NextAwards } from './next-awards.tsx';

const messages = defineMessages({
  vi: {
    born: (day: string) => `Sinh ngày ${day}`,
    print: 'In',
    merits: 'Dữ liệu thành tích',
    counts: 'Tóm tắt',
    honours: 'Lượt khen còn giá trị',
    titles: 'Danh hiệu và hình thức khác nhau',
    revoked: 'Lượt đã hủy',
  },
  en: {
    born: (day: string) => `Born ${day}`,
    print: 'Print',
    merits: 'Merit records',
    counts: 'In short',
    honours: 'Honours in force',
    titles: 'Different awards',
    revoked: 'Revoked',
  },
});

/** Everything that was granted to a person, a unit or a household, and what is missing for the next award. */
export function HistoryPage({ of }: { of: SubjectKey }) {
  return (
    <Loaded query={useHistory(of)}>{(history) => <History key={of.id} of={of} history={history} />}</Loaded>
  );
}

function History({ of, history }: { of: SubjectKey; history: HistoryView }) {
  const words = useMessages(messages);
  const { subject, honours } = history;
  const standing = honours.filter(({ status }) => status !== 'revoked');
  const merits = history.mayReadMerits ? meritsLink(of) : null;
  const about = [
    subject.birthDate === null ? null : words.born(formatDay(subject.birthDate)),
    of.subject === 'collective' ? null : subject.unitName,
  ].filter((part) => part !== null);
  return (
    <PageFrame
      title={subject.name}
      {...(about.length > 0 && { intro: about.join(' · ') })}
      acts={
        <>
          {merits !== null && <ButtonLink {...merits}>{words.merits}</ButtonLink>}
          <Button onClick={() => print()}>{words.print}</Button>
        </>
      }
    >
      <StatTiles
        label={words.counts}
        stats={[
          { label: words.honours, value: standing.length },
          { label: words.titles, value: new Set(standing.map(({ award }) => award)).size },
          { label: words.revoked, value: honours.length - standing.length },
        ]}
      />
      <HistoryTimeline history={history} />
      {merits !== null && <NextAwards of={of} />}
    </PageFrame>
  );
}
