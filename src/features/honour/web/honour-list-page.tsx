import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../ui/page/link-tabs.tsx';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import { HonourList } from './honour-list.tsx';
import { HonourStatistics } from './honour-statistics.tsx';

const messages = defineMessages({
  vi: {
    title: 'Sổ vàng',
    intro: 'Mọi lượt khen thưởng của cá nhân, tập thể, hộ gia đình: ai, danh hiệu gì, quyết định nào.',
    tabs: 'Các phần của Sổ vàng',
    list: 'Tra cứu',
    statistics: 'Thống kê',
    record: 'Ghi lượt khen',
    import: 'Nhập từ Excel',
  },
  en: {
    title: 'Golden book',
    intro: 'Every honour of people, collectives and households: who, which award, by which decision.',
    tabs: 'Parts of the golden book',
    list: 'Search',
    statistics: 'Statistics',
    record: 'Record an honour',
    import: 'Import from Excel',
  },
});

/** The golden book, searched. */
export function Page() {
  const words = useMessages(messages);
  const mayWrite = useMay('honour.write');
  const mayImport = useMay('honour.import');
  const [tab = 'tra-cuu'] = useSearchParam('xem');
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          {mayImport && <ButtonLink to="/so-vang/nhap">{words.import}</ButtonLink>}
          {mayWrite && (
            <ButtonLink to="/so-vang/ghi" variant="filled" color="son">
              {words.record}
            </ButtonLink>
          )}
        </>
      }
    >
      <LinkTabs
        label={words.tabs}
        current={tab}
        tabs={[
          { id: 'tra-cuu', label: words.list, link: { to: '/so-vang' } },
          { id: 'thong-ke', label: words.statistics, link: { to: '/so-vang', search: { xem: 'thong-ke' } } },
        ]}
      />
      {tab === 'thong-ke' ? <HonourStatistics /> : <HonourList />}
    </PageFrame>
  );
}
