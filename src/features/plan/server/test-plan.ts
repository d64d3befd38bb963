import { newId } from '../../../platform/ids.ts';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { deadlineColumns, milestoneColumns } from '../model/deadline-columns.ts';
import { parseDeadline } from '../model/parse-deadline.ts';
import type { PlanState } from '../model/plan-states.ts';
import type { TaskState } from '../model/task-states.ts';

export interface TaskOptions {
  content?: string;
  annex?: number;
  section?: string;
  deadline?: string;
  state?: TaskState;
  doneOn?: string | null;
  progress?: number;
  units?: string[];
  people?: string[];
}

/** A province with two communes, an issued plan of the province, and one person of each kind before it. */
export interface PlanWorld {
  app: TestApplication;
  province: string;
  commune: string;
  foreignProvince: string;
  /** Writes and issues plans of the province. */
  office: Credentials;
  /** Head of the province: approves. */
  head: Credentials;
  /** Clerk of the commune, below the province. */
  clerk: Credentials;
  /** Clerk of another province: may know of nothing. */
  foreign: Credentials;
  auditor: Credentials;
  plan(options?: {
    unitId?: string;
    state?: PlanState;
    title?: string;
    year?: number;
    fromPaper?: boolean;
  }): Promise<string>;
  task(planId: string, options?: TaskOptions): Promise<string>;
  close(): Promise<void>;
}

/** The application with a small world of plans; the clock stands on Saturday 2026-11-21. */
export async function planWorld(): Promise<PlanWorld> {
  const app = await testApplication();
  const { build, owner } = app;
  const province = await build.unit({ name: 'Tỉnh Sông Mộc' });
  const commune = await build.unit({ name: 'Xã Bến Gỗ', parentId: province });
  const foreignProvince = await build.unit({ name: 'Tỉnh Núi Xa' });
  let positions = 0;
  let plans = 0;

  const insertFile = async () => {
    const id = newId();
    await owner.query(
      `insert into stored_file (id, sha256, name, media_type, size, uploaded_at) values ($1, $2, 'ke-hoach.docx', 'text/plain', 1, now())`,
      [id, 'a'.repeat(64)],
    );
    return id;
  };

  return {
    app,
    province,
    commune,
    foreignProvince,
    office: await build.signedIn('standing-office', province),
    head: await build.signedIn('unit-head', province),
    clerk: await build.signedIn('unit-clerk', commune),
    foreign: await build.signedIn('unit-clerk', foreignProvince),
    auditor: await build.signedIn('auditor', province),
    async plan(options = {}) {
      const id = newId();
      plans += 1;
      const state = options.state ?? 'issued';
      const numbered = state === 'issued' || state === 'closed';
      await owner.query(
        `insert into plan (id, unit_id, year, title, number, symbol, signed_on, state, source_file_id, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
        [
          id,
          options.unitId ?? province,
          options.year ?? 2026,
          options.title ?? `Kế hoạch thi đua số ${plans}`,
          numbered ? String(plans) : null,
          numbered ? 'KH-UBND' : null,
          numbered ? '2026-01-05' : null,
          state,
          options.fromPaper === true ? await insertFile() : null,
          app.clock.now(),
        ],
      );
      return id;
    },
    async task(planId, options = {}) {
      const id = newId();
      positions += 1;
      const { deadline } = parseDeadline(options.deadline ?? 'Trước ngày 15/12/2026', 2026);
      const columns = deadlineColumns(deadline);
      await owner.query(
        `insert into task (id, plan_id, annex, position, number, section, content, deadline_text, deadline_kind, date_from, date_to,
           exclusive, due_day, late_from, state, progress, done_on, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
        [
          id,
          planId,
          options.annex ?? 1,
          positions,
          String(positions),
          options.section ?? 'Quý IV',
          options.content ?? `Nhiệm vụ ${positions}`,
          columns.deadlineText,
          columns.deadlineKind,
          columns.dateFrom,
          columns.dateTo,
          columns.exclusive,
          columns.dueDay,
          columns.lateFrom,
          options.state ?? 'not-started',
          options.progress ?? 0,
          options.doneOn ?? null,
          app.clock.now(),
        ],
      );
      for (const [index, milestone] of deadline.milestones.entries()) {
        const due = milestoneColumns(milestone);
        await owner.query(
          `insert into milestone (id, task_id, position, actor, text, due_on, exclusive, late_from) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [newId(), id, index + 1, milestone.actor, milestone.text, due.dueOn, due.exclusive, due.lateFrom],
        );
      }
      for (const unitId of options.units ?? [])
        await owner.query(`insert into task_unit (task_id, unit_id, part) values ($1, $2, 'implementer')`, [
          id,
          unitId,
        ]);
      for (const personId of options.people ?? [])
        await owner.query(`insert into task_person (task_id, person_id) values ($1, $2)`, [id, personId]);
      return id;
    },
    close: () => app.close(),
  };
}
