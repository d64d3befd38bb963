import { HomeSection } from '../../../../ui/home/home-section.tsx';
import { useHomeList } from '../../../../ui/home/use-home-list.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMay, useOwnUnit } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { DossierState } from '../../model/dossier-life.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierListView } from '../../server/dossiers/dossier.schema.ts';

const messages = defineMessages({
  vi: {
    title: 'Hồ sơ đơn vị tôi cần làm tiếp',
  },
  en: {
    title: 'Dossiers of my unit to go on with',
  },
});

/** Of which those of own units are shown: who writes for a whole province sees those of every unit here. */
const READ = 20;

/** Of the home page: dossiers of own units that were returned, wait for the head's approval, or are still being written. */
export function HomeBlock() {
  const words = useMessages(messages);
  const isOwn = useOwnUnit();
  const writes = useMay('dossier.write');
  const approves = useMay('dossier.approve');
  const mine = (state: DossierState) => ({ state, side: 'sender', size: READ });
  const lists = [
    useHomeList<DossierListView>('/api/dossiers', mine('returned'), writes),
    useHomeList<DossierListView>('/api/dossiers', mine('awaiting-approval'), approves),
    useHomeList<DossierListView>('/api/dossiers', mine('draft'), writes),
  ];
  const rows = lists.flatMap((list) => list?.items.filter(({ unitId }) => isOwn(unitId)) ?? []);
  return (
    <HomeSection
      title={words.title}
      lines={rows.map((row) => ({
        id: row.id,
        link: { to: '/ho-so/$dossierId', params: { dossierId: row.id } },
        text: row.title,
        about: row.unitName,
        badge: <StatusBadge of={DOSSIER_STATE_WORDS} value={row.state} />,
      }))}
    />
  );
}
