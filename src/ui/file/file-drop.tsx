import { Button, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { formatBytes } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './file.module.css';
import { type FileRule, refuseFile } from './file-rule.ts';

const messages = defineMessages({
  vi: {
    choose: 'Chọn tệp',
    orDrop: 'hoặc kéo tệp vào khung này',
    limits: (kinds: string, size: string) => `Nhận ${kinds}, mỗi tệp tối đa ${size}.`,
    anyKind: 'mọi loại tệp',
    kind: (name: string, kinds: string) => `Tệp “${name}” không thuộc loại nhận được. Hãy chọn tệp ${kinds}.`,
    size: (name: string, size: string, most: string) =>
      `Tệp “${name}” nặng ${size}, vượt giới hạn ${most}. Hãy nén hoặc chia nhỏ tệp rồi chọn lại.`,
    empty: (name: string) => `Tệp “${name}” trống. Hãy kiểm tra lại tệp.`,
  },
  en: {
    choose: 'Choose a file',
    orDrop: 'or drop it into this frame',
    limits: (kinds: string, size: string) => `Takes ${kinds}, each at most ${size}.`,
    anyKind: 'files of any kind',
    kind: (name: string, kinds: string) =>
      `The file “${name}” is of a kind that is not taken. Choose ${kinds}.`,
    size: (name: string, size: string, most: string) =>
      `The file “${name}” has ${size}, more than the limit of ${most}. Compress or split it and choose again.`,
    empty: (name: string) => `The file “${name}” is empty. Check it.`,
  },
});

export interface FileDropProps extends FileRule {
  label: string;
  description?: string;
  /** Several files at once. */
  multiple?: boolean;
  error?: string;
  id?: string;
  disabled?: boolean;
  /** Gets only files within the limits. */
  onFiles: (files: File[]) => void;
}

/** Takes files by a button or by dropping them; says at once and clearly when one is too large or of the wrong kind. */
export function FileDrop(props: FileDropProps) {
  const { label, description, extensions, maxBytes, multiple, error, id, disabled, onFiles } = props;
  const words = useMessages(messages);
  const input = useRef<HTMLInputElement>(null);
  const textId = useId();
  const [over, setOver] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const kinds = extensions?.map((each) => `.${each}`).join(', ') ?? words.anyKind;
  const take = (chosen: File[]) => {
    const files = multiple ? chosen : chosen.slice(0, 1);
    const refused: string[] = [];
    const good = files.filter((file) => {
      const why = refuseFile(file, props);
      if (why === 'kind') refused.push(words.kind(file.name, kinds));
      if (why === 'size') refused.push(words.size(file.name, formatBytes(file.size), formatBytes(maxBytes)));
      if (why === 'empty') refused.push(words.empty(file.name));
      return why === null;
    });
    setRefusals(refused);
    if (good.length > 0) onFiles(good);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take([...event.dataTransfer.files]);
  };
  const problems = error === undefined ? refusals : [error, ...refusals];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is for everybody
    <div
      className={classes.drop}
      data-over={over}
      data-field={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Text fw={600}>{label}</Text>
      <Text id={textId} size="sm" c="dimmed">
        {description} {words.limits(kinds, formatBytes(maxBytes))}
      </Text>
      <div role="alert" className={classes.refusals}>
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      <div className={classes.choose}>
        <Button
          id={id}
          disabled={disabled}
          leftSection={<IconUpload size={18} aria-hidden="true" />}
          aria-label={`${words.choose}: ${label}`}
          aria-describedby={textId}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </Button>
        <Text size="sm" c="dimmed" data-screen-only>
          {words.orDrop}
        </Text>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={extensions?.map((each) => `.${each}`).join(',')}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
