import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { P12Signer } from '@signpdf/signer-p12';
import type { WorkerAnswer } from '../read/run-limited.ts';
import { mendIssuer } from './cms.ts';
import { completeSignature } from './complete-signature.ts';
import type { P12Answer, P12Task } from './p12-signer.ts';
import { SignError, type SignErrorCode } from './sign-error.ts';

/** What the library says when a key file does not open, by the reason; it has no codes. */
const REASONS: readonly [RegExp, SignErrorCode][] = [
  [/MAC could not be verified|Invalid password/i, 'p12-wrong-passphrase'],
  [/not RSA|'publicKey' of|Cannot read private key/i, 'p12-key-unsupported'],
  [/reading '0'|reading 'key'|matches the private key/i, 'p12-no-key'],
];

/** Runs in a thread of its own: one task in, the signed file out. */
async function answer(bytes: Uint8Array): Promise<WorkerAnswer<P12Answer>> {
  const { pdf, p12, passphrase, ...details } = deserialize(bytes) as P12Task;
  try {
    const signed = await completeSignature(pdf, details, new KeyFile(Buffer.from(p12), { passphrase }));
    return { ok: true, value: { signed } };
  } catch (error) {
    return { ok: true, value: { error: reasonOf(error) } };
  }
}

class KeyFile extends P12Signer {
  override async sign(content: Buffer, signingTime?: Date): Promise<Buffer> {
    return mendIssuer(await super.sign(content, signingTime));
  }
}

function reasonOf(error: unknown): SignErrorCode {
  if (error instanceof SignError) return error.code;
  const message = error instanceof Error ? error.message : '';
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? 'p12-unreadable';
}

parentPort?.postMessage(await answer(workerData as Uint8Array));
