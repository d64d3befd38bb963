import { TextareaField, TextField } from '../../../ui/form/fields.tsx';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TASK_PARTS } from '../model/task-part.ts';
import { DeadlineReading } from './deadline-reading.tsx';

const messages = defineMessages({
  vi: {
    number: 'STT',
    section: 'Mục (quý hoặc chủ đề)',
    content: 'Nội dung công việc',
    lead: 'Chủ trì, chỉ đạo',
    implementer: 'Đơn vị thực hiện',
    coordinator: 'Đơn vị phối hợp',
    adviser: 'Đơn vị tham mưu',
    deadline: 'Thời gian hoàn thành',
    deadlineHint:
      'Viết như trong văn bản: “Trước ngày 15/3”, “Tháng 4 (đơn vị gửi hồ sơ trước 05/4)”, “Thường xuyên”.',
    reason: 'Lý do điều chỉnh',
    reasonHint: 'Kế hoạch đã ban hành; lý do sẽ hiện trong lịch sử.',
  },
  en: {
    number: 'No.',
    section: 'Section (quarter or topic)',
    content: 'Content',
    lead: 'Directing body',
    implementer: 'Implementing unit',
    coordinator: 'Coordinating unit',
    adviser: 'Advising unit',
    deadline: 'Completion time',
    deadlineHint:
      'Write it as in the document: “Trước ngày 15/3”, “Tháng 4 (đơn vị gửi hồ sơ trước 05/4)”, “Thường xuyên”.',
    reason: 'Why it is changed',
    reasonHint: 'The plan is in force; the history will show the reason.',
  },
});

interface Values {
  [name: string]: unknown;
  number: string;
  section: string;
  content: string;
  lead: string;
  implementer: string;
  coordinator: string;
  adviser: string;
  deadlineText: string;
  reason: string;
}

/** The words of a task, and why they change where the plan is in force. */
export function TaskFields<V extends Values>({
  form,
  year,
  needsReason,
}: {
  form: ServerForm<V>;
  /** The plan's: days without a year are of it. */
  year: number;
  needsReason: boolean;
}) {
  const words = useMessages(messages);
  const shared = form as unknown as ServerForm<Values>;
  return (
    <>
      <TextField form={shared} name="number" label={words.number} maxLength={20} width="6rem" optional />
      <TextField form={shared} name="section" label={words.section} maxLength={2000} optional />
      <TextareaField form={shared} name="content" label={words.content} maxLength={10_000} />
      <TextField
        form={shared}
        name="deadlineText"
        label={words.deadline}
        description={words.deadlineHint}
        maxLength={2000}
        optional
      />
      <DeadlineReading text={shared.values.deadlineText} year={year} />
      {TASK_PARTS.map((name) => (
        <TextField key={name} form={shared} name={name} label={words[name]} maxLength={2000} optional />
      ))}
      {needsReason && (
        <TextField
          form={shared}
          name="reason"
          label={words.reason}
          description={words.reasonHint}
          maxLength={2000}
        />
      )}
    </>
  );
}
