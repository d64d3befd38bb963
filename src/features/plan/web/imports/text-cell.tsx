import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

const COMMIT_AFTER_MS = 600;
/** Hints below: fields that stand beside each other then begin at one height. */
export const HINT_BELOW = ['label', 'input', 'description', 'error'] as const;

interface TextCellProps {
  id: string;
  label: string;
  value: string;
  /** Gets the text after a pause in typing, and when the field is left. */
  onCommit: (text: string) => void;
  multiline?: boolean;
  description?: string;
  error?: string;
  disabled?: boolean;
  maxWidth?: number | string;
  /** Tells where the caret stands, for splitting there. */
  onCaret?: (offset: number) => void;
}

/** A field of the recognised plan. While it is typed in it shows what is typed; otherwise what the plan says. */
export function TextCell(props: TextCellProps) {
  const { id, label, value, onCommit, multiline, description, error, disabled, maxWidth, onCaret } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const commit = useRef(onCommit);
  commit.current = onCommit;
  const flush = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const text = pending.current;
    pending.current = null;
    if (text !== null) commit.current(text);
  };
  const flushAtEnd = useRef(flush);
  flushAtEnd.current = flush;
  // A row that is closed while something is pending must not lose it.
  useEffect(() => () => flushAtEnd.current(), []);
  const common = {
    id,
    label,
    description,
    error,
    inputWrapperOrder: [...HINT_BELOW],
    disabled,
    maw: maxWidth,
    autoComplete: 'off',
    value: typed ?? value,
    onChange: (event: { currentTarget: { value: string; selectionStart: number | null } }) => {
      const text = event.currentTarget.value;
      setTyped(text);
      pending.current = text;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, COMMIT_AFTER_MS);
      onCaret?.(event.currentTarget.selectionStart ?? text.length);
    },
    onSelect: (event: { currentTarget: { selectionStart: number | null } }) =>
      onCaret?.(event.currentTarget.selectionStart ?? 0),
    onBlur: () => {
      flush();
      setTyped(null);
    },
  };
  if (!multiline) return <TextInput {...common} />;
  const onKeyDown = (event: KeyboardEvent) => {
    // Cells are one line: a line break would only look like one.
    if (event.key === 'Enter') event.preventDefault();
  };
  return <Textarea {...common} autosize minRows={1} maxRows={14} onKeyDown={onKeyDown} />;
}
