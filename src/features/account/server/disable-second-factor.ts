import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext, WriteContext } from '../../../platform/http/context.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { OWN_PASSWORD } from '../model/throttle.ts';
import { accountTables } from './account.tables.ts';
import { auditAccount } from './audit-account.ts';
import { confirmPassword } from './confirm-password.ts';
import { claimSecondFactor, hashRecoveryCode, newRecoveryCodes } from './second-factor.ts';
import { forgetFailures, reserveAttempts, throttleCount } from './sign-in-throttle.ts';

interface Proof {
  password: string;
  code: string;
}

/** Turns one's own second factor off. @throws AppError `invalid-input` for a wrong password or code, `too-many-requests` */
export async function disableSecondFactor(
  context: ActionContext,
  box: SecretBox,
  proof: Proof,
): Promise<void> {
  await withProof(context, box, proof, async (write) => {
    await setSecondFactor(write, { totpSecret: null, totpLastStep: null, recoveryHashes: [] });
    await auditAccount(write, 'account.disable-second-factor', write.actor.accountId);
  });
}

/** Replaces one's own recovery codes. @returns the new ones, which are shown this once */
export async function renewRecoveryCodes(
  context: ActionContext,
  box: SecretBox,
  proof: Proof,
): Promise<{ recoveryCodes: string[] }> {
  const codes = newRecoveryCodes();
  await withProof(context, box, proof, async (write) => {
    await setSecondFactor(write, { recoveryHashes: codes.map(hashRecoveryCode) });
    await auditAccount(write, 'account.renew-recovery-codes', write.actor.accountId);
  });
  return { recoveryCodes: codes };
}

async function withProof(
  context: ActionContext,
  box: SecretBox,
  { password, code }: Proof,
  work: (write: WriteContext) => Promise<void>,
): Promise<void> {
  const { db, clock, actor } = context;
  await confirmPassword(context, password);
  const count = throttleCount(OWN_PASSWORD, 'own-code', actor.accountId);
  await reserveAttempts(db, clock, [count]);
  await context.write(async (write) => {
    const { totpSecret } = await accountTables(write.db)
      .selectFrom('account')
      .select('totpSecret')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    const used =
      totpSecret !== null &&
      (await claimSecondFactor(write.db, { box, clock }, { id: actor.accountId, totpSecret }, code));
    if (!used)
      throw fieldError('code', { vi: 'Mã không đúng hoặc đã dùng.', en: 'The code is wrong or was used.' });
    await forgetFailures(write.db, count);
    await work(write);
  });
}

async function setSecondFactor(
  { db, actor }: WriteContext,
  columns: { totpSecret?: null; totpLastStep?: null; recoveryHashes: string[] },
): Promise<void> {
  await accountTables(db).updateTable('account').set(columns).where('id', '=', actor.accountId).execute();
}
