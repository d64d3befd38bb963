import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { SECOND_FACTOR_SETUP_MINUTES } from '../model/limits.ts';
import { accountTables } from './account.tables.ts';
import { auditAccount } from './audit-account.ts';
import { alreadyOn, setupPurpose } from './begin-second-factor.ts';
import { endSessionsOf } from './end-session.ts';
import { hashRecoveryCode, newRecoveryCodes, totpPurpose, totpStep } from './second-factor.ts';

/**
 * Turns the second factor on once a first code shows that the authenticator has the secret. Other sessions end.
 * @returns the recovery codes, which are shown this once
 * @throws AppError `invalid-input` for a wrong code or a setup that is too old, `step-not-allowed` when it is on already
 */
export async function confirmSecondFactor(
  context: ActionContext,
  box: SecretBox,
  input: { setup: string; code: string },
): Promise<{ recoveryCodes: string[] }> {
  const { actor, clock } = context;
  const secret = await secretOf(context, box, input.setup);
  const step = totpStep(secret, input.code, clock);
  if (step === null) {
    const words = {
      vi: 'Mã không đúng. Hãy kiểm tra giờ của điện thoại rồi nhập mã đang hiện.',
      en: 'The code is wrong. Check the clock of your phone and enter the code it shows now.',
    };
    throw fieldError('code', words);
  }
  const codes = newRecoveryCodes();
  const totpSecret = await box.seal(secret, totpPurpose(actor.accountId));
  await context.write(async (write) => {
    const turnedOn = await accountTables(write.db)
      .updateTable('account')
      .set({ totpSecret, totpLastStep: step, recoveryHashes: codes.map(hashRecoveryCode) })
      .where('id', '=', actor.accountId)
      .where('totpSecret', 'is', null)
      .executeTakeFirst();
    if (turnedOn.numUpdatedRows === 0n) throw alreadyOn();
    await endSessionsOf(write, actor.accountId, actor.sessionId);
    await auditAccount(write, 'account.enable-second-factor', actor.accountId);
  });
  return { recoveryCodes: codes };
}

async function secretOf({ actor, clock }: ActionContext, box: SecretBox, setup: string): Promise<string> {
  const opened = await box.open(setup, setupPurpose(actor.accountId)).catch(() => null);
  const { secret, at } = JSON.parse(opened ?? '{"secret":"","at":0}') as { secret: string; at: number };
  if (clock.now().getTime() - at <= SECOND_FACTOR_SETUP_MINUTES * 60_000) return secret;
  const words = {
    vi: 'Đã quá thời gian thiết lập. Hãy bắt đầu lại.',
    en: 'The setup took too long. Begin again.',
  };
  throw fieldError('setup', words);
}
