import { createHash } from 'node:crypto';
import { renderCalendarFeed } from '../../../../documents/ics.ts';
import { joinPolicies } from '../../../../platform/auth/policy.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { publicUrl } from '../../../../platform/http/public-url.ts';
import { findActor, hashSecret } from '../../../account/server/index.ts';
import { planPolicy } from '../../model/plan.policy.ts';
import { publicCalendar } from '../calendar.ts';
import { getReadablePlan } from '../plan.store.ts';
import { planTables } from '../plan.tables.ts';
import { feedEntries } from './feed-entries.ts';

/** A feed only ever reads plans, whatever else its owner may do. */
const actsOfRole = joinPolicies([{ 'plan.read': planPolicy['plan.read'] }]);

const OWN = { vi: 'Sổ Vàng – Việc của tôi', en: 'Sổ Vàng – My work' } as const;

/**
 * Answers the calendar behind a secret address with its ETag, or 304 where the caller has it already. Whether its owner may
 * still read it is asked each time.
 * @throws AppError `not-found` for an unknown or revoked address, a disabled account, a plan out of reach
 */
export async function readFeed(context: ActionContext, file: string): Promise<unknown> {
  const { db, clock, settings, request, reply } = context;
  const feed = await planTables(db)
    .selectFrom('calendarFeed')
    .select(['accountId', 'planId'])
    .where('secretHash', '=', hashSecret(file.replace(/\.ics$/, '')))
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  const actor = feed === undefined ? null : await findActor({ db, clock }, feed.accountId, actsOfRole);
  if (feed === undefined || actor === null) throw new AppError('not-found');
  const plan = feed.planId === null ? null : await getReadablePlan(db, actor, feed.planId);
  const entries = await feedEntries({
    db,
    actor,
    planId: feed.planId,
    today: today(clock),
    calendar: publicCalendar(),
    language: actor.language,
    baseUrl: publicUrl(settings, request),
  });
  const body = renderCalendarFeed({
    name: plan === null ? OWN[actor.language] : `Sổ Vàng – ${plan.title}`,
    entries,
  });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) return reply.status(304).send();
  return reply.type('text/calendar; charset=utf-8').send(body);
}
