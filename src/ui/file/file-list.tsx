import { ActionIcon, Anchor } from '@mantine/core';
import { IconFile, IconTrash } from '@tabler/icons-react';
import { formatBytes, formatMoment } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './file.module.css';

const messages = defineMessages({
  vi: { remove: (name: string) => `Gỡ tệp ${name}` },
  en: { remove: (name: string) => `Remove the file ${name}` },
});

/** A file as lists show it. */
export interface FileItem {
  id: string;
  name: string;
  /** Bytes. */
  size?: number;
  /** Who added it, and when (ISO 8601). */
  by?: string;
  at?: string;
  /** Address under `/api` that answers with the file. */
  href: string;
}

/** Files to open or save; `onRemove` shows a button for those it may remove. */
export function FileList<F extends FileItem>({
  label,
  files,
  onRemove,
  mayRemove = () => true,
}: {
  /** What the files are, for screen readers. */
  label: string;
  files: readonly F[];
  onRemove?: (file: F) => void;
  mayRemove?: (file: F) => boolean;
}) {
  const words = useMessages(messages);
  return (
    <ul aria-label={label} className={classes.files}>
      {files.map((file) => (
        <li key={file.id} className={classes.file}>
          <IconFile size={20} stroke={1.6} aria-hidden="true" />
          <div className={classes.name}>
            <Anchor href={file.href} inherit underline="always">
              {file.name}
            </Anchor>
            <div className={classes.about}>
              {[
                file.size === undefined ? null : formatBytes(file.size),
                file.by,
                file.at === undefined ? null : formatMoment(file.at),
              ]
                .filter((part) => part)
                .join(' · ')}
            </div>
          </div>
          {onRemove !== undefined && mayRemove(file) && (
            <ActionIcon aria-label={words.remove(file.name)} onClick={() => onRemove(file)}>
              <IconTrash size={18} stroke={1.7} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
