import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { addRow, deleteRow, editRow, setSections } from '../../model/edit-rows.ts';
import { joinRows, splitRow } from '../../model/join-rows.ts';
import { DOUBT_MESSAGES, type RecognisedItem } from '../../model/recognised-plan.ts';
import type { ITEM_TEXTS, RowAt } from '../../model/recognised-rows.ts';
import type { Chosen } from '../../model/source-links.ts';
import { DeadlineEditor } from './deadline-editor.tsx';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { TextCell } from './text-cell.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    number: 'Số thứ tự',
    parent: 'Thuộc dòng số',
    parentHint: 'Để trống nếu là dòng chính',
    content: 'Nội dung',
    section: 'Tiêu đề nhóm',
    sectionHint: 'Nhiều cấp thì ngăn bằng dấu ›',
    lead: 'Chủ trì, chỉ đạo',
    implementer: 'Đơn vị thực hiện',
    coordinator: 'Đơn vị phối hợp',
    adviser: 'Đơn vị tham mưu',
    agenda: 'Nội dung phiên họp',
    agendaHint: 'Các điểm ngăn bằng dấu chấm phẩy',
    split: 'Tách dòng tại con trỏ',
    splitHint: 'Đặt con trỏ trong ô Nội dung, trước từ đầu tiên của dòng mới, rồi bấm nút này.',
    join: 'Gộp vào dòng trên',
    add: 'Thêm dòng dưới',
    remove: 'Xóa dòng',
    source: 'Xem trong bản gốc',
    close: 'Đóng dòng',
  },
  en: {
    number: 'Number',
    parent: 'Under row number',
    parentHint: 'Empty for a row of its own',
    content: 'Content',
    section: 'Heading',
    sectionHint: 'Separate levels by ›',
    lead: 'Directing body',
    implementer: 'Implementing unit',
    coordinator: 'Coordinating units',
    adviser: 'Advising unit',
    agenda: 'Agenda',
    agendaHint: 'Separate the points by semicolons',
    split: 'Split at the caret',
    splitHint: 'Put the caret in the content, before the first word of the new row, and press this.',
    join: 'Join with the row above',
    add: 'Add a row below',
    remove: 'Delete the row',
    source: 'Show in the source',
    close: 'Close the row',
  },
});

/** Whether a cut at the caret leaves something on both sides. */
const canSplit = ({ content }: RecognisedItem, caret: number): boolean =>
  content.slice(0, content.slice(0, caret + 1).search(/\S*$/)).trim() !== '' && caret < content.length;

interface RowEditorProps {
  item: RecognisedItem;
  at: RowAt;
  last: number;
  draft: ImportDraft;
  disabled: boolean;
  onChoose: (chosen: Chosen | null) => void;
  onShowSource: () => void;
}

/** Every field of one row, and what can be done with the row as a whole. */
export function RowEditor({ item, at, last, draft, disabled, onChoose, onShowSource }: RowEditorProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const caret = useRef(0);
  const chosen: Chosen = { kind: 'row', ...at };
  const id = (field: string) => fieldId(chosen, field);
  const step = (field: string) => `${at.annex}.${at.row}.${field}`;
  const doubtsOf = (...starts: string[]) =>
    item.doubts
      .filter((code) => starts.some((start) => code.startsWith(start)))
      .map((code) => DOUBT_MESSAGES[code][language])
      .join('. ') || undefined;
  const text = (
    field: 'number' | 'parent' | (typeof ITEM_TEXTS)[number],
    label: string,
    description?: string,
  ) => (
    <TextCell
      id={id(field)}
      label={label}
      description={description}
      value={item[field] ?? ''}
      disabled={disabled}
      multiline={field !== 'number' && field !== 'parent'}
      error={field === 'number' ? doubtsOf('row-number') : undefined}
      onCommit={(value) => draft.edit((plan) => editRow(plan, at, { [field]: value }), step(field))}
    />
  );
  return (
    <div id={`dong-${at.annex}-${at.row}-o`} className={classes.fields}>
      {text('number', words.number)}
      {text('parent', words.parent, words.parentHint)}
      <div className={classes.wide}>
        <TextCell
          id={id('content')}
          label={words.content}
          value={item.content}
          multiline
          disabled={disabled}
          error={doubtsOf('content')}
          onCaret={(offset) => {
            caret.current = offset;
          }}
          onCommit={(content) => draft.edit((plan) => editRow(plan, at, { content }), step('content'))}
        />
      </div>
      <div className={classes.wide}>
        <TextCell
          id={id('section')}
          label={words.section}
          description={words.sectionHint}
          value={item.sections.join(' › ')}
          multiline
          disabled={disabled}
          onCommit={(value) => draft.edit((plan) => setSections(plan, at, value.split('›')), step('section'))}
        />
      </div>
      {text('lead', words.lead)}
      {text('implementer', words.implementer)}
      {text('coordinator', words.coordinator)}
      {text('adviser', words.adviser)}
      <DeadlineEditor
        deadline={item.deadline}
        at={at}
        draft={draft}
        disabled={disabled}
        error={doubtsOf('deadline', 'date', 'year')}
      />
      {(item.agenda.length > 0 || item.sections.some((section) => /phiên họp/iu.test(section))) && (
        <div className={classes.wide}>
          <TextCell
            id={id('agenda')}
            label={words.agenda}
            description={words.agendaHint}
            value={item.agenda.join('; ')}
            multiline
            disabled={disabled}
            onCommit={(value) =>
              draft.edit((plan) => editRow(plan, at, { agenda: value.split(';') }), step('agenda'))
            }
          />
        </div>
      )}
      <div className={classes.acts}>
        {!disabled && (
          <>
            <Button
              size="compact-md"
              title={words.splitHint}
              onClick={() => {
                if (!canSplit(item, caret.current)) {
                  toast.info(words.splitHint);
                  document.getElementById(id('content'))?.focus();
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
                onChoose(
                  last === 0 ? null : { kind: 'row', annex: at.annex, row: Math.min(at.row, last - 1) },
                );
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
    </div>
  );
}
