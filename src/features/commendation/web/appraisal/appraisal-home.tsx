import { HomeSection } from '../../../../ui/home/home-section.tsx';
import { useHomeList } from '../../../../ui/home/use-home-list.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { DUE_WORDS } from '../../model/appraisal/appraisal-words.ts';
import type { QueueView } from '../../server/appraisal/appraisal.schema.ts';

const messages = defineMessages({
  vi: {
    title: 'Hồ sơ chờ thẩm định',
    due: (day: string) => `hạn ${day}`,
    all: (count: number) => `Xem cả ${count} hồ sơ`,
  },
  en: {
    title: 'Dossiers to appraise',
    due: (day: string) => `due ${day}`,
    all: (count: number) => `Show all ${count} dossiers`,
  },
});

/** Of the home page: the dossiers next due for appraisal. */
export function HomeBlock() {
  const words = useMessages(messages);
  const queue = useHomeList<QueueView>('/api/appraisals', { sort: 'due', size: 5 });
  const rows = queue?.items.filter(({ state }) => state !== 'returned') ?? [];
  return (
    <HomeSection
      title={words.title}
      lines={rows.map((row) => ({
        id: row.id,
        link: { to: '/tham-dinh/$dossierId', params: { dossierId: row.id } },
        text: row.title,
        about: [row.unitName, row.dueOn === null ? null : words.due(formatDay(row.dueOn))]
          .filter((part) => part !== null)
          .join(' · '),
        badge: row.due !== 'later' && row.due !== 'none' && <StatusBadge of={DUE_WORDS} value={row.due} />,
      }))}
    >
      {queue !== undefined && queue.total > rows.length && (
        <TextLink to="/tham-dinh">{words.all(queue.total)}</TextLink>
      )}
    </HomeSection>
  );
}
