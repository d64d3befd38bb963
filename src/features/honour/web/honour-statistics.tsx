import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { BarTable } from '../../../ui/chart/bar-table.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { useSearchParams, useSetSearchParams } from '../../../ui/page/search-params.ts';
import { ListLayout } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { UnitFilter } from '../../organisation/web/index.ts';
import { SUBJECT_WORDS } from '../model/honour-words.ts';
import type { StatisticsView } from '../server/honour.schema.ts';
import { AwardFilter } from './award-filter.tsx';
import { honourYears } from './honour-years.ts';
import { StatisticsTable } from './statistics-table.tsx';

const messages = defineMessages({
  vi: {
    perYear: 'Cộng từng năm',
    honours: 'Lượt khen',
    year: 'Năm',
    rows: 'Xem theo',
    award: 'Danh hiệu, hình thức',
    unit: 'Đơn vị',
    below: 'Trong đơn vị',
    subject: 'Đối tượng',
    all: 'Tất cả',
    from: 'Từ năm',
    to: 'Đến năm',
    standard: 'Mặc định (10 năm)',
    none: 'Không có lượt khen nào trong khoảng này',
    noneText: 'Chọn khoảng năm rộng hơn hoặc đơn vị khác.',
  },
  en: {
    perYear: 'Total of each year',
    honours: 'Honours',
    year: 'Year',
    rows: 'Rows',
    award: 'Award',
    unit: 'Unit',
    below: 'Within the unit',
    subject: 'Kind',
    all: 'All',
    from: 'From year',
    to: 'To year',
    standard: 'Standard (10 years)',
    none: 'There are no honours in this span',
    noneText: 'Choose a longer span or another unit.',
  },
});

/** Honours counted by award or unit and year; all that is chosen stands in the address. */
export function HonourStatistics() {
  const words = useMessages(messages);
  const language = useLanguage();
  const params = useSearchParams();
  const set = useSetSearchParams();
  const query = {
    rows: params.theo ?? 'award',
    unit: params.unit,
    award: params.award,
    subject: params.subject,
    yearFrom: params.yearFrom,
    yearTo: params.yearTo,
  };
  const statistics = useQuery({
    queryKey: ['honour', 'statistics', query],
    queryFn: ({ signal }) => api.get<StatisticsView>('/api/honour-statistics', query, { signal }),
  });
  const years = [{ value: '', label: words.standard }, ...honourYears()];
  return (
    <ListLayout
      filters={
        <>
          <NativeSelect
            label={words.rows}
            value={query.rows}
            onChange={(event) => set({ theo: event.currentTarget.value })}
            data={[
              { value: 'award', label: words.award },
              { value: 'unit', label: words.unit },
            ]}
          />
          <UnitFilter ended label={words.below} unitId={query.unit} onChange={(unit) => set({ unit })} />
          <AwardFilter label={words.award} award={query.award} onChange={(award) => set({ award })} />
          <NativeSelect
            label={words.subject}
            value={query.subject ?? ''}
            onChange={(event) => set({ subject: event.currentTarget.value || undefined })}
            data={[{ value: '', label: words.all }, ...optionsOf(SUBJECT_WORDS, language)]}
          />
          <NativeSelect
            label={words.from}
            value={query.yearFrom ?? ''}
            onChange={(event) => set({ yearFrom: event.currentTarget.value || undefined })}
            data={years}
          />
          <NativeSelect
            label={words.to}
            value={query.yearTo ?? ''}
            onChange={(event) => set({ yearTo: event.currentTarget.value || undefined })}
            data={years}
          />
        </>
      }
      acts={<SheetLink path="/api/honour-statistics" extra={query} />}
    >
      <Loaded query={statistics}>
        {(found) =>
          found.rows.length === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <>
              <StatisticsTable found={found} by={query.rows} />
              <BarTable
                caption={words.perYear}
                heading={words.year}
                rows={found.years.map((year, i) => ({
                  id: String(year),
                  label: String(year),
                  parts: [
                    {
                      label: words.honours,
                      tone: 'blue',
                      value: found.rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
                    },
                  ],
                }))}
              />
            </>
          )
        }
      </Loaded>
    </ListLayout>
  );
}
