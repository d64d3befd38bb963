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
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { numberOfHeading, renumber } from './editor-numbers.ts';

const messages = defineMessages({
  vi: {
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
  },
  en: {
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

/** What can be done in `editor` where the caret stands now, and the number of the heading it stands in. */
export function useEditorTools(editor: Editor): { tools: Tool[]; number: string | null } {
  const words = useMessages(messages);
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
  return { tools, number: state.number };
}
