import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../ui/confirm/reason-dialog.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { TaskView } from '../server/task.schema.ts';
import { MilestoneForm } from './milestone-form.tsx';
import classes from './plan.module.css';
import { useTakeTask } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Mốc thời gian',
    add: 'Thêm mốc',
    due: (day: string) => `hạn ${day}`,
    done: (day: string) => `Xong ngày ${day}`,
    late: 'Quá hạn',
    finish: 'Xong mốc này',
    undo: 'Chưa xong',
    remove: 'Bỏ mốc',
    removeAsk: 'Mốc này sẽ không còn được theo dõi và nhắc.',
  },
  en: {
    title: 'Milestones',
    add: 'Add a milestone',
    due: (day: string) => `due ${day}`,
    done: (day: string) => `Done on ${day}`,
    late: 'Late',
    finish: 'Mark as done',
    undo: 'Not done after all',
    remove: 'Remove the milestone',
    removeAsk: 'This milestone will no longer be followed and reminded of.',
  },
});

type Milestone = TaskView['milestones'][number];

/** The milestones of a task in their order, each finished by who may. */
export function TaskMilestones({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const [adding, setAdding] = useState(false);
  const mayAdd = task.allowed.includes('edit');
  if (task.milestones.length === 0 && !mayAdd) return null;
  return (
    <section>
      <h3>{words.title}</h3>
      {task.milestones.length > 0 && (
        <ul className={classes.plainList}>
          {task.milestones.map((milestone) => (
            <Line key={milestone.id} task={task} milestone={milestone} />
          ))}
        </ul>
      )}
      {mayAdd && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={words.add}>
        <MilestoneForm task={task} onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}

function Line({ task, milestone }: { task: TaskView; milestone: Milestone }) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  // Words such as "đơn vị gửi hồ sơ" say themselves who acts.
  const said =
    milestone.actor !== null && milestone.text.toLowerCase().startsWith(milestone.actor.toLowerCase());
  const who = milestone.unitName ?? (said ? null : milestone.actor);
  const [removing, setRemoving] = useState(false);
  const remove = (reason: string, { key }: { key: string }) =>
    api
      .delete<TaskView>(
        `/api/milestones/${milestone.id}`,
        { version: milestone.version, reason: reason || undefined },
        { key },
      )
      .then(take);
  const finish = (doneOn: string | null) =>
    api
      .patch<TaskView>(`/api/milestones/${milestone.id}`, { version: milestone.version, doneOn })
      .then(take, (error: unknown) => toast.error(problemText(error)));
  return (
    <li className={classes.line}>
      <span className={classes.grow}>
        {who !== null && <strong>{who}: </strong>}
        {milestone.text}{' '}
        <span className={classes.quiet}>
          {milestone.doneOn === null
            ? words.due(formatDay(milestone.dueDay))
            : words.done(formatDay(milestone.doneOn))}
        </span>{' '}
        {milestone.late && <ToneBadge tone="red">{words.late}</ToneBadge>}
      </span>
      {milestone.mayFinish && (
        <Button
          variant={milestone.doneOn === null ? 'default' : 'subtle'}
          aria-label={`${milestone.doneOn === null ? words.finish : words.undo}: ${milestone.text}`}
          onClick={() => void finish(milestone.doneOn === null ? task.today : null)}
        >
          {milestone.doneOn === null ? words.finish : words.undo}
        </Button>
      )}
      {task.allowed.includes('edit') && (
        <ActionIcon aria-label={`${words.remove}: ${milestone.text}`} onClick={() => setRemoving(true)}>
          <IconTrash size={18} stroke={1.7} />
        </ActionIcon>
      )}
      <ReasonDialog
        id={`milestone.remove.${milestone.id}`}
        opened={removing}
        title={words.remove}
        confirmLabel={words.remove}
        optional={!task.editNeedsReason}
        onConfirm={remove}
        onClose={() => setRemoving(false)}
      >
        {words.removeAsk}
      </ReasonDialog>
    </li>
  );
}
