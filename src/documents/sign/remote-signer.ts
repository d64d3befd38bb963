import { createHash } from 'node:crypto';
import { Signer as CmsSigner } from '@signpdf/signpdf';
import { completeSignature } from './complete-signature.ts';
import { SignError } from './sign-error.ts';
import type { Signer, SigningDetails } from './signer.ts';

/** A service that keeps the keys of signers, asked for one signature at a time. */
export interface SigningService {
  url: string;
  /** Sent as `Authorization: Bearer …`. */
  token: string;
  /** Milliseconds to wait: the signer confirms on a telephone. */
  timeout?: number;
}

const TIMEOUT = 120_000;

/**
 * Signs through a remote service. It gets `POST url` with JSON `{ digest, algorithm: "SHA-256", signer, reason, location, signedAt }`,
 * `digest` the SHA-256 of what is signed in base64, and answers `{ cms }`, a detached CMS SignedData in base64.
 * @param signer how the service knows the person, such as a sign-in name
 * @throws SignError `service-missing` without a service
 */
export function createRemoteSigner(service: SigningService | null, signer: string): Signer {
  if (service === null) throw new SignError('service-missing');
  return {
    sign: (pdf, details) => completeSignature(pdf, details, new RemoteCms(service, signer, details)),
  };
}

class RemoteCms extends CmsSigner {
  readonly #service: SigningService;
  readonly #asked: object;

  constructor(service: SigningService, signer: string, { reason, location, signedAt }: SigningDetails) {
    super();
    this.#service = service;
    this.#asked = { signer, reason, location, signedAt: signedAt.toISOString() };
  }

  override async sign(content: Buffer): Promise<Buffer> {
    const { url, token, timeout = TIMEOUT } = this.#service;
    const digest = createHash('sha256').update(content).digest('base64');
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ digest, algorithm: 'SHA-256', ...this.#asked }),
        signal: AbortSignal.timeout(timeout),
      });
      const { cms } = (await response.json()) as { cms?: unknown };
      if (!response.ok || typeof cms !== 'string') throw new Error(`status ${response.status}`);
      return Buffer.from(cms, 'base64');
    } catch (cause) {
      throw new SignError('service-failed', { cause });
    }
  }
}
