import { useKeptFocus } from '../../../ui/focus/use-kept-focus.ts';
import { SelectField, TextareaField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatMoment } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import type { TaskView } from '../server/task.schema.ts';
import classes from './plan.module.css';
import { useSendTaskStep } from './task-steps.tsx';

const messages = defineMessages({
  vi: {
    title: 'Báo cáo tiến độ',
    note: 'Kết quả, tiến độ',
    progress: 'Tiến độ',
    unchanged: (percent: number) => `Giữ nguyên ${percent} %`,
    percent: (percent: number) => `${percent} %`,
    send: 'Gửi báo cáo tiến độ',
    none: 'Chưa có báo cáo nào.',
  },
  en: {
    title: 'Progress reports',
    note: 'Result, progress',
    progress: 'Progress',
    unchanged: (percent: number) => `Keep ${percent} %`,
    percent: (percent: number) => `${percent} %`,
    send: 'Send the report',
    none: 'No reports yet.',
  },
});

const TENS = Array.from({ length: 11 }, (_, tens) => tens * 10);

/** What was reported on a task, and the form to report more. */
export function TaskNotes({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const keptFocus = useKeptFocus<HTMLElement>();
  return (
    <section {...keptFocus}>
      <h3>{words.title}</h3>
      {task.allowed.includes('report') && <ReportForm key={task.version} task={task} />}
      {task.notes.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <ul className={classes.plainList} aria-label={words.title}>
          {task.notes.map((note) => (
            <li key={note.id}>
              <div className={classes.line}>
                <strong>{note.authorName}</strong>
                <span className={classes.quiet}>
                  {note.progress !== null && `${words.percent(note.progress)} · `}
                  <time dateTime={note.writtenAt}>{formatMoment(note.writtenAt)}</time>
                </span>
              </div>
              <p className={classes.note}>{note.text}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ReportForm({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const send = useSendTaskStep(task);
  const form = useServerForm({
    id: `task.report.${task.id}`,
    initial: { note: '', progress: '' },
    submit: ({ note, progress }, { key }) =>
      send(
        {
          step: 'report',
          note: note.trim() || undefined,
          progress: progress === '' ? undefined : Number(progress),
        },
        key,
      ),
    onSuccess: () => form.reset(),
  });
  return (
    <Form form={form} submitLabel={words.send} guard={false}>
      <TextareaField form={form} name="note" label={words.note} maxLength={5000} minRows={2} />
      <SelectField
        form={form}
        name="progress"
        label={words.progress}
        description={words.unchanged(task.progress)}
        optional
        options={TENS.map((percent) => ({ value: String(percent), label: words.percent(percent) }))}
      />
    </Form>
  );
}
