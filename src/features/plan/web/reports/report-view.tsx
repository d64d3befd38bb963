import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import {
  numbersOf,
  periodSpan,
  REPORT_PERIOD_WORDS,
  REPORT_PERIODS,
  type ReportPeriod,
} from '../../model/reports/report-period.ts';
import type { ReportView as View } from '../../server/reports/report.schema.ts';
import classes from '../cascade/cascade.module.css';
import { ReportFigures } from './report-figures.tsx';
import { Files } from './report-files.tsx';

const messages = defineMessages({
  vi: {
    period: 'Kỳ báo cáo',
    number: 'Tháng, quý, nửa năm',
  },
  en: {
    period: 'Period',
    number: 'Which',
  },
});

/** The progress of a plan or of a unit's plans in a period: figures, charts with their tables, and the files. */
export function ReportView({
  path,
  year,
  query: extra = {},
}: {
  /** `/api/plans/<id>/report` or `/api/units/<id>/plan-report`. */
  path: string;
  year: number;
  query?: Readonly<Record<string, string>>;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [periodText, setPeriod] = useSearchParam('ky');
  const [numberText, setNumber] = useSearchParam('so');
  const period: ReportPeriod = REPORT_PERIODS.find((each) => each === periodText) ?? 'year';
  const number = Math.min(Math.max(1, Number(numberText) || 1), numbersOf(period));
  const asked = { period, number: String(number), ...extra };
  const query = useQuery({
    queryKey: ['plan', 'report', path, asked],
    queryFn: ({ signal }) => api.get<View>(path, asked, { signal }),
    placeholderData: (before) => before,
  });
  return (
    <div className={classes.stack}>
      <div className={classes.tools} data-screen-only>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
          <NativeSelect
            label={words.period}
            value={period}
            onChange={(event) => {
              setPeriod(event.currentTarget.value);
              setNumber(undefined);
            }}
            data={optionsOf(REPORT_PERIOD_WORDS, language, REPORT_PERIODS)}
          />
          {numbersOf(period) > 1 && (
            <NativeSelect
              label={words.number}
              value={String(number)}
              onChange={(event) => setNumber(event.currentTarget.value)}
              data={Array.from({ length: numbersOf(period) }, (_, n) => ({
                value: String(n + 1),
                label: periodSpan(period, year, n + 1).name[language],
              }))}
            />
          )}
        </div>
        <Files path={path} asked={asked} report={query.data} />
      </div>
      <Loaded query={query}>{(report) => <ReportFigures report={report} />}</Loaded>
    </div>
  );
}
