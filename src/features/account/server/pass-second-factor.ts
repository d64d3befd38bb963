import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { notify } from './notify.ts';
import { claimSecondFactor } from './second-factor.ts';

/**
 * Lets an account through that has no second factor, or whose `code` is right; a used recovery code is told to its owner.
 * @throws AppError `sign-in-failed`
 */
export async function passSecondFactor(
  write: WriteContext,
  box: SecretBox,
  { id, totpSecret }: { id: string; totpSecret: string | null },
  code: string | undefined,
): Promise<void> {
  if (totpSecret === null) return;
  const used = await claimSecondFactor(write.db, { box, clock: write.clock }, { id, totpSecret }, code ?? '');
  if (used === null) throw new AppError('sign-in-failed');
  if (!used.recovery) return;
  await notify(write, [
    {
      accountId: id,
      kind: 'recovery-code-used',
      params: { left: used.left },
      link: '/ca-nhan?xem=hai-lop',
      urgent: true,
      dedupKey: `recovery-code-used:${newId()}`,
    },
  ]);
}
