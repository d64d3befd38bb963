import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createRemoteSigner } from './remote-signer.ts';
import { SignError, type SignErrorCode } from './sign-error.ts';
import { samplePdf } from './test-p12.fixture.ts';

const details = { reason: 'Ban hành', location: 'Sông Mộc', signedAt: new Date('2026-11-21T02:00:00Z') };
const isCode = (code: SignErrorCode) => (error: unknown) => error instanceof SignError && error.code === code;

const asked: Record<string, unknown>[] = [];
let answer: { status: number; body: string } = { status: 200, body: '{}' };
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    asked.push({
      authorization: request.headers.authorization,
      ...JSON.parse(String(Buffer.concat(chunks))),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
});
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());
const service = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`,
  token: 'bí mật',
  timeout: 2_000,
});

test('without a service it is refused at once, saying what to set', () => {
  assert.throws(() => createRemoteSigner(null, 'an'), isCode('service-missing'));
});

test('the service is asked for the digest only, never for the document', async () => {
  answer = { status: 200, body: '{"cms":"AAAA"}' };
  const signer = createRemoteSigner({ ...service(), token: 'token' }, 'nguyen.an');
  // Four zero bytes are no signature.
  await assert.rejects(signer.sign(samplePdf(), details), isCode('signature-unsound'));
  const request = asked.at(-1);
  assert.equal(request?.authorization, 'Bearer token');
  assert.equal(request?.signer, 'nguyen.an');
  assert.equal(Buffer.from(String(request?.digest), 'base64').length, 32);
  assert.deepEqual(Object.keys(request ?? {}).sort(), [
    'algorithm',
    'authorization',
    'digest',
    'location',
    'reason',
    'signedAt',
    'signer',
  ]);
});

test('a service that refuses, or answers something else, is an error with words', async () => {
  for (const bad of [
    { status: 500, body: '{}' },
    { status: 200, body: 'không phải JSON' },
    { status: 200, body: '{}' },
  ]) {
    answer = bad;
    await assert.rejects(
      createRemoteSigner({ ...service(), token: 'token' }, 'an').sign(samplePdf(), details),
      isCode('service-failed'),
    );
  }
});
