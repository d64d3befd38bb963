import { Button } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import type { ImportView } from '../../server/imports/import.schema.ts';
import { useImportSend } from './import-queries.ts';
import classes from './imports.module.css';
import { LeftOverLink } from './left-over-link.tsx';
import { SheetRows } from './sheet-rows.tsx';

const messages = defineMessages({
  vi: {
    result: 'Kết quả',
    taken: (count: number, at: string) => `${formatNumber(count)} lượt khen đã vào Sổ vàng lúc ${at}.`,
    left: (count: number) => `${formatNumber(count)} hàng chưa ghi.`,
    undone: 'Lần nhập này đã được hoàn tác: các lượt khen của nó không còn trong Sổ vàng.',
    book: 'Xem các lượt khen đã nhập',
    undo: 'Hoàn tác cả lần nhập',
    undoText: (count: number) =>
      `${formatNumber(count)} lượt khen của lần nhập này sẽ được rút khỏi Sổ vàng, cùng những người và hộ do nó thêm vào mà nơi khác chưa dùng. Không hoàn tác được nếu có lượt đã được đính chính, hủy hoặc dùng trong quyết định.`,
  },
  en: {
    result: 'Result',
    taken: (count: number, at: string) =>
      `${plural(formatNumber(count), 'honour')} entered the golden book at ${at}.`,
    left: (count: number) => `${plural(formatNumber(count), 'row was', 'rows were')} not taken.`,
    undone: 'This import was undone: its honours are no longer in the golden book.',
    book: 'See the honours taken in',
    undo: 'Undo the whole import',
    undoText: (count: number) =>
      `${plural(formatNumber(count), 'honour of this import is', 'honours of this import are')} taken out of the golden book, with people and households it added that nothing else knows. Not possible when one was corrected, revoked or used in a decision.`,
  },
});

/** What came of an import, and undoing it. */
export function TakenStep({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const [asking, setAsking] = useState(false);
  const send = useImportSend(view.id);
  const { counts } = view;
  const left =
    (counts.doubtful ?? 0) + (counts.rejected ?? 0) + (counts.duplicate ?? 0) + (counts['left-out'] ?? 0);
  return (
    <>
      <Section title={words.result}>
        <p className={classes.summary} role="status">
          {view.state === 'undone'
            ? words.undone
            : words.taken(view.takenRows, view.takenAt === null ? '–' : formatMoment(view.takenAt))}{' '}
          {left > 0 && view.state === 'taken' && words.left(left)}
        </p>
        <div className={classes.acts}>
          {view.state === 'taken' && view.takenRows > 0 && (
            <ButtonLink to="/so-vang" search={{ import: view.id }}>
              {words.book}
            </ButtonLink>
          )}
          {left > 0 && <LeftOverLink importId={view.id} />}
          {view.allowed.includes('undo') && <Button onClick={() => setAsking(true)}>{words.undo}</Button>}
        </div>
      </Section>
      <SheetRows view={view} />
      <ReasonDialog
        id={`honour-import.undo.${view.id}`}
        opened={asking}
        title={words.undo}
        confirmLabel={words.undo}
        onClose={() => setAsking(false)}
        onConfirm={(reason, { key }) => send('/undoing', { version: view.version, reason }, key)}
      >
        <p>{words.undoText(view.takenRows)}</p>
      </ReasonDialog>
    </>
  );
}
