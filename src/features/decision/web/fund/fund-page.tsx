import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { SheetButton } from '../../../../ui/table/sheet-link.tsx';
import { TONES } from '../../../../ui/theme/colors.ts';
import type { FundView } from '../../server/fund/fund.schema.ts';
import classes from '../decision.module.css';
import { AddEntryDialog } from './add-entry-dialog.tsx';
import { FundEntries } from './fund-entries.tsx';

const messages = defineMessages({
  vi: {
    title: 'Quỹ thi đua, khen thưởng',
    intro:
      'Nguồn và dự kiến do cơ quan thường trực ghi; tiền thưởng đã chi và thu hồi do quyết định ghi khi có hiệu lực. Dòng đã ghi không sửa, chỉ hủy bằng một dòng ngược lại.',
    unit: 'Quỹ của',
    year: 'Năm',
    source: 'Nguồn (đồng)',
    planned: 'Dự kiến',
    spent: 'Đã chi',
    returned: 'Thu hồi',
    balance: 'Số dư',
    committed: 'Quyết định đang soạn, chờ ký',
    left: 'Còn lại sau các quyết định đó',
    underWay: 'Quyết định chưa có hiệu lực',
    line: (sum: string) => ` – ${sum} đồng`,
    add: 'Ghi nguồn, dự kiến',
  },
  en: {
    title: 'Commendation fund',
    intro:
      'The standing office notes sources and plans; decisions write what is spent and returned. A line is never changed, only taken back by one against it.',
    unit: 'Fund of',
    year: 'Year',
    source: 'Sources (đồng)',
    planned: 'Planned',
    spent: 'Spent',
    returned: 'Returned',
    balance: 'Balance',
    committed: 'Decisions under way',
    left: 'Left after them',
    underWay: 'Decisions not in effect yet',
    line: (sum: string) => ` – ${sum} đồng`,
    add: 'Note a source or a plan',
  },
});

/** The fund of a unit in a year: sums, decisions under way, each line. */
export function Page() {
  const [unit, setUnit] = useSearchParam('don-vi');
  const [year, setYear] = useSearchParam('nam');
  const query = useQuery({
    queryKey: ['fund', unit, year],
    queryFn: ({ signal }) =>
      api.get<FundView>('/api/funds', { ...(unit && { unit }), ...(year && { year }) }, { signal }),
  });
  return <Loaded query={query}>{(fund) => <Fund fund={fund} onUnit={setUnit} onYear={setYear} />}</Loaded>;
}

interface Props {
  fund: FundView;
  onUnit: (unit: string) => void;
  onYear: (year: string) => void;
}

function Fund({ fund, onUnit, onYear }: Props) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  useLive({ [`fund:${fund.unitId}`]: [['fund']] });
  const { sums } = fund;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetButton href={`/api/fund-export?unit=${fund.unitId}&year=${fund.year}`} />
          {fund.allowed.includes('add') && <ActButton onClick={() => setAdding(true)}>{words.add}</ActButton>}
        </>
      }
    >
      <div className={classes.choices}>
        <NativeSelect
          label={words.unit}
          value={fund.unitId}
          onChange={(event) => onUnit(event.currentTarget.value)}
          data={fund.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={words.year}
          value={String(fund.year)}
          onChange={(event) => onYear(event.currentTarget.value)}
          data={fund.years.map(String)}
        />
      </div>
      <dl className={classes.money}>
        <Sum label={words.source} amount={sums.source} />
        <Sum label={words.planned} amount={sums.planned} />
        <Sum label={words.spent} amount={sums.spent} />
        {sums.returned > 0 && <Sum label={words.returned} amount={sums.returned} />}
        <Sum label={words.balance} amount={fund.balance} />
        {sums.committed > 0 && (
          <>
            <Sum label={words.committed} amount={sums.committed} />
            <Sum label={words.left} amount={fund.left} />
          </>
        )}
      </dl>
      {fund.underWay.length > 0 && (
        <Section title={words.underWay}>
          <ul className={classes.sums}>
            {fund.underWay.map(({ id, title, bonusTotal }) => (
              <li key={id}>
                <TextLink to="/quyet-dinh/$decisionId" params={{ decisionId: id }}>
                  {title}
                </TextLink>
                {words.line(formatNumber(bonusTotal))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <FundEntries fund={fund} />
      {adding && (
        <AddEntryDialog
          fund={fund}
          onClose={() => setAdding(false)}
          onDone={() => void client.invalidateQueries({ queryKey: ['fund'] })}
        />
      )}
    </PageFrame>
  );
}

/** An amount in đồng on one line; red below nought. */
function Sum({ label, amount }: { label: string; amount: number }) {
  return (
    <div className="sv-sheet">
      <dt>{label}</dt>
      <dd style={amount < 0 ? { color: TONES.red.text } : undefined}>{formatNumber(amount)}</dd>
    </div>
  );
}
