import { toString as toQr } from 'qrcode';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { accountTables } from './account.tables.ts';
import { confirmPassword } from './confirm-password.ts';
import type { SecondFactorSetup } from './second-factor.schema.ts';
import { newTotp } from './second-factor.ts';

/** What a secret that is still being set up is sealed for. */
export const setupPurpose = (accountId: string) => `totp-setup:${accountId}`;

/**
 * Makes a secret for an authenticator application. Nothing is stored: the browser keeps it, sealed, until a first code proves
 * that the application has it.
 * @throws AppError `invalid-input` for a wrong password, `step-not-allowed` when a second factor is on
 */
export async function beginSecondFactor(
  context: ActionContext,
  box: SecretBox,
  password: string,
): Promise<SecondFactorSetup> {
  const { db, actor, clock } = context;
  await confirmPassword(context, password);
  const account = await accountTables(db)
    .selectFrom('account')
    .select(['login', 'totpSecret'])
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  if (account.totpSecret !== null) throw alreadyOn();
  const { secret, uri } = newTotp(account.login);
  const setup = await box.seal(
    JSON.stringify({ secret, at: clock.now().getTime() }),
    setupPurpose(actor.accountId),
  );
  const svg = await toQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { setup, secret, uri, qr: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` };
}

/** The refusal to set up what is on. */
export function alreadyOn(): AppError {
  return new AppError('step-not-allowed', {
    detail: { vi: 'Xác thực hai lớp đang bật.', en: 'The second factor is on already.' },
    extra: { allowed: ['disable', 'renew-recovery-codes'] },
  });
}
