import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { AsyncPicker } from '../../../../ui/form/picker.tsx';
import { today } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import classes from '../cascade/cascade.module.css';
import { ReportView } from './report-view.tsx';

const messages = defineMessages({
  vi: {
    title: 'Báo cáo tiến độ',
    intro:
      'Tiến độ các kế hoạch của một đơn vị và các đơn vị trực thuộc, theo tháng, quý, 6 tháng, 9 tháng, năm.',
    unit: 'Đơn vị',
    year: 'Năm',
  },
  en: {
    title: 'Progress reports',
    intro: 'How the plans of a unit and those below it stand, by month, quarter, six and nine months, year.',
    unit: 'Unit',
    year: 'Year',
  },
});

const YEARS = 6;

/** Progress over all plans of a unit's subtree. */
export function Page() {
  const words = useMessages(messages);
  const own = useMe().roles[0];
  const [unitText, setUnit] = useSearchParam('don-vi');
  const [yearText, setYear] = useSearchParam('nam');
  const unitId = unitText ?? own?.unitId;
  const thisYear = Number(today().slice(0, 4));
  const year = Number(yearText) || thisYear;
  const name = useQuery({
    queryKey: ['unit', 'name', unitId],
    enabled: unitId !== undefined && unitId !== own?.unitId,
    queryFn: ({ signal }) => api.get<{ name: string }>(`/api/units/${unitId}`, undefined, { signal }),
  }).data?.name;
  const label = unitId === own?.unitId ? own?.unitName : name;
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <div className={classes.stack}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }} data-screen-only>
          <div style={{ flex: '1 1 18rem', maxWidth: '28rem' }}>
            <AsyncPicker
              key={label ?? ''}
              label={words.unit}
              {...unitPicker}
              value={unitId === undefined || label === undefined ? null : { value: unitId, label }}
              onChange={(option) => setUnit(option?.value)}
            />
          </div>
          <NativeSelect
            label={words.year}
            description=" "
            value={String(year)}
            onChange={(event) => setYear(event.currentTarget.value)}
            data={Array.from({ length: YEARS }, (_, n) => String(thisYear + 1 - n))}
          />
        </div>
        {unitId !== undefined && (
          <ReportView path={`/api/units/${unitId}/plan-report`} year={year} query={{ year: String(year) }} />
        )}
      </div>
    </PageFrame>
  );
}
