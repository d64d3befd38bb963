import { useRef } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { editRow, setSections } from '../../model/edit-rows.ts';
import { DOUBT_MESSAGES } from '../../model/recognised-plan.ts';
import type { Chosen } from '../../model/source-links.ts';
import type { TaskPart } from '../../model/task-part.ts';
import { DeadlineEditor } from './deadline-editor.tsx';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { RowActs, type RowProps } from './row-acts.tsx';
import { TextCell } from './text-cell.tsx';

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
  },
});

/** Every field of one row, and what can be done with the row as a whole. */
export function RowEditor(props: RowProps) {
  const { item, at, draft, disabled } = props;
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
  const text = (field: 'number' | 'parent' | TaskPart, label: string, description?: string) => (
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
      <RowActs {...props} caret={caret} />
    </div>
  );
}
