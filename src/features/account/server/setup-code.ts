import { timingSafeEqual } from 'node:crypto';
import type { Settings } from '../../../platform/config/settings.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { accountTables } from './account.tables.ts';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/i;
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 12;

/**
 * Whether others than the people at this machine may reach the first-run page, so that it must be proved that one sees the server's console: when
 * it listens beyond the machine itself, or serves behind a proxy or under a public address.
 */
export function isSetupCodeNeeded(settings: Pick<Settings, 'HOST' | 'TRUST_PROXY' | 'PUBLIC_URL'>): boolean {
  return !LOOPBACK.test(settings.HOST) || settings.TRUST_PROXY > 0 || settings.PUBLIC_URL !== undefined;
}

/** The code of this installation such as `K7MQ-PX2R-TD9W` (59 bits): the same on every node and after a restart, and useless after the first run. */
export async function setupCode(box: SecretBox): Promise<string> {
  const bytes = await box.derive('setup-code');
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether `given` is the setup code; dashes, spaces and capitals do not matter. */
export async function isSetupCode(box: SecretBox, given: string): Promise<boolean> {
  const plain = (code: string) => Buffer.from(code.toUpperCase().replace(/[\s-]/g, ''));
  const [expected, actual] = [plain(await setupCode(box)), plain(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Whether there is no account yet. */
export async function isFirstRun(db: Db): Promise<boolean> {
  return (
    (await accountTables(db).selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined
  );
}

/** The setup code to print when the server starts, or null when there are accounts already or none is needed. */
export async function firstRunNotice(db: Db, settings: Settings, box: SecretBox): Promise<string | null> {
  if (!isSetupCodeNeeded(settings) || !(await isFirstRun(db))) return null;
  return setupCode(box);
}
