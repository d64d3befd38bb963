import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { newKey } from '../../../ui/api/idempotency.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { problemText } from '../../../ui/toast/toast-store.ts';
import type { ReminderPreview, SentReminders } from '../server/reminders/reminder.schema.ts';
import classes from './reminder-dialog.module.css';

const messages = defineMessages({
  vi: {
    title: 'Đôn đốc nhiệm vụ quá hạn',
    close: 'Đóng hộp thoại',
    none: 'Kế hoạch không có nhiệm vụ nào quá hạn.',
    caption: (count: number) => `${count} nhiệm vụ quá hạn`,
    choose: 'Chọn',
    chooseAll: 'Chọn tất cả',
    task: 'Nhiệm vụ',
    due: 'Hạn',
    days: (count: number) => `quá ${count} ngày`,
    units: 'Nhắc đến',
    accounts: (count: number) => `${count} tài khoản`,
    nobody: 'Chưa có ai nhận nhắc',
    reminded: (day: string) => `đã nhắc ${day}`,
    today: 'hôm nay đã nhắc',
    message: 'Lời nhắn kèm theo',
    messageHint: 'Không bắt buộc',
    send: (count: number) => `Gửi đôn đốc ${count} nhiệm vụ`,
    cancel: 'Hủy',
    sent: (tasks: number, accounts: number) => `Đã nhắc ${tasks} nhiệm vụ đến ${accounts} tài khoản.`,
    unit: 'Đơn vị',
    count: 'Số nhiệm vụ',
    results: 'Kết quả theo đơn vị',
    skipped: (count: number) => `${count} nhiệm vụ không gửi:`,
    reasons: {
      'not-late': 'không còn quá hạn',
      'already-reminded': 'hôm nay đã nhắc rồi',
      nobody: 'chưa có ai nhận nhắc; hãy giao đơn vị hoặc người',
    },
  },
  en: {
    title: 'Remind of late tasks',
    close: 'Close the dialog',
    none: 'No task of the plan is late.',
    caption: (count: number) => (count === 1 ? '1 late task' : `${count} late tasks`),
    choose: 'Choose',
    chooseAll: 'Choose all',
    task: 'Task',
    due: 'Due',
    days: (count: number) => (count === 1 ? '1 day late' : `${count} days late`),
    units: 'Reminds',
    accounts: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
    nobody: 'Nobody to remind',
    reminded: (day: string) => `reminded ${day}`,
    today: 'reminded today',
    message: 'Message',
    messageHint: 'Not required',
    send: (count: number) => (count === 1 ? 'Remind of 1 task' : `Remind of ${count} tasks`),
    cancel: 'Cancel',
    sent: (tasks: number, accounts: number) => `Reminded of ${tasks} tasks to ${accounts} accounts.`,
    unit: 'Unit',
    count: 'Tasks',
    results: 'Result per unit',
    skipped: (count: number) => `${count} not sent:`,
    reasons: {
      'not-late': 'no longer late',
      'already-reminded': 'reminded today already',
      nobody: 'nobody to remind; assign a unit or a person',
    },
  },
});

type Task = ReminderPreview['tasks'][number];

interface ReminderDialogProps {
  planId: string;
  opened: boolean;
  onClose: () => void;
  /** Tasks chosen on the page; all late ones when left out. */
  taskIds?: readonly string[];
}

/** Shows which late tasks a reminder would be about and whom it reaches, sends it, and tells the result of each unit. */
export function ReminderDialog({ planId, opened, onClose, taskIds }: ReminderDialogProps) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['plan', planId, 'reminder-preview'],
    queryFn: ({ signal }) =>
      api.get<ReminderPreview>(`/api/plans/${planId}/reminder-preview`, undefined, { signal }),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={words.title} size="60rem">
      {opened && (
        <Loaded query={query} lines={5}>
          {(preview) => (
            <ReminderForm planId={planId} preview={preview} taskIds={taskIds} onClose={onClose} />
          )}
        </Loaded>
      )}
    </Dialog>
  );
}

interface ReminderFormProps extends Omit<ReminderDialogProps, 'opened'> {
  preview: ReminderPreview;
}

