import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLive } from '../../../ui/api/use-live.ts';
import { Fact } from '../../../ui/facts/fact.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, relativeDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { TaskView } from '../server/task.schema.ts';
import { AssignForm } from './assign-form.tsx';
import { EditTaskForm } from './edit-task-form.tsx';
import classes from './plan.module.css';
import { planKey, useTask } from './plan-queries.ts';
import { TaskEvidence } from './task-evidence.tsx';
import { TaskHistory } from './task-history.tsx';
import { TaskMilestones } from './task-milestones.tsx';
import { TaskNotes } from './task-notes.tsx';
import { TaskStatusBadge } from './task-status-badge.tsx';
import { TaskStepButtons } from './task-steps.tsx';

const messages = defineMessages({
  vi: {
    deadline: 'Thời gian hoàn thành',
    due: 'Hạn',
    undated: 'Không có ngày cụ thể',
    doneOn: 'Ngày hoàn thành',
    section: 'Mục',
    lead: 'Chủ trì, chỉ đạo',
    implementer: 'Đơn vị thực hiện',
    coordinator: 'Đơn vị phối hợp',
    adviser: 'Đơn vị tham mưu',
    assigned: 'Được giao',
    nobody: 'Chưa giao cho đơn vị hay cá nhân nào',
    blocked: 'Vướng mắc',
    lateReason: 'Lý do chậm',
    agenda: 'Nội dung phiên họp',
    edit: 'Sửa nhiệm vụ',
    assign: 'Giao việc',
    part: { lead: 'chủ trì', implementer: 'thực hiện', coordinator: 'phối hợp', adviser: 'tham mưu' },
    notIssued: 'Kế hoạch chưa ban hành nên chưa báo cáo tiến độ được.',
  },
  en: {
    deadline: 'Completion time',
    due: 'Due',
    undated: 'No certain day',
    doneOn: 'Done on',
    section: 'Section',
    lead: 'Directing body',
    implementer: 'Implementing unit',
    coordinator: 'Coordinating unit',
    adviser: 'Advising unit',
    assigned: 'Assigned to',
    nobody: 'Not assigned to anybody yet',
    blocked: 'Blocked',
    lateReason: 'Why late',
    agenda: 'Agenda of the session',
    edit: 'Edit the task',
    assign: 'Assign',
    part: { lead: 'leads', implementer: 'implements', coordinator: 'coordinates', adviser: 'advises' },
    notIssued: 'The plan is not in force yet, so no progress is reported.',
  },
});

/** Everything about one task, beside the list or on top of any page. */
export function TaskPanel({ plan, taskId }: { plan: { id: string }; taskId: string }) {
  const query = useTask(plan.id, taskId);
  useLive({ [`plan:${plan.id}`]: [planKey(plan.id)] });
  const [mode, setMode] = useState<'view' | 'edit' | 'assign'>('view');
  const back = () => setMode('view');
  return (
    <Loaded query={query}>
      {(task) => {
        if (mode === 'edit') return <EditTaskForm task={task} onDone={back} />;
        if (mode === 'assign') return <AssignForm planId={task.planId} tasks={[task]} onDone={back} />;
        return <Details task={task} onMode={setMode} />;
      }}
    </Loaded>
  );
}

function Details({ task, onMode }: { task: TaskView; onMode: (mode: 'edit' | 'assign') => void }) {
  const words = useMessages(messages);
  return (
    <div className={classes.sections}>
      <div>
        <h2>
          {task.number === '' ? '' : `${task.number}. `}
          {task.content}
        </h2>
        <TaskStatusBadge task={task} />
      </div>
      {task.blockedReason !== null && (
        <p>
          <ToneBadge tone="red">{words.blocked}</ToneBadge> {task.blockedReason}
        </p>
      )}
      <Facts task={task} />
      {task.planState !== 'issued' && <p className={classes.quiet}>{words.notIssued}</p>}
      <div className={classes.acts}>
        <TaskStepButtons task={task} />
        {task.allowed.includes('assign') && <Button onClick={() => onMode('assign')}>{words.assign}</Button>}
        {task.allowed.includes('edit') && <Button onClick={() => onMode('edit')}>{words.edit}</Button>}
      </div>
      {task.agenda.length > 0 && (
        <section>
          <h3>{words.agenda}</h3>
          <ul>
            {task.agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      )}
      <TaskMilestones task={task} />
      <TaskNotes task={task} />
      <TaskEvidence task={task} />
      <TaskHistory task={task} />
    </div>
  );
}

function Facts({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const assigned = [
    ...task.units.map(({ name, part }) => `${name} (${words.part[part]})`),
    ...task.people.map(({ name }) => name),
  ];
  const facts: [string, string][] = [
    [words.deadline, task.deadlineText],
    [
      words.due,
      task.dueDay === null
        ? words.undated
        : `${formatDay(task.dueDay)} (${relativeDay(task.dueDay, language, task.today)})`,
    ],
    [words.doneOn, task.doneOn === null ? '' : formatDay(task.doneOn)],
    [words.lateReason, task.lateReason ?? ''],
    [words.section, task.section],
    [words.lead, task.lead],
    [words.implementer, task.implementer],
    [words.coordinator, task.coordinator],
    [words.adviser, task.adviser],
    [words.assigned, assigned.length === 0 ? words.nobody : assigned.join('; ')],
  ];
  return (
    <FactList>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Fact key={name} label={name}>
            {value}
          </Fact>
        ))}
    </FactList>
  );
}
