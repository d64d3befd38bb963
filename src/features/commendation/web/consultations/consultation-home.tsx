import { HomeSection } from '../../../../ui/home/home-section.tsx';
import { useHomeList } from '../../../../ui/home/use-home-list.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { useMay, useOwnUnit } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { AgencyState } from '../../model/opinions/consultation.ts';
import { AGENCY_STATE_WORDS } from '../../model/opinions/consultation-words.ts';
import type { ConsultationListView } from '../../server/consultations/consultation.schema.ts';

const messages = defineMessages({
  vi: {
    title: 'Được hỏi ý kiến, chưa trả lời',
    about: (unit: string, nominees: number, due: string | null) =>
      `${unit} · ${nominees} trường hợp${due === null ? '' : ` · hạn ${due}`}`,
  },
  en: {
    title: 'Opinions asked of us, not yet given',
    about: (unit: string, nominees: number, due: string | null) =>
      `${unit} · ${plural(nominees, 'nominee')}${due === null ? '' : ` · due ${due}`}`,
  },
});

/** Of the home page: what other bodies ask the own agency, late first. */
export function HomeBlock() {
  const words = useMessages(messages);
  const isOwn = useOwnUnit();
  const answers = useMay('consultation.answer');
  const asked = (state: AgencyState) => ({ side: 'asked', state, size: 20 });
  const late = useHomeList<ConsultationListView>('/api/consultations', asked('overdue'), answers);
  const waiting = useHomeList<ConsultationListView>('/api/consultations', asked('waiting'), answers);
  return (
    <HomeSection
      title={words.title}
      lines={[...(late?.items ?? []), ...(waiting?.items ?? [])]
        .filter(({ agencyId }) => agencyId !== null && isOwn(agencyId))
        .map((row) => ({
          id: `${row.id} ${row.agencyId}`,
          link: { to: '/hiep-y/$consultationId', params: { consultationId: row.id } },
          text: row.title,
          about: words.about(
            row.unitName,
            row.nomineeCount,
            row.dueOn === null ? null : formatDay(row.dueOn),
          ),
          badge: row.state === 'overdue' && <StatusBadge of={AGENCY_STATE_WORDS} value={row.state} />,
        }))}
    />
  );
}
