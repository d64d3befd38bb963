import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../../../ui/api/api.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../../ui/page/link-tabs.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { type ListQuery, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import { UnitFilter } from '../../../organisation/web/index.ts';
import type { ComparisonView } from '../../server/comparison/comparison.schema.ts';
import { ComparedList } from './compared-list.tsx';
import { CountTable } from './count-table.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đối chiếu đăng ký, đề nghị, được tặng',
    intro:
      'Bản đăng ký đã gửi hoặc đã duyệt, trường hợp trong hồ sơ đã nộp và lượt khen trong sổ vàng của cùng một năm.',
    views: 'Cách xem',
    unitView: 'Theo đơn vị',
    awardView: 'Theo danh hiệu, hình thức',
    listView: 'Danh sách',
    year: 'Năm',
    unit: 'Đơn vị',
    award: 'Danh hiệu, hình thức',
    subject: 'Đối tượng',
  },
  en: {
    title: 'Registered, proposed, granted',
    intro:
      'Registrations submitted or approved, nominees of dossiers that were sent, and honours of the golden book of one year.',
    views: 'Views',
    unitView: 'By unit',
    awardView: 'By award',
    listView: 'By name',
    year: 'Year',
    unit: 'Unit',
    award: 'Award',
    subject: 'Subject',
  },
});

const FILTERS = ['year', 'unit', 'award', 'subject', 'state'] as const;

const VIEWS = ['don-vi', 'danh-hieu', 'danh-sach'] as const;

type View = (typeof VIEWS)[number];

/** What was registered, proposed and granted in a year. */
export function Page() {
  const words = useMessages(messages);
  const list = useListQuery({ filters: FILTERS, defaultSort: 'name' });
  const [asked] = useSearchParam('xem');
  const view = VIEWS.find((each) => each === asked) ?? 'don-vi';
  const { year, unit, award, subject } = list.filters;
  const filters: Query = { year, unit, award, subject };
  const query = useQuery({
    queryKey: ['comparison', view, filters],
    queryFn: ({ signal }) =>
      api.get<ComparisonView>(
        '/api/registration-comparison',
        { ...filters, rows: view === 'danh-hieu' ? 'award' : 'unit' },
        { signal },
      ),
  });
  const tab = (id: View, label: string) => ({
    id,
    label,
    link: {
      to: '.',
      search: (before: Record<string, string>) => ({ ...before, xem: id, page: undefined, state: undefined }),
    },
  });
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={<SheetLink path="/api/registration-comparison" extra={filters} />}
    >
      <LinkTabs
        label={words.views}
        current={view}
        tabs={[
          tab('don-vi', words.unitView),
          tab('danh-hieu', words.awardView),
          tab('danh-sach', words.listView),
        ]}
      />
      <ListLayout
        list={list}
        search={false}
        filters={<Filters list={list} awards={query.data?.awards ?? []} />}
      >
        {view === 'danh-sach' ? (
          <ComparedList list={list} />
        ) : (
          <Loaded query={query}>
            {(table) => <CountTable table={table} heading={view === 'don-vi' ? words.unit : words.award} />}
          </Loaded>
        )}
      </ListLayout>
    </PageFrame>
  );
}

function Filters({
  list,
  awards,
}: {
  list: ListQuery<(typeof FILTERS)[number]>;
  awards: ComparisonView['awards'];
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const thisYear = Number(today().slice(0, 4));
  return (
    <>
      <NativeSelect
        label={words.year}
        value={list.filters.year ?? String(thisYear)}
        onChange={(event) => list.setFilter('year', event.currentTarget.value)}
        data={Array.from({ length: 8 }, (_, i) => String(thisYear + 1 - i))}
      />
      <UnitFilter
        ended
        label={words.unit}
        unitId={list.filters.unit}
        onChange={(unit) => list.setFilter('unit', unit)}
      />
      <SelectFilter
        list={list}
        name="award"
        label={words.award}
        options={awards.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectFilter
        list={list}
        name="subject"
        label={words.subject}
        options={optionsOf(SUBJECT_WORDS, language)}
      />
    </>
  );
}
