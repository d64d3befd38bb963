import { serialize } from 'node:v8';
import { DocumentError } from '../read/document-error.ts';
import { runLimited } from '../read/run-limited.ts';
import { SignError, type SignErrorCode } from './sign-error.ts';
import type { Signer } from './signer.ts';

/** What the signing thread is given. */
export interface P12Task {
  pdf: Uint8Array;
  p12: Uint8Array;
  passphrase: string;
  reason: string;
  location: string;
  signedAt: Date;
}

export type P12Answer = { signed: Uint8Array } | { error: SignErrorCode };

/**
 * Signs with the private key of a PKCS#12 file, in a thread with limits of time and memory: a file may ask for any amount of work to
 * be opened. Neither the file nor the passphrase is kept anywhere.
 * @param p12 the file as uploaded
 */
export function createP12Signer(p12: Uint8Array, passphrase: string): Signer {
  return {
    async sign(pdf, details) {
      const task: P12Task = { pdf, p12, passphrase, ...details };
      const answer = await runLimited<P12Answer>(
        new URL('./p12-signer.worker.ts', import.meta.url),
        serialize(task),
      ).catch((error: unknown) => {
        throw error instanceof DocumentError ? new SignError('p12-unreadable', { cause: error }) : error;
      });
      if ('error' in answer) throw new SignError(answer.error);
      return Buffer.from(answer.signed);
    },
  };
}
