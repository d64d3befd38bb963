import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { publicUrl } from '../../../../platform/http/public-url.ts';
import { newId, newSecret } from '../../../../platform/ids.ts';
import { hashSecret } from '../../../account/server/index.ts';
import { getReadablePlan } from '../plan.store.ts';
import { planTables } from '../plan.tables.ts';
import type { CreatedFeed, CreateFeed } from './calendar-feed.schema.ts';

/** A person needs a few; more would only make it hard to see which one leaked. */
const MAX_FEEDS = 20;

/**
 * Makes a secret address of a calendar. Only its hash is kept, and the answer is not kept for repetition either.
 * @throws AppError `not-found` for a plan the actor may not read, `invalid-input` when there are too many already
 */
export async function createFeed(context: ActionContext, { planId }: CreateFeed): Promise<CreatedFeed> {
  const { settings, request } = context;
  const secret = newSecret();
  const id = newId();
  await context.write(async ({ db, actor, clock, audit }) => {
    const plan = planId === null ? null : await getReadablePlan(db, actor, planId);
    const { count } = await planTables(db)
      .selectFrom('calendarFeed')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('accountId', '=', actor.accountId)
      .where('revokedAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (count >= MAX_FEEDS) {
      throw new AppError('invalid-input', {
        detail: {
          vi: `Bạn đã có ${MAX_FEEDS} địa chỉ lịch. Hãy thu hồi địa chỉ không còn dùng rồi tạo mới.`,
          en: `You have ${MAX_FEEDS} calendar addresses already. Revoke one you no longer use first.`,
        },
      });
    }
    await planTables(db)
      .insertInto('calendarFeed')
      .values({
        id,
        accountId: actor.accountId,
        planId,
        secretHash: hashSecret(secret),
        createdAt: clock.now(),
        revokedAt: null,
      })
      .execute();
    audit({
      act: 'calendar-feed.create',
      entity: 'calendar-feed',
      entityId: id,
      unitId: plan?.unitId ?? null,
      after: { planId },
    });
  });
  return { id, address: `${publicUrl(settings, request)}/api/feeds/${secret}.ics` };
}
