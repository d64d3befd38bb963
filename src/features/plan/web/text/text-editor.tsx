import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { type EditorNode, fromEditor, type PlanProse, toEditor } from '../../model/text/editor-document.ts';
import { PLAN_EXTENSIONS } from './editor-nodes.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import classes from './text-editor.module.css';

const messages = defineMessages({
  vi: {
    label: 'Nội dung kế hoạch',
    help: 'Gõ “I. ”, “1. ”, “a) ” đầu dòng để mở mục; gõ “- ” hoặc “+ ” để mở gạch đầu dòng. Alt+F10 đến thanh công cụ, Esc rời khung soạn.',
  },
  en: {
    label: 'Text of the plan',
    help: 'Type “I. ”, “1. ” or “a) ” at the beginning of a line for a part, “- ” or “+ ” for a point. Alt+F10 goes to the toolbar, Esc leaves the editor.',
  },
});

interface TextEditorProps {
  value: PlanProse;
  onChange: (value: PlanProse) => void;
}

/** Editor of a plan's text: parts with numbers, paragraphs, points, tables. */
export function TextEditor({ value, onChange }: TextEditorProps) {
  const words = useMessages(messages);
  const toolbar = useRef<HTMLDivElement>(null);
  const written = useRef(value);
  const change = useRef(onChange);
  change.current = onChange;
  const editor = useEditor({
    extensions: PLAN_EXTENSIONS,
    content: toEditor(value),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.label,
        'aria-describedby': 'plan-text-help',
        class: classes.text ?? '',
        lang: 'vi',
      },
      handleKeyDown: (_view, event) => {
        const leaves = event.key === 'Escape' || (event.altKey && event.key === 'F10');
        if (leaves) toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        return leaves;
      },
    },
    onUpdate: ({ editor: now }) => {
      written.current = fromEditor(now.getJSON() as EditorNode);
      change.current(written.current);
    },
  });
  useTakeOver(editor, value, written);
  return (
    <div className={classes.frame}>
      <EditorToolbar ref={toolbar} editor={editor} />
      <EditorContent editor={editor} />
      <p id="plan-text-help" className={classes.help}>
        {words.help}
      </p>
    </div>
  );
}

/** A value that did not come out of the editor (another's version, the draft thrown away) is put into it. */
function useTakeOver(editor: Editor, value: PlanProse, written: { current: PlanProse }): void {
  useEffect(() => {
    if (value === written.current || JSON.stringify(value) === JSON.stringify(written.current)) return;
    written.current = value;
    editor.commands.setContent(toEditor(value), { emitUpdate: false });
  }, [editor, value, written]);
}
