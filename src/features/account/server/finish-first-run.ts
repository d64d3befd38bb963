import { sql } from 'kysely';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import { callerOf } from '../../../platform/http/caller.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import { assertSameSite } from '../../../platform/http/same-site.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { createRootUnit } from '../../organisation/server/index.ts';
import { PASSWORD_FAULTS, passwordFault } from '../model/password-rules.ts';
import { SETUP_CODE } from '../model/throttle.ts';
import { insertAssignment } from './assign-role.ts';
import { insertAccount } from './create-account.ts';
import type { FirstRun } from './first-run.schema.ts';
import { hashPassword } from './password-hash.ts';
import { isFirstRun, isSetupCode, isSetupCodeNeeded } from './setup-code.ts';
import { reserveAttempts, returnAttempts, throttleCount } from './sign-in-throttle.ts';

const LOCK_KEY = 7_830_132;

/**
 * Makes the unit at the top of the tree and its administrator, once in the life of an installation: of two requests one wins.
 * @throws AppError `not-found` when there is an account already, `invalid-input` for a wrong setup code or a bad password, `too-many-requests`
 */
export async function finishFirstRun(context: ActionContext, box: SecretBox, input: FirstRun) {
  const { db } = context;
  assertSameSite(context.request, { tokenScopes: null });
  if (!(await isFirstRun(db))) throw new AppError('not-found');
  await assertSetupCode(context, box, input.setupCode);
  const { administrator, unit } = input;
  const fault = passwordFault(administrator.password, administrator.login);
  if (fault !== null) throw fieldError('administrator.password', PASSWORD_FAULTS[fault]);
  const passwordHash = await hashPassword(administrator.password);
  return context.write((write) => setUp(write, { ...administrator, passwordHash }, unit), SYSTEM);
}

async function setUp(
  write: WriteContext,
  { login, name, passwordHash }: { login: string; name: string; passwordHash: string },
  unit: FirstRun['unit'],
): Promise<{ accountId: string; unitId: string }> {
  await sql`select pg_advisory_xact_lock(${LOCK_KEY})`.execute(write.db);
  if (!(await isFirstRun(write.db))) throw new AppError('not-found');
  const validFrom = today(write.clock);
  const unitId = await createRootUnit(write, { ...unit, validFrom });
  const accountId = await insertAccount(write, { login, name, passwordHash, mustChangePassword: false });
  write.audit({
    act: 'account.create',
    entity: 'account',
    entityId: accountId,
    unitId,
    after: { login, name },
  });
  await insertAssignment(write, accountId, {
    role: 'administrator',
    unitId,
    validFrom,
    validTo: null,
    reason: null,
  });
  return { accountId, unitId };
}

async function assertSetupCode(
  { db, clock, settings, request }: ActionContext,
  box: SecretBox,
  given: string | undefined,
): Promise<void> {
  if (!isSetupCodeNeeded(settings)) return;
  const counts = [throttleCount(SETUP_CODE, 'setup-code', callerOf(request))];
  await reserveAttempts(db, clock, counts);
  if (given === undefined || !(await isSetupCode(box, given))) {
    const words = {
      vi: 'Mã thiết lập không đúng. Mã được in ở cửa sổ dòng lệnh khi khởi động máy chủ.',
      en: 'The setup code is wrong. The server printed it on its console when it started.',
    };
    throw fieldError('setupCode', words);
  }
  await db.transaction().execute((tx) => returnAttempts(tx, clock, counts));
}
