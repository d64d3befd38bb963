import { sql } from 'kysely';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { findHeadlines } from '../../document/server/index.ts';
import { PLAN_SEALS } from '../model/plan-lifecycle.ts';
import { presentTaskRow } from './list-plan-tasks.ts';
import { mayFinishMilestone } from './milestone.store.ts';
import { getReadablePlanOfTask, type PlanRecord } from './plan.store.ts';
import type { TaskView } from './task.schema.ts';
import { getTaskRecord, type TaskRecord, taskVerbs } from './task.store.ts';

interface Context {
  db: Db;
  actor: Actor;
  clock: Clock;
}

type Details = Pick<TaskView, 'notes' | 'files' | 'agenda'> & {
  documentIds: string[];
  milestones: (Omit<TaskView['milestones'][number], 'mayFinish'> & { unitPath: string | null })[];
};

/** A task with everything that hangs on it and what the reader may do. @throws AppError `not-found` */
export async function getTask(context: Context, taskId: string): Promise<TaskView> {
  const { db, actor } = context;
  const plan = await getReadablePlanOfTask(db, actor, taskId);
  return presentTask(context, plan, await getTaskRecord(db, taskId));
}

/** What the API answers for `task` of `plan`. */
export async function presentTask(
  { db, actor, clock }: Context,
  plan: PlanRecord,
  task: TaskRecord,
): Promise<TaskView> {
  const day = today(clock);
  const { milestones, documentIds, ...details } = await findDetails(db, task.id, day);
  const open = milestones.filter((milestone) => milestone.doneOn === null);
  const row = presentTaskRow(
    {
      ...task,
      milestones: milestones.length,
      milestonesDone: milestones.length - open.length,
      nextMilestone: open.map(({ dueDay }) => dueDay).sort()[0] ?? null,
      notes: details.notes.length,
      evidence: details.files.length + documentIds.length,
    },
    day,
  );
  const seals = PLAN_SEALS[plan.state];
  return {
    ...row,
    ...details,
    documents: (await findHeadlines(db, actor, documentIds)).map(({ out: _, ...document }) => document),
    milestones: milestones.map(({ unitPath, ...milestone }) => ({
      ...milestone,
      mayFinish: mayFinishMilestone(actor, plan, task, unitPath),
    })),
    blockedReason: task.blockedReason,
    lateReason: task.lateReason,
    lateReasonFrom: task.deadlineKind === 'expected' ? null : task.lateFrom,
    planState: plan.state,
    planYear: plan.year,
    editNeedsReason: seals.tasks === 'with-reason',
    today: day,
    allowed: taskVerbs(actor, plan, task),
  };
}

async function findDetails(db: Db, taskId: string, day: string): Promise<Details> {
  const at = (column: ReturnType<typeof sql>) => sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const { rows } = await sql<Details>`select
    (select coalesce(json_agg(json_build_object('id', m.id, 'actor', m.actor, 'text', m.text, 'dueOn', m.due_on,
        'dueDay', m.late_from - 1, 'lateFrom', m.late_from, 'unitId', m.unit_id, 'unitName', n.name, 'unitPath', n.path::text,
        'doneOn', m.done_on, 'late', m.done_on is null and m.late_from <= ${day}::date, 'version', m.version)
        order by m.position, m.id), '[]')
      from milestone m left join unit_now n on n.unit_id = m.unit_id where m.task_id = ${taskId}) as milestones,
    (select coalesce(json_agg(json_build_object('id', tn.id, 'authorName', tn.author_name, 'writtenAt', ${at(sql`tn.written_at`)},
        'text', tn.text, 'progress', tn.progress) order by tn.written_at desc, tn.id desc), '[]')
      from task_note tn where tn.task_id = ${taskId}) as notes,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size,
        'addedAt', ${at(sql`tf.added_at`)}, 'addedBy', a.name) order by tf.added_at desc, f.id desc), '[]')
      from task_file tf join stored_file f on f.id = tf.file_id join account a on a.id = tf.added_by
      where tf.task_id = ${taskId} and tf.removed_at is null) as files,
    (select coalesce(json_agg(td.document_id), '[]') from task_document td where td.task_id = ${taskId}) as document_ids,
    coalesce((select s.agenda from council_session s where s.task_id = ${taskId}), '[]') as agenda`.execute(
    db,
  );
  const [details] = rows;
  if (details === undefined) throw new Error('reading a task answered no row');
  return details;
}
