import { HomeSection } from '../../../ui/home/home-section.tsx';
import { useHomeList } from '../../../ui/home/use-home-list.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { useMay, useOwnUnit } from '../../../ui/session/me.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { SheetState } from '../model/sheet-life.ts';
import { SHEET_STATE_WORDS } from '../model/sheet-words.ts';
import type { SheetListView } from '../server/registration.schema.ts';

const messages = defineMessages({
  vi: {
    title: 'Bản đăng ký thi đua cần xử lý',
    sheet: (year: number, unit: string) => `Đăng ký thi đua năm ${year} của ${unit}`,
    rows: (count: number) => `${count} đăng ký`,
  },
  en: {
    title: 'Registration sheets to deal with',
    sheet: (year: number, unit: string) => `Registration of ${year}, ${unit}`,
    rows: (count: number) => plural(count, 'registration'),
  },
});

/** Of the home page: sheets of own units that wait for the own approval, were returned, or are being filled in. */
export function HomeBlock() {
  const words = useMessages(messages);
  const isOwn = useOwnUnit();
  const writes = useMay('registration.write');
  const approves = useMay('registration.approve');
  const inState = (state: SheetState) => ({ state, size: 20 });
  const lists = [
    useHomeList<SheetListView>('/api/registration-sheets', inState('submitted'), approves),
    useHomeList<SheetListView>('/api/registration-sheets', inState('returned'), writes && !approves),
    useHomeList<SheetListView>('/api/registration-sheets', inState('draft'), writes && !approves),
  ];
  return (
    <HomeSection
      title={words.title}
      lines={lists
        .flatMap((list) => list?.items ?? [])
        .filter(({ unitId }) => isOwn(unitId))
        .map((row) => ({
          id: row.id,
          link: { to: '/dang-ky/$sheetId', params: { sheetId: row.id } },
          text: words.sheet(row.year, row.unitName),
          about: words.rows(row.rows),
          badge: <StatusBadge of={SHEET_STATE_WORDS} value={row.state} />,
        }))}
    />
  );
}
