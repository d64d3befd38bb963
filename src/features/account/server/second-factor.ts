import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type SecretBox, SecretBoxError } from '../../../platform/secrets/secret-box.ts';
import { RECOVERY_CODES, TOTP_STEP_SECONDS } from '../model/limits.ts';
import { accountTables } from './account.tables.ts';

const ISSUER = 'Sổ Vàng';
/** Letters that are not mistaken for one another when read from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new TOTP secret (base32) and the address that authenticator applications read from the QR code. */
export function newTotp(login: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: ISSUER, label: login, secret }) };
}

/** The time step of `code` if it is right now or one step to either side, else null. */
export function totpStep(secret: string, code: string, clock: Clock): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(clock.now().getTime() / 1000),
    epochTolerance: TOTP_STEP_SECONDS,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** New recovery codes such as `k7mqp-x2rtd` (49 bits each), to be shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => readableSecret(2));
}

/** `groups` groups of five letters and digits that can be read aloud. */
export function readableSecret(groups: number): string {
  const letter = (): string => {
    const byte = randomBytes(1)[0] ?? 255;
    return byte < ALPHABET.length * 8 ? (ALPHABET[byte % ALPHABET.length] ?? '') : letter();
  };
  return Array.from({ length: groups }, () => Array.from({ length: 5 }, letter).join('')).join('-');
}

/** What is kept of a recovery code; spaces, dashes and capitals do not matter. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex');
}

/** What the secret of a second factor is sealed for. */
export const totpPurpose = (accountId: string) => `totp:${accountId}`;

export interface SecondFactorAccount {
  id: string;
  totpSecret: string;
}

/**
 * Uses up `code` of an account's second factor: a time code works once, so does a recovery code. Both are claimed by an
 * update that only one of two requests can win.
 * @returns which kind it was with the recovery codes left, or null when it is wrong or used
 */
export async function claimSecondFactor(
  tx: Tx,
  { box, clock }: { box: SecretBox; clock: Clock },
  account: SecondFactorAccount,
  code: string,
): Promise<{ recovery: boolean; left: number } | null> {
  const compact = code.replace(/[\s-]/g, '');
  const tables = accountTables(tx);
  if (/^\d{6}$/.test(compact)) {
    const step = totpStep(await openSecret(box, account), compact, clock);
    if (step === null) return null;
    const claimed = await tables
      .updateTable('account')
      .set({ totpLastStep: step })
      .where('id', '=', account.id)
      .where((where) => where.or([where('totpLastStep', 'is', null), where('totpLastStep', '<', step)]))
      .returning(sql<number>`cardinality(recovery_hashes)`.as('left'))
      .executeTakeFirst();
    return claimed === undefined ? null : { recovery: false, left: claimed.left };
  }
  const hash = hashRecoveryCode(compact);
  const claimed = await tables
    .updateTable('account')
    .set({ recoveryHashes: sql<string[]>`array_remove(recovery_hashes, ${hash})` })
    .where('id', '=', account.id)
    .where(sql<boolean>`${hash} = any(recovery_hashes)`)
    .returning(sql<number>`cardinality(recovery_hashes)`.as('left'))
    .executeTakeFirst();
  return claimed === undefined ? null : { recovery: true, left: claimed.left };
}

/** @throws AppError `sign-in-failed` that says why when the key file is not the one the secret was sealed with */
async function openSecret(box: SecretBox, { id, totpSecret }: SecondFactorAccount): Promise<string> {
  try {
    return await box.open(totpSecret, totpPurpose(id));
  } catch (error) {
    if (!(error instanceof SecretBoxError)) throw error;
    throw new AppError('sign-in-failed', {
      detail: {
        vi: 'Máy chủ này không đọc được khóa xác thực hai lớp của bạn. Hãy dùng mã khôi phục hoặc báo quản trị đặt lại.',
        en: 'This server cannot read the key of your second factor. Use a recovery code or ask the administrator to reset it.',
      },
    });
  }
}
