import assert from 'node:assert/strict';
import type { Credentials } from '../../../../testing/build.ts';
import type { PlanWorld } from '../test-plan.ts';
import type { CreateDemand, DemandView } from './demand.schema.ts';
import type { ItemListView } from './demand-item.schema.ts';

/** Makes a demand as the standing office: of all communes right below the province, due on 2026-11-15 unless told. */
export async function makeDemand(
  world: PlanWorld,
  planId: string,
  input: Partial<CreateDemand> = {},
  by: Credentials = world.office,
): Promise<DemandView> {
  const response = await world.app.request('POST', `/api/plans/${planId}/demands`, by, {
    title: 'Báo cáo sơ kết phong trào thi đua',
    kind: 'document',
    dueDay: '2026-11-15',
    groups: [{ kind: 'commune', reach: 'direct' }],
    ...input,
  });
  assert.equal(response.statusCode, 201, response.body);
  return response.json() as DemandView;
}

/** The item of `unitId` in a demand. */
export async function itemOf(world: PlanWorld, demandId: string, unitId: string) {
  const response = await world.app.request('GET', `/api/demands/${demandId}/items?size=200`, world.office);
  const item = (response.json() as ItemListView).items.find((each) => each.unitId === unitId);
  assert.ok(item !== undefined, `no item of ${unitId}`);
  return item;
}
