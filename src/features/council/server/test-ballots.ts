import assert from 'node:assert/strict';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { Credentials } from '../../../testing/build.ts';
import type { TestApplication } from '../../../testing/test-application.ts';
import type { BallotView, TakenPapers } from './ballot.schema.ts';

const suite = RSABSSA.SHA384.PSS.Randomized();
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A ballot paper as a browser holds it: unblinded, ready to cast. */
export interface HeldPaper {
  sheetId: string;
  items: number;
  titles: string[];
  token: string;
  signature: string;
  blinded: string;
}

/** The ballot as `by` reads it. */
export async function ballotOf(app: TestApplication, voteId: string, by: Credentials): Promise<BallotView> {
  const response = await app.request('GET', `/api/votes/${voteId}/ballot`, by);
  assert.equal(response.statusCode, 200, response.body);
  return response.json() as BallotView;
}

/** What a member's browser does when the vote opens: takes every paper that is his. */
export async function takePapers(
  app: TestApplication,
  voteId: string,
  by: Credentials,
): Promise<HeldPaper[]> {
  const ballot = await ballotOf(app, voteId, by);
  const blinded = await Promise.all(ballot.sheets.map((sheet) => blindFor(sheet)));
  const response = await app.request('POST', `/api/votes/${voteId}/papers`, by, {
    papers: blinded.map(({ body }) => body),
  });
  assert.equal(response.statusCode, 200, response.body);
  const { papers } = response.json() as TakenPapers;
  return Promise.all(
    blinded.map(({ body, finish }) => {
      const signed = papers.find(({ sheetId }) => sheetId === body.sheetId);
      assert.ok(signed !== undefined);
      return finish(signed.signature);
    }),
  );
}

/** What a browser sends to have a paper of a sheet signed (by tellers: for whom), and what it makes of the signature. */
export async function blindFor(
  sheet: Pick<BallotView['sheets'][number], 'id' | 'publicKey' | 'items'>,
  memberId?: string,
): Promise<{
  body: { sheetId: string; blinded: string; memberId?: string };
  finish: (signature: string) => Promise<HeldPaper>;
}> {
  const key = await importKey(sheet.publicKey);
  const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(key, prepared);
  const blinded = b64(blindedMsg);
  return {
    body: { sheetId: sheet.id, blinded, ...(memberId !== undefined && { memberId }) },
    finish: async (signature) => ({
      sheetId: sheet.id,
      items: sheet.items.length,
      titles: sheet.items.map(({ title }) => title),
      token: b64(prepared),
      signature: b64(await suite.finalize(key, prepared, Buffer.from(signature, 'base64url'), inv)),
      blinded,
    }),
  };
}

/** Casts a paper as nobody. */
export function cast(app: TestApplication, { sheetId, token, signature }: HeldPaper, choices: string) {
  return castBody(app, { sheetId, token, signature, choices });
}

/** What the ballot page sends: the header of our pages, no cookie. */
export function castBody(app: TestApplication, body: object, headers: Record<string, string> = {}) {
  return app.request('POST', '/api/ballots', null, body, { 'x-so-vang': '1', ...headers });
}

function importKey(n: string): Promise<CryptoKey> {
  return crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', n, e: 'AQAB', alg: 'PS384', ext: true },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
}
