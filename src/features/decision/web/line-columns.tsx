import { Button } from '@mantine/core';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import type { Column } from '../../../ui/table/column.ts';
import type { DecisionLine, DecisionView } from '../server/decision.schema.ts';
import { ChangeText } from './changes/change-text.tsx';
import classes from './decision.module.css';

const messages = defineMessages({
  vi: {
    position: 'STT',
    who: 'Tập thể, cá nhân',
    award: 'Danh hiệu, hình thức',
    bonus: 'Tiền thưởng (đồng)',
    honour: 'Sổ vàng',
    times: (factor: string, base: string) => `${factor} × ${base}`,
    change: 'Nội dung thay đổi',
    enter: 'Ghi nội dung đúng',
    enterOf: (name: string) => `Ghi nội dung đúng của ${name}`,
    open: 'Xem lần khen',
    revoked: 'Đã thu hồi',
    corrected: 'Đã đính chính',
    check: 'Trang xác minh',
    acts: 'Sắp xếp',
  },
  en: {
    position: 'No.',
    who: 'Who',
    award: 'Award',
    bonus: 'Bonus (đồng)',
    honour: 'Golden book',
    times: (factor: string, base: string) => `${factor} × ${base}`,
    change: 'What changes',
    enter: 'Enter what is right',
    enterOf: (name: string) => `Enter what is right of ${name}`,
    open: 'The honour',
    revoked: 'Revoked',
    corrected: 'Corrected',
    check: 'Verification page',
    acts: 'Order',
  },
});

/**
 * What the list of a decision shows of each line; of a change what it changes, of a draft what puts it in order, of what is in effect
 * where it stands in the golden book.
 * @param edit opens the dialog in which the right words of a correction are entered
 */
export function useLineColumns(
  decision: DecisionView,
  acts: (line: DecisionLine) => React.ReactNode,
  edit: (line: DecisionLine) => void,
): Column<DecisionLine>[] {
  const words = useMessages(messages);
  const edits = decision.allowed.includes('edit');
  const change: Column<DecisionLine> = {
    id: 'change',
    header: words.change,
    width: '34%',
    cell: (row) => (
      <>
        <ChangeText line={row} revokes={decision.kind === 'revocation'} />
        {edits && decision.kind === 'correction' && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={words.enterOf(row.subjectName)}
            onClick={() => edit(row)}
          >
            {words.enter}
          </Button>
        )}
      </>
    ),
  };
  const honour: Column<DecisionLine> = {
    id: 'honour',
    header: words.honour,
    cell: (row) => (
      <div className={classes.links}>
        {row.honourId !== null && (
          <TextLink to="/so-vang/$honourId" params={{ honourId: row.honourId }}>
            {words.open}
          </TextLink>
        )}
        {row.honourStatus === 'revoked' && <div>{words.revoked}</div>}
        {row.honourStatus === 'corrected' && <div>{words.corrected}</div>}
        {row.certificateCode !== null && (
          <div>
            <a href={`/xac-minh/${row.certificateCode}`} target="_blank" rel="noreferrer">
              {words.check}
            </a>
          </div>
        )}
      </div>
    ),
  };
  return [
    { id: 'position', header: words.position, numeric: true, cell: (row) => formatNumber(row.position) },
    {
      id: 'who',
      header: words.who,
      heading: true,
      width: '34%',
      cell: (row) => (
        <>
          {row.subjectName}
          <div className={classes.quiet}>{row.subjectDetail ?? row.unitName}</div>
        </>
      ),
    },
    { id: 'award', header: words.award, cell: (row) => row.awardName },
    {
      id: 'bonus',
      header: words.bonus,
      numeric: true,
      cell: ({ bonus, factor, baseSalary }) =>
        bonus === null ? (
          '–'
        ) : (
          <>
            {formatNumber(bonus)}
            {factor !== null && baseSalary !== null && (
              <div className={classes.quiet}>
                {words.times(formatNumber(factor), formatNumber(baseSalary))}
              </div>
            )}
          </>
        ),
    },
    ...(decision.kind === 'grant' ? [] : [change]),
    ...(edits ? [{ id: 'acts', header: words.acts, cell: acts }] : []),
    ...(decision.state === 'effective' ? [honour] : []),
  ];
}
