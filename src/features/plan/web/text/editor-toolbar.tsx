import { ActionIcon, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useEditorTools } from './editor-tools.tsx';
import classes from './text-editor.module.css';

const messages = defineMessages({
  vi: {
    toolbar: 'Công cụ soạn thảo',
    number: 'Số của mục',
  },
  en: {
    toolbar: 'Editing tools',
    number: 'Number of the part',
  },
});

/** Tools of the editor; arrow keys go from one to the next, so that it is one stop of the Tab key. */
export function EditorToolbar({ editor, ref }: { editor: Editor; ref: Ref<HTMLDivElement> }) {
  const words = useMessages(messages);
  const [current, setCurrent] = useState(0);
  const { tools, number } = useEditorTools(editor);
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
      {number !== null && (
        <TextInput
          aria-label={words.number}
          title={words.number}
          className={classes.number}
          maxLength={12}
          value={number}
          onChange={(event) =>
            editor.commands.updateAttributes('heading', { number: event.currentTarget.value.trim() || null })
          }
        />
      )}
    </div>
  );
}
