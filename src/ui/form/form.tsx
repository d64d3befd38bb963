import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { ActButton } from '../page/act-button.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ErrorSummary } from './error-summary.tsx';
import classes from './form.module.css';
import type { FormValues } from './form-state.ts';
import { LeaveGuard } from './leave-guard.tsx';
import type { ServerForm } from './use-server-form.ts';

const messages = defineMessages({
  vi: {
    restored: (at: string) => `Đã khôi phục nội dung bạn nhập dở lúc ${at}.`,
    discard: 'Bỏ, lấy lại bản đã lưu',
    cancel: 'Hủy',
  },
  en: {
    restored: (at: string) => `What you typed at ${at} has been restored.`,
    discard: 'Drop it and go back to what is saved',
    cancel: 'Cancel',
  },
});

export interface FormProps<V extends FormValues> {
  form: ServerForm<V>;
  /** What the button does, in its words: "Lưu kế hoạch", never "OK". */
  submitLabel: string;
  onCancel?: () => void;
  /** Buttons beside the submitting one. */
  acts?: ReactNode;
  /** `false` where leaving with something typed needs no question, such as a sign-in page. */
  guard?: boolean;
  children: ReactNode;
}

/** A form: error summary on top, fields, the act below; asks before one leaves with changes not sent. */
export function Form<V extends FormValues>(props: FormProps<V>) {
  const { form, submitLabel, onCancel, acts, guard = true, children } = props;
  const words = useMessages(messages);
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void form.submit();
      }}
    >
      <ErrorSummary form={form} />
      {form.restoredAt !== null && (
        <p role="status" className={classes.restored}>
          {words.restored(formatMoment(form.restoredAt))}{' '}
          <Button size="compact-md" variant="subtle" onClick={form.reset}>
            {words.discard}
          </Button>
        </p>
      )}
      {children}
      <div className={classes.acts}>
        <ActButton type="submit" loading={form.submitting}>
          {submitLabel}
        </ActButton>
        {acts}
        {onCancel !== undefined && (
          <Button variant="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ConflictDialog form={form} />
      {guard && <LeaveGuard when={form.dirty && !form.submitting} onLeave={form.reset} />}
    </form>
  );
}
