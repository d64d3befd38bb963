import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './form.module.css';
import type { FormValues } from './form-state.ts';
import type { ServerForm } from './use-server-form.ts';

const messages = defineMessages({
  vi: { title: (count: number) => (count === 1 ? 'Có 1 lỗi cần sửa' : `Có ${count} lỗi cần sửa`) },
  en: {
    title: (count: number) =>
      count === 1 ? 'There is 1 thing to mend' : `There are ${count} things to mend`,
  },
});

/** All that is wrong, on top of the form; takes the focus when sending failed. Each line leads to its field. */
export function ErrorSummary<V extends FormValues>({
  form,
}: {
  form: Pick<ServerForm<V>, 'errors' | 'failures' | 'fields' | 'idOf'>;
}) {
  const words = useMessages(messages);
  const box = useRef<HTMLDivElement>(null);
  const { errors, failures, fields, idOf } = form;
  useEffect(() => {
    if (failures > 0) box.current?.focus();
  }, [failures]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary}>
      <p className={classes.summaryTitle}>
        <IconAlertTriangle size={20} aria-hidden="true" /> {words.title(errors.length)}
      </p>
      <ul>
        {errors.map(({ path, message }) => {
          const label = fields.get(path)?.label;
          const key = `${path} ${message}`;
          if (label === undefined && document.getElementById(idOf(path)) === null) {
            return <li key={key}>{message}</li>;
          }
          return (
            <li key={key}>
              <a
                href={`#${idOf(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(idOf(path));
                }}
              >
                {label !== undefined && `${label}: `}
                {message}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Puts the focus on a field and brings it into sight together with its label. */
function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.closest('[data-field]')?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: field.closest('[data-field]') !== null });
}