function ReminderForm({ planId, preview, taskIds, onClose }: ReminderFormProps) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const messageId = useId();
  const key = useRef(newKey());
  const maySend = (task: Task) => task.accounts > 0 && task.remindedOn !== preview.today;
  const offered = preview.tasks.filter(({ taskId }) => taskIds === undefined || taskIds.includes(taskId));
  const [chosen, setChosen] = useState(() => new Set(offered.filter(maySend).map(({ taskId }) => taskId)));
  const [message, setMessage] = useState('');
  const send = useMutation({
    mutationFn: () =>
      api.post<SentReminders>(
        `/api/plans/${planId}/reminders`,
        { tasks: [...chosen], message: message.trim() || undefined },
        { key: key.current },
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['plan', planId] }),
  });
  if (send.data !== undefined) return <Result sent={send.data} preview={preview} onClose={onClose} />;
  if (offered.length === 0) return <p>{words.none}</p>;
  const sendable = offered.filter(maySend);
  const all = sendable.length > 0 && sendable.every(({ taskId }) => chosen.has(taskId));
  const toggle = (taskId: string, on: boolean) => {
    key.current = newKey();
    setChosen((before) => new Set(on ? [...before, taskId] : [...before].filter((each) => each !== taskId)));
  };
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption>{words.caption(offered.length)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={words.chooseAll}
                  checked={all}
                  indeterminate={!all && chosen.size > 0}
                  disabled={sendable.length === 0}
                  onChange={(event) => {
                    key.current = newKey();
                    setChosen(
                      new Set(event.currentTarget.checked ? sendable.map(({ taskId }) => taskId) : []),
                    );
                  }}
                />
              </th>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.units}</th>
            </tr>
          </thead>
          <tbody>
            {offered.map((task) => (
              <tr key={task.taskId}>
                <td>
                  <Checkbox
                    aria-label={`${words.choose}: ${task.number} ${task.content}`}
                    checked={chosen.has(task.taskId)}
                    disabled={!maySend(task)}
                    onChange={(event) => toggle(task.taskId, event.currentTarget.checked)}
                  />
                </td>
                <th scope="row">
                  {task.number && `${task.number}. `}
                  {task.content}
                </th>
                <td>
                  {formatDay(task.dueDay)}
                  <div className={classes.about}>{words.days(task.days)}</div>
                </td>
                <td>
                  {task.accounts === 0
                    ? words.nobody
                    : task.units.map(({ name }) => name).join('; ') || words.accounts(task.accounts)}
                  <div className={classes.about}>
                    {[
                      task.accounts > 0 ? words.accounts(task.accounts) : null,
                      task.remindedOn === null
                        ? null
                        : task.remindedOn === preview.today
                          ? words.today
                          : words.reminded(formatDay(task.remindedOn)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Textarea
        id={messageId}
        mt="md"
        label={words.message}
        description={words.messageHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={message}
        onChange={(event) => {
          key.current = newKey();
          setMessage(event.currentTarget.value);
        }}
      />
      {send.error !== null && (
        <p role="alert" className={classes.problem}>
          {problemText(send.error)}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
        {preview.allowed.includes('remind') && (
          <ActButton disabled={chosen.size === 0} loading={send.isPending} onClick={() => send.mutate()}>
            {words.send(chosen.size)}
          </ActButton>
        )}
      </Group>
    </>
  );
}

interface ResultProps {
  sent: SentReminders;
  preview: ReminderPreview;
  onClose: () => void;
}

function Result({ sent, preview, onClose }: ResultProps) {
  const words = useMessages(messages);
  const contentOf = (taskId: string) => preview.tasks.find((task) => task.taskId === taskId)?.content ?? '';
  return (
    <>
      <p role="status">
        <strong>{words.sent(sent.sent, sent.accounts)}</strong>
      </p>
      {sent.units.length > 0 && (
        <table className={classes.table}>
          <caption>{words.results}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.units}</th>
            </tr>
          </thead>
          <tbody>
            {sent.units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{unit.name}</th>
                <td>{unit.tasks}</td>
                <td>{unit.accounts === 0 ? words.nobody : words.accounts(unit.accounts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sent.skipped.length > 0 && (
        <>
          <p>{words.skipped(sent.skipped.length)}</p>
          <ul>
            {sent.skipped.map(({ taskId, number, reason }) => (
              <li key={taskId}>
                {number && `${number}. `}
                {contentOf(taskId)}: {words.reasons[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{words.close}</Button>
      </Group>
    </>
  );
}
