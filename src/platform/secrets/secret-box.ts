import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../ids.ts';

/** Keeps secrets that the application must be able to read again, such as those of second factors. */
export interface SecretBox {
  /** @param purpose what the secret is and whose; only `open` with the same purpose gives it back */
  seal(text: string, purpose: string): Promise<string>;
  /** @throws SecretBoxError when the key, the purpose or the text is not the one it was sealed with */
  open(sealed: string, purpose: string): Promise<string>;
  /** 32 bytes that only this installation can make, always the same for a purpose. */
  derive(purpose: string): Promise<Buffer>;
}

/** What was sealed cannot be opened: with another key, for another purpose, or changed meanwhile. */
export class SecretBoxError extends Error {}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Sealing with AES-256-GCM under the key file `folder/secret.key` (mode 600), which is made at its first use.
 * The database alone, or a backup of it, does not give the secrets away. Nodes that share a database share this file.
 */
export function createSecretBox(folder: string): SecretBox {
  let loaded: Promise<Buffer> | null = null;
  const key = () => {
    loaded ??= loadKey(folder).catch((error) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
  return {
    async seal(text, purpose) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', await key(), iv).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}.${sealed.toString('base64url')}`;
    },
    async open(sealed, purpose) {
      const [version, text = ''] = sealed.split('.');
      const bytes = Buffer.from(text, 'base64url');
      if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES)
        throw new SecretBoxError('not sealed here');
      const decipher = createDecipheriv('aes-256-gcm', await key(), bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch {
        throw new SecretBoxError('sealed with another key or for another purpose');
      }
    },
    derive: async (purpose) =>
      createHmac('sha256', await key())
        .update(purpose)
        .digest(),
  };
}

async function loadKey(folder: string): Promise<Buffer> {
  const path = join(folder, 'secret.key');
  await readFile(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await makeKey(folder, path);
  });
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (key.length !== 32) throw new SecretBoxError(`${path} does not hold a key of 32 bytes`);
  return key;
}

async function makeKey(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${newId()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString('hex')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // A link appears whole or not at all; where another process was faster, its key counts.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}
