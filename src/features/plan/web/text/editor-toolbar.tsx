import { ActionIcon, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconColumnInsertRight,
  IconColumnRemove,
  IconListNumbers,
  IconMinus,
  IconPilcrow,
  IconPlus,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { numberOfHeading, renumber } from './editor-numbers.ts';
import classes from './text-editor.module.css';

const messages = defineMessages({
  vi: {
    toolbar: 'Công cụ soạn thảo',
    part: 'Mục I',
    section: 'Mục 1',
    clause: 'Tiểu mục 1.1',
    point: 'Điểm a',
    paragraph: 'Đoạn văn',
    dash: 'Gạch đầu dòng',
    plus: 'Dấu cộng (dưới gạch đầu dòng)',
    table: 'Chèn bảng',
    row: 'Thêm dòng bên dưới',
    column: 'Thêm cột bên phải',
    noRow: 'Xóa dòng',
    noColumn: 'Xóa cột',
    noTable: 'Xóa bảng',
    renumber: 'Đánh lại số các mục',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    number: 'Số của mục',
  },
  en: {
    toolbar: 'Editing tools',
    part: 'Part I',
    section: 'Section 1',
    clause: 'Subsection 1.1',
    point: 'Point a',
    paragraph: 'Paragraph',
    dash: 'Dashed point',
    plus: 'Plus (below a dashed point)',
    table: 'Insert a table',
    row: 'Add a row below',
    column: 'Add a column to the right',
    noRow: 'Remove the row',
    noColumn: 'Remove the column',
    noTable: 'Remove the table',
    renumber: 'Number the parts anew',
    undo: 'Undo',
    redo: 'Redo',
    number: 'Number of the part',
  },
});

interface Tool {
  label: string;
  icon: ReactNode;
  active?: boolean;
  disabled?: boolean;
  run: () => void;
}

const SIZE = 18;

/** Tools of the editor; arrow keys go from one to the next, so that it is one stop of the Tab key. */
export function EditorToolbar({ editor, ref }: { editor: Editor; ref: Ref<HTMLDivElement> }) {
  const words = useMessages(messages);
  const [current, setCurrent] = useState(0);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      level: now.isActive('heading') ? Number(now.getAttributes('heading').level) : null,
      number: now.isActive('heading') ? String(now.getAttributes('heading').number ?? '') : null,
      mark: now.isActive('item') ? String(now.getAttributes('item').mark) : null,
      paragraph: now.isActive('paragraph'),
      inTable: now.isActive('table'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const heading =
    (level: number): (() => void) =>
    () =>
      editor
        .chain()
        .focus()
        .setNode('heading', { level, number: numberOfHeading(editor, level) })
        .run();
  const tools: Tool[] = [
    ...[words.part, words.section, words.clause, words.point].map((label, i) => ({
      label,
      icon: <b>{['I', '1', '1.1', 'a'][i]}</b>,
      active: state.level === i + 1,
      disabled: state.inTable,
      run: heading(i + 1),
    })),
    {
      label: words.paragraph,
      icon: <IconPilcrow size={SIZE} />,
      active: state.paragraph,
      run: () => editor.chain().focus().setNode('paragraph').run(),
    },
    ...(['-', '+'] as const).map((mark) => ({
      label: mark === '-' ? words.dash : words.plus,
      icon: mark === '-' ? <IconMinus size={SIZE} /> : <IconPlus size={SIZE} />,
      active: state.mark === mark,
      disabled: state.inTable,
      run: () => editor.chain().focus().setNode('item', { mark }).run(),
    })),
    {
      label: words.table,
      icon: <IconTable size={SIZE} />,
      disabled: state.inTable,
      run: () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    ...(
      [
        [
          words.row,
          <IconRowInsertBottom key="r" size={SIZE} />,
          () => editor.chain().focus().addRowAfter().run(),
        ],
        [
          words.column,
          <IconColumnInsertRight key="c" size={SIZE} />,
          () => editor.chain().focus().addColumnAfter().run(),
        ],
        [words.noRow, <IconRowRemove key="nr" size={SIZE} />, () => editor.chain().focus().deleteRow().run()],
        [
          words.noColumn,
          <IconColumnRemove key="nc" size={SIZE} />,
          () => editor.chain().focus().deleteColumn().run(),
        ],
        [
          words.noTable,
          <IconTableOff key="nt" size={SIZE} />,
          () => editor.chain().focus().deleteTable().run(),
        ],
      ] as const
    ).map(([label, icon, run]) => ({ label, icon, disabled: !state.inTable, run })),
    { label: words.renumber, icon: <IconListNumbers size={SIZE} />, run: () => renumber(editor) },
    {
      label: words.undo,
      icon: <IconArrowBackUp size={SIZE} />,
      disabled: !state.undo,
      run: () => editor.chain().focus().undo().run(),
    },
    {
      label: words.redo,
      icon: <IconArrowForwardUp size={SIZE} />,
      disabled: !state.redo,
      run: () => editor.chain().focus().redo().run(),
    },
  ];
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    if (event.key === 'Escape') editor.commands.focus();
    if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const next = (current + step + buttons.length) % buttons.length;
    setCurrent(next);
    buttons[next]?.focus();
  };
  return (
    <div ref={ref} role="toolbar" aria-label={words.toolbar} className={classes.toolbar} onKeyDown={walk}>
      {tools.map(({ label, icon, active, disabled, run }, index) => (
        <ActionIcon
          key={label}
          title={label}
          aria-label={label}
          aria-pressed={active}
          aria-disabled={disabled}
          data-disabled={disabled || undefined}
          variant={active ? 'filled' : 'subtle'}
          size="lg"
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={disabled ? undefined : run}
        >
          {icon}
        </ActionIcon>
      ))}
      {state.number !== null && (
        <TextInput
          aria-label={words.number}
          title={words.number}
          className={classes.number}
          maxLength={12}
          value={state.number}
          onChange={(event) =>
            editor.commands.updateAttributes('heading', { number: event.currentTarget.value.trim() || null })
          }
        />
      )}
    </div>
  );
}
