import { Button } from '@mantine/core';
import { type KeyboardEvent, memo } from 'react';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { addRow } from '../../model/edit-rows.ts';
import type { RecognisedAnnex, RecognisedItem } from '../../model/recognised-plan.ts';
import { type Chosen, chosenId } from '../../model/source-links.ts';
import classes from './imports.module.css';
import { RowEditor } from './row-editor.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    title: (number: number) => `Phụ lục ${number}`,
    rows: (count: number) => `${count} dòng`,
    doubtful: 'Cần xem',
    add: 'Thêm dòng',
    noContent: '(chưa có nội dung)',
    due: (text: string) => `hạn ${text}`,
    noDeadline: 'chưa có thời gian hoàn thành',
    noSection: 'Không có tiêu đề nhóm',
  },
  en: {
    title: (number: number) => `Annex ${number}`,
    rows: (count: number) => plural(count, 'row'),
    doubtful: 'To look at',
    add: 'Add a row',
    noContent: '(no content yet)',
    due: (text: string) => `due ${text}`,
    noDeadline: 'no completion time',
    noSection: 'Without a heading',
  },
});

interface AnnexRowsProps {
  annex: RecognisedAnnex;
  index: number;
  draft: ImportDraft;
  /** Row that is open, if any of this annex is. */
  openRow: number | null;
  disabled: boolean;
  onChoose: (chosen: Chosen | null) => void;
  onShowSource: (chosen: Chosen) => void;
}

/** The rows of one annex; the chosen one is open for editing. */
export function AnnexRows(props: AnnexRowsProps) {
  const { annex, index, draft, openRow, disabled, onChoose, onShowSource } = props;
  const words = useMessages(messages);
  const onArrow = (event: KeyboardEvent<HTMLElement>) => {
    const inHead = (event.target as HTMLElement).hasAttribute('data-row-head');
    if (!inHead || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-head]')];
    const next = heads[heads.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section aria-label={words.title(annex.number)}>
      <h2>
        {words.title(annex.number)}
        {annex.title === null ? '' : `: ${annex.title}`}
      </h2>
      <p className={classes.place}>{words.rows(annex.items.length)}</p>
      <ol className={classes.rows} onKeyDown={onArrow}>
        {annex.items.map((item, row) => {
          const above = annex.items[row - 1];
          const heading = item.sections.join(' › ');
          const isNew = above === undefined ? heading !== '' : above.sections.join(' › ') !== heading;
          const chosen = { kind: 'row', annex: index, row } as const;
          const open = openRow === row;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own; the index is what names them
            <li key={row}>
              {isNew && <p className={classes.section}>{heading || words.noSection}</p>}
              <div id={chosenId(chosen)} className={classes.row} data-chosen={open}>
                <RowHead
                  item={item}
                  open={open}
                  id={chosenId(chosen)}
                  onToggle={() => onChoose(open ? null : chosen)}
                />
                {open && (
                  <RowEditor
                    item={item}
                    at={{ annex: index, row }}
                    last={annex.items.length - 1}
                    draft={draft}
                    disabled={disabled}
                    onChoose={onChoose}
                    onShowSource={() => onShowSource(chosen)}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {!disabled && (
        <Button
          mt="sm"
          size="compact-md"
          onClick={() => {
            draft.edit((plan) => addRow(plan, { annex: index, row: annex.items.length - 1 }));
            onChoose({ kind: 'row', annex: index, row: annex.items.length });
          }}
        >
          {words.add}
        </Button>
      )}
    </section>
  );
}

interface RowHeadProps {
  item: RecognisedItem;
  open: boolean;
  id: string;
  onToggle: () => void;
}

/** Drawn again only when its row changes: an annex may have hundreds. */
const RowHead = memo(
  function RowHead({ item, open, id, onToggle }: RowHeadProps) {
    const words = useMessages(messages);
    const { deadline } = item;
    return (
      <button
        type="button"
        data-row-head
        className={classes.rowHead}
        data-sub={item.parent !== null}
        aria-expanded={open}
        aria-controls={open ? `${id}-o` : undefined}
        onClick={onToggle}
      >
        <span className={classes.number}>{item.number ?? '–'}</span>
        <span>
          <span className={classes.summary}>{item.content || words.noContent}</span>
          <span className={classes.due}>
            {[
              item.implementer ?? item.adviser ?? item.lead,
              deadline.text || words.noDeadline,
              deadline.to === null ? null : words.due(formatDay(deadline.to)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span>{item.doubts.length > 0 && <ToneBadge tone="amber">{words.doubtful}</ToneBadge>}</span>
      </button>
    );
  },
  (before, after) => before.item === after.item && before.open === after.open && before.id === after.id,
);
