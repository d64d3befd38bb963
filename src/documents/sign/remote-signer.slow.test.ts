import assert from 'node:assert/strict';
import { createSign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { partsOf, readDer, TAG, writeDer } from './der.ts';
import { createRemoteSigner } from './remote-signer.ts';
import { SignError, type SignErrorCode } from './sign-error.ts';
import { makeKey, samplePdf } from './test-p12.fixture.ts';
import { verifySignatures } from './verify-signatures.ts';

const details = { reason: 'Ban hành', location: 'Sông Mộc', signedAt: new Date('2026-11-21T02:00:00Z') };
const isCode = (code: SignErrorCode) => (error: unknown) => error instanceof SignError && error.code === code;

const asked: Record<string, unknown>[] = [];
let answer: { status: number; body: string } | ((digest: Buffer) => string) = { status: 200, body: '{}' };
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    asked.push({
      authorization: request.headers.authorization,
      ...JSON.parse(String(Buffer.concat(chunks))),
    });
    const told =
      typeof answer === 'function'
        ? { status: 200, body: answer(Buffer.from(String(asked.at(-1)?.digest), 'base64')) }
        : answer;
    response.writeHead(told.status, { 'content-type': 'application/json' }).end(told.body);
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

/** What a signing service makes of a digest: a detached CMS SignedData with one signer. */
function cmsOf(digest: Buffer, { privateKey, certificate }: ReturnType<typeof makeKey>): Buffer {
  const oid = (hex: string) => writeDer(TAG.oid, Buffer.from(hex, 'hex'));
  const [data, signedData] = [oid('2a864886f70d010701'), oid('2a864886f70d010702')];
  const sha256 = writeDer(TAG.sequence, oid('608648016503040201'));
  const rsa = writeDer(TAG.sequence, oid('2a864886f70d010101'));
  const attribute = (name: string, value: Buffer) =>
    writeDer(TAG.sequence, oid(name), writeDer(TAG.set, value));
  const attributes = [
    attribute('2a864886f70d010903', data),
    attribute('2a864886f70d010904', writeDer(TAG.octets, digest)),
  ];
  const signature = createSign('sha256')
    .update(writeDer(TAG.set, ...attributes))
    .sign(privateKey);
  const [, serial, , issuer] = partsOf(partsOf(readDer(certificate))[0] ?? readDer(certificate));
  const version = writeDer(TAG.integer, Buffer.from([1]));
  const signer = writeDer(
    TAG.sequence,
    version,
    writeDer(TAG.sequence, issuer?.whole ?? data, serial?.whole ?? data),
    sha256,
    writeDer(TAG.context0, ...attributes),
    rsa,
    writeDer(TAG.octets, signature),
  );
  const content = [version, writeDer(TAG.set, sha256), writeDer(TAG.sequence, data)];
  const body = writeDer(
    TAG.sequence,
    ...content,
    writeDer(TAG.context0, certificate),
    writeDer(TAG.set, signer),
  );
  return writeDer(TAG.sequence, signedData, writeDer(TAG.context0, body));
}

test('what a service signs is a PDF like any other: its signature holds and names the signer', async () => {
  const years = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
  const key = makeKey({ name: 'Lê Thị Hồng Vân', ...years });
  answer = (digest) => JSON.stringify({ cms: cmsOf(digest, key).toString('base64') });
  const signed = await createRemoteSigner({ ...service(), token: 'token' }, 'an').sign(samplePdf(), details);
  assert.deepEqual(
    verifySignatures(signed).map(({ name, status }) => [name, status]),
    [['Lê Thị Hồng Vân', 'valid']],
  );
});
