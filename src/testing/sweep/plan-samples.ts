import { newId } from '../../platform/ids.ts';
import type { Samples, SweepTools } from './sweep-tools.ts';

const PLAN_TEXT = `ỦY BAN NHÂN DÂN XÃ A
Số: 12/KH-UBND
KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026
I. MỤC ĐÍCH
Các đơn vị gửi báo cáo trước ngày 05/06/2026.
`;

/** A plan in force of A with everything that hangs on one. */
export async function planSamples(
  tools: SweepTools,
  { a, under, personId }: { a: string; under: string; personId: string },
): Promise<Samples> {
  const { app, owner, make, sendFile, one } = tools;
  const { id: planId } = await make<{ id: string }>('POST', '/api/plans', {
    unitId: a,
    year: 2026,
    title: 'Kế hoạch của A',
  });
  const task = await make<{ id: string }>('POST', `/api/plans/${planId}/tasks`, {
    content: 'Nhiệm vụ của A',
  });
  await make('POST', `/api/tasks/${task.id}/milestones`, { text: 'Mốc của A', dueOn: '2026-11-30' });
  await make('PUT', `/api/plans/${planId}/assignments`, {
    taskIds: [task.id],
    units: [{ unitId: a, part: 'implementer' }],
    personIds: [personId],
    mode: 'add',
  });
  // In force, so that everything of it can be tried; the steps to that have tests of their own.
  await app.owner.query(
    `update plan set state = 'issued', number = '12', symbol = 'KH-UBND', signed_on = '2026-01-02' where id = $1`,
    [planId],
  );
  await sendFile(`/api/tasks/${task.id}/files`, 'minh-chung.txt', Buffer.from('Minh chứng của A'));
  const { importId } = await sendFile<{ importId: string }>(
    '/api/plan-imports',
    'ke-hoach.txt',
    Buffer.from(PLAN_TEXT),
    {
      unitId: a,
    },
  );
  const view = await make<{ id: string }>('POST', '/api/saved-views', {
    page: 'plan',
    name: 'Của A',
    query: 'late=true',
  });
  const feed = await make<{ id: string; address: string }>('POST', '/api/calendar-feeds', { planId });
  const duty = newId();
  await app.owner.query(
    `insert into duty (id, plan_id, position, text, deadline_kind) values ($1, $2, 1, 'Các thôn của A gửi báo cáo', 'none')`,
    [duty, planId],
  );
  await app.owner.query(
    `insert into superior_link (task_id, superior_duty_id, seen) values ($1, $2, '{"content": "", "deadlineText": "", "cancelled": false}')`,
    [task.id, duty],
  );
  const demand = await make<{ id: string }>('POST', `/api/plans/${planId}/demands`, {
    title: 'Báo cáo của A',
    kind: 'document',
    dueDay: '2026-11-20',
    dutyId: duty,
    unitIds: [under],
  });
  const demandItem = await one('select id from demand_item where demand_id = $1', [demand.id]);
  await sendFile(`/api/demand-items/${demandItem}/files`, 'bao-cao.txt', Buffer.from('Báo cáo của A'));
  await make('POST', '/api/follows', {
    councilUnitId: a,
    accountId: owner.accountId,
    unitIds: [under],
    validFrom: '2026-01-01',
  });
  return {
    samples: {
      '/api/plans/{planId}': planId,
      '/api/tasks/{taskId}': task.id,
      '/api/tasks/{taskId}/files/{fileId}': await one(
        'select file_id as id from task_file where task_id = $1',
        [task.id],
      ),
      '/api/milestones/{milestoneId}': await one('select id from milestone where task_id = $1', [task.id]),
      '/api/plan-imports/{importId}': importId,
      '/api/demands/{demandId}': demand.id,
      '/api/demand-items/{itemId}': demandItem,
      '/api/demand-items/{itemId}/files/{fileId}': await one(
        'select file_id as id from demand_file where item_id = $1',
        [demandItem],
      ),
      '/api/follows/{followId}': await one('select id from unit_follow where council_unit_id = $1', [a]),
      '/api/roll-overs/{rollOverId}': (
        await make<{ id: string }>('POST', `/api/plans/${planId}/roll-over`, {})
      ).id,
      '/api/saved-views/{viewId}': view.id,
      '/api/calendar-feeds/{feedId}': feed.id,
      '/api/feeds/{file}': feed.address.split('/').at(-1) ?? '',
    },
    keys: {
      planId,
      taskIds: task.id,
      tasks: task.id,
      afterId: task.id,
      taskId: task.id,
      dutyId: duty,
      dutyIds: duty,
      demand: demand.id,
      superiorPlanId: planId,
    },
  };
}
