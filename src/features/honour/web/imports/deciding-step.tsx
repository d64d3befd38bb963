import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import type { ImportView } from '../../server/imports/import.schema.ts';
import { DoubtsPanel } from './doubts-panel.tsx';
import { useImportAct } from './import-queries.ts';
import classes from './imports.module.css';
import { LeftOverLink } from './left-over-link.tsx';
import { SheetRows } from './sheet-rows.tsx';

const messages = defineMessages({
  vi: {
    title: 'Kết quả đọc',
    summary: (ready: number, made: number, doubtful: number) =>
      `${formatNumber(ready)} lượt khen sẵn sàng${made > 0 ? `, trong đó ${formatNumber(made)} lượt của người, hộ chưa có trong hệ thống` : ''}; ${formatNumber(doubtful)} hàng cần bạn quyết định.`,
    take: (count: number) => `Ghi ${formatNumber(count)} lượt khen vào Sổ vàng`,
    none: 'Chưa có hàng nào sẵn sàng. Hãy quyết định các hàng bên dưới, hoặc khai báo lại cột.',
    again: 'Khai báo lại cột',
    againTitle: 'Khai báo lại các cột?',
    againText:
      'Những gì đã quyết định về từng hàng sẽ mất; cách gọi đơn vị, danh hiệu đã xác nhận thì vẫn nhớ.',
    keep: 'Thôi',
    confirmTitle: 'Ghi vào Sổ vàng?',
    confirm: (ready: number, made: number, left: number) =>
      [
        `${formatNumber(ready)} lượt khen sẽ vào Sổ vàng.`,
        made > 0
          ? `Người, hộ gia đình của ${formatNumber(made)} hàng chưa có trong hệ thống sẽ được thêm, với chức vụ đã kết thúc sau lần khen cuối.`
          : '',
        left > 0
          ? `${formatNumber(left)} hàng chưa quyết định, trùng hoặc không nhận sẽ ở lại; tải về kèm lý do được.`
          : '',
        'Sau này có thể hoàn tác cả lần nhập.',
      ]
        .filter((text) => text !== '')
        .join(' '),
  },
  en: {
    title: 'What was read',
    summary: (ready: number, made: number, doubtful: number) =>
      `${plural(formatNumber(ready), 'honour is', 'honours are')} ready${made > 0 ? `, ${formatNumber(made)} of them of people or households not yet known` : ''}; ${plural(formatNumber(doubtful), 'row is', 'rows are')} for you to decide.`,
    take: (count: number) => `Enter ${plural(formatNumber(count), 'honour')} into the golden book`,
    none: 'No row is ready. Decide the rows below, or go back to the columns.',
    again: 'Back to the columns',
    againTitle: 'Back to the columns?',
    againText:
      'What was decided of single rows is lost; confirmed spellings of units and awards are remembered.',
    keep: 'Stay',
    confirmTitle: 'Enter into the golden book?',
    confirm: (ready: number, made: number, left: number) =>
      [
        `${plural(formatNumber(ready), 'honour enters', 'honours enter')} the golden book.`,
        made > 0
          ? `People and households of ${plural(formatNumber(made), 'row')} are not known yet and are added, with a position that ends after the last honour.`
          : '',
        left > 0
          ? `${plural(formatNumber(left), 'row stays', 'rows stay')} out and can be downloaded with the reasons.`
          : '',
        'The import can be undone as a whole later.',
      ]
        .filter((text) => text !== '')
        .join(' '),
  },
});

/** What was read, what is to be decided, and taking the rest in. */
export function DecidingStep({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const [asking, setAsking] = useState<'take' | 'again' | null>(null);
  const take = useImportAct(view.id, '/taking');
  const again = useImportAct(view.id, '/mapping-again');
  const { counts, version } = view;
  const made = counts['new-person'] ?? 0;
  const ready = (counts.ready ?? 0) + made;
  const doubtful = counts.doubtful ?? 0;
  const left = doubtful + (counts.rejected ?? 0) + (counts.duplicate ?? 0) + (counts['left-out'] ?? 0);
  const close = () => setAsking(null);
  return (
    <>
      <Section title={words.title} acts={<Button onClick={() => setAsking('again')}>{words.again}</Button>}>
        <p className={classes.summary} role="status">
          {ready === 0 ? words.none : words.summary(ready, made, doubtful)}
        </p>
        <div className={classes.acts}>
          {ready > 0 && <ActButton onClick={() => setAsking('take')}>{words.take(ready)}</ActButton>}
          {left > 0 && <LeftOverLink importId={view.id} />}
        </div>
      </Section>
      {doubtful > 0 && <DoubtsPanel key={version} importId={view.id} />}
      <SheetRows view={view} />
      <ConfirmDialog
        opened={asking === 'take'}
        title={words.confirmTitle}
        confirmLabel={words.take(ready)}
        cancelLabel={words.keep}
        busy={take.isPending}
        onClose={close}
        onConfirm={() => take.mutate({ version }, { onSettled: close })}
      >
        {words.confirm(ready, made, left)}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'again'}
        title={words.againTitle}
        confirmLabel={words.again}
        cancelLabel={words.keep}
        busy={again.isPending}
        onClose={close}
        onConfirm={() => again.mutate({ version }, { onSettled: close })}
      >
        {words.againText}
      </ConfirmDialog>
    </>
  );
}
