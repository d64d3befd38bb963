import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { addRow, deleteRow } from '../../model/edit-rows.ts';
import { joinRows, splitRow } from '../../model/join-rows.ts';
import type { RecognisedItem } from '../../model/recognised-plan.ts';
import type { RowAt } from '../../model/recognised-rows.ts';
import type { Chosen } from '../../model/source-links.ts';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    split: 'Tách dòng tại con trỏ',
    splitHint: 'Đặt con trỏ trong ô Nội dung, trước từ đầu tiên của dòng mới, rồi bấm nút này.',
    join: 'Gộp vào dòng trên',
    add: 'Thêm dòng dưới',
    remove: 'Xóa dòng',
    source: 'Xem trong bản gốc',
  },
  en: {
    split: 'Split at the caret',
    splitHint: 'Put the caret in the content, before the first word of the new row, and press this.',
    join: 'Join with the row above',
    add: 'Add a row below',
    remove: 'Delete the row',
    source: 'Show in the source',
  },
});

/** Whether a cut at the caret leaves something on both sides. */
const canSplit = ({ content }: RecognisedItem, caret: number): boolean =>
  content.slice(0, content.slice(0, caret + 1).search(/\S*$/)).trim() !== '' && caret < content.length;

export interface RowProps {
  item: RecognisedItem;
  at: RowAt;
  last: number;
  draft: ImportDraft;
  disabled: boolean;
  onChoose: (chosen: Chosen | null) => void;
  onShowSource: () => void;
}

interface RowActsProps extends RowProps {
  caret: RefObject<number>;
}

/** What can be done with a row as a whole; `caret` is where it would be cut in two. */
export function RowActs({ item, at, last, draft, disabled, caret, onChoose, onShowSource }: RowActsProps) {
  const words = useMessages(messages);
  return (
    <div className={classes.acts}>
      {!disabled && (
        <>
          <Button
            size="compact-md"
            title={words.splitHint}
            onClick={() => {
              if (!canSplit(item, caret.current)) {
                toast.info(words.splitHint);
                document.getElementById(fieldId({ kind: 'row', ...at }, 'content'))?.focus();
              } else draft.edit((plan) => splitRow(plan, at, caret.current));
            }}
          >
            {words.split}
          </Button>
          {at.row > 0 && (
            <Button
              size="compact-md"
              onClick={() => {
                draft.edit((plan) => joinRows(plan, at));
                onChoose({ kind: 'row', annex: at.annex, row: at.row - 1 });
              }}
            >
              {words.join}
            </Button>
          )}
          <Button
            size="compact-md"
            onClick={() => {
              draft.edit((plan) => addRow(plan, at));
              onChoose({ kind: 'row', annex: at.annex, row: at.row + 1 });
            }}
          >
            {words.add}
          </Button>
          <Button
            size="compact-md"
            color="red"
            variant="subtle"
            onClick={() => {
              draft.edit((plan) => deleteRow(plan, at));
              onChoose(last === 0 ? null : { kind: 'row', annex: at.annex, row: Math.min(at.row, last - 1) });
            }}
          >
            {words.remove}
          </Button>
        </>
      )}
      <Button size="compact-md" variant="subtle" onClick={onShowSource}>
        {words.source}
      </Button>
    </div>
  );
}
