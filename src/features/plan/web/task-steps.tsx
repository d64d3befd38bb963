import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../ui/confirm/reason-dialog.tsx';
import { TextareaField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { needsLateReason, TASK_STEPS, type TaskStep } from '../model/task-lifecycle.ts';
import type { TaskView } from '../server/task.schema.ts';
import { useTakeTask } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    start: 'Bắt đầu',
    finish: 'Báo hoàn thành',
    block: 'Báo vướng mắc',
    unblock: 'Hết vướng mắc',
    reopen: 'Mở lại',
    cancel: 'Không thực hiện nữa',
    doneOn: 'Ngày hoàn thành',
    lateReason: 'Lý do chậm',
    lateHint: 'Ngày hoàn thành ở sau thời hạn.',
    note: 'Kết quả',
    saved: 'Đã ghi nhận.',
  },
  en: {
    start: 'Start',
    finish: 'Report as done',
    block: 'Report as blocked',
    unblock: 'No longer blocked',
    reopen: 'Open again',
    cancel: 'Cancel the task',
    doneOn: 'Day it was done',
    lateReason: 'Why late',
    lateHint: 'That day is after the deadline.',
    note: 'Result',
    saved: 'Recorded.',
  },
});

type ButtonStep = Exclude<TaskStep, 'report'>;
const WITH_REASON: readonly TaskStep[] = ['block', 'reopen', 'cancel'];

/** The steps this person may take with a task now; reporting has its own form below. */
export function TaskStepButtons({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const [step, setStep] = useState<ButtonStep | null>(null);
  const send = useSendTaskStep(task);
  const close = () => setStep(null);
  const steps = TASK_STEPS.filter(
    (each): each is ButtonStep => each !== 'report' && task.allowed.includes(each),
  );
  const take = (each: ButtonStep) => {
    if (each === 'finish' || WITH_REASON.includes(each)) return setStep(each);
    send({ step: each }).catch((error: unknown) => toast.error(problemText(error)));
  };
  return (
    <>
      {steps.map((each) => (
        <Button key={each} onClick={() => take(each)}>
          {words[each]}
        </Button>
      ))}
      <Dialog opened={step === 'finish'} onClose={close} title={words.finish}>
        <FinishForm task={task} onDone={close} />
      </Dialog>
      {step !== null && step !== 'finish' && (
        <ReasonDialog
          id={`task.${step}.${task.id}`}
          opened
          title={words[step]}
          confirmLabel={words[step]}
          onConfirm={(reason, { key }) => send({ step, reason }, key)}
          onClose={close}
        />
      )}
    </>
  );
}

function FinishForm({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const words = useMessages(messages);
  const send = useSendTaskStep(task);
  const form = useServerForm({
    id: `task.finish.${task.id}`,
    initial: { doneOn: task.today as string | null, lateReason: '', note: '' },
    submit: ({ doneOn, lateReason, note }, { key }) =>
      send(
        {
          step: 'finish',
          doneOn: doneOn ?? undefined,
          lateReason: lateReason.trim() || undefined,
          note: note.trim() || undefined,
        },
        key,
      ),
    onSuccess: onDone,
  });
  const { doneOn } = form.values;
  const late =
    doneOn !== null &&
    needsLateReason({ lateFrom: task.lateReasonFrom, deadlineKind: task.deadlineKind }, doneOn);
  return (
    <Form form={form} submitLabel={words.finish} onCancel={onDone} guard={false}>
      <DayField form={form} name="doneOn" label={words.doneOn} max={task.today} />
      {late && (
        <TextareaField form={form} name="lateReason" label={words.lateReason} description={words.lateHint} />
      )}
      <TextareaField form={form} name="note" label={words.note} optional />
    </Form>
  );
}

/** Sends a step of `task`; throws what the server says. */
export function useSendTaskStep(task: TaskView) {
  const take = useTakeTask(task.planId);
  const words = useMessages(messages);
  return async (body: object, key?: string) => {
    const next = await api.post<TaskView>(
      `/api/tasks/${task.id}/steps`,
      { version: task.version, ...body },
      { key },
    );
    take(next);
    toast.done(words.saved);
    return next;
  };
}
