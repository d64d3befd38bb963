import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createP12Signer } from './p12-signer.ts';
import { SignError, type SignErrorCode } from './sign-error.ts';
import { makeP12, packedPdf, samplePdf } from './test-p12.fixture.ts';
import { verifySignatures } from './verify-signatures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sv-sign-'));
after(() => rmSync(folder, { recursive: true }));
const details = {
  reason: 'Phê duyệt kế hoạch',
  location: 'Sông Mộc',
  signedAt: new Date('2026-11-21T02:00:00Z'),
};
const years = (from: number, to: number) => ({
  from: new Date(Date.UTC(from, 0, 1)),
  to: new Date(Date.UTC(to, 0, 1)),
});
const missing = (program: string) => {
  const { error } = spawnSync(program, ['-v']);
  return error === undefined ? false : `${program} is not installed`;
};
let p12: Buffer;
before(() => {
  p12 = makeP12({ name: 'Nguyễn Thị Ánh', ...years(2026, 2028), passphrase: 'mật khẩu 1' });
});

const sign = (passphrase = 'mật khẩu 1', key = p12) =>
  createP12Signer(key, passphrase).sign(samplePdf(), details);
const isCode = (code: SignErrorCode) => (error: unknown) => error instanceof SignError && error.code === code;

test('a signed PDF begins with the very bytes that were seen, and says who signed, when and why', async () => {
  const signed = await sign();
  const seen = samplePdf();
  assert.ok(signed.subarray(0, seen.length - 1).equals(seen.subarray(0, -1)));
  const [signature] = verifySignatures(signed);
  assert.equal(signature?.name, 'Nguyễn Thị Ánh');
  assert.equal(signature?.status, 'valid');
  assert.equal(signature?.signedAt?.toISOString(), '2026-11-21T02:00:00.000Z');
});

test('poppler finds the signature valid', { skip: missing('pdfsig') }, async () => {
  const path = join(folder, 'signed.pdf');
  writeFileSync(path, await sign());
  const told = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  assert.match(told, /Signature is Valid/);
  assert.match(told, /Signer Certificate Common Name: Nguyễn Thị Ánh/);
  assert.match(told, /Total document signed/);
  assert.ok(readFileSync(path).length > samplePdf().length);
});

test('a PDF whose objects are packed in streams is signed as well, and a second time', {
  skip: missing('pdfsig'),
}, async () => {
  const path = join(folder, 'packed.pdf');
  const once = await createP12Signer(p12, 'mật khẩu 1').sign(packedPdf(), details);
  const twice = await createP12Signer(p12, 'mật khẩu 1').sign(once, details);
  writeFileSync(path, twice);
  const told = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  assert.equal(told.match(/Signature is Valid/g)?.length, 2);
  assert.deepEqual(
    verifySignatures(twice).map(({ status }) => status),
    ['extended', 'valid'],
  );
});

test('one byte of the text changed afterwards is noticed', async () => {
  const signed = await sign();
  signed.writeUInt8(signed.readUInt8(20) ^ 1, 20);
  assert.equal(verifySignatures(signed)[0]?.status, 'changed');
});

test('something added afterwards is told apart from what was signed', async () => {
  const signed = Buffer.concat([await sign(), Buffer.from('\n% more\n')]);
  assert.equal(verifySignatures(signed)[0]?.status, 'extended');
});

test('a signature whose own bytes were changed is broken', async () => {
  const signed = await sign();
  const text = signed.toString('latin1');
  const hex = /\/Contents <([0-9a-f]+?)(?:00)*>/.exec(text);
  assert.ok(hex?.[1] !== undefined);
  const at = text.indexOf(hex[1]) + hex[1].length - 20;
  signed.write(signed.toString('latin1', at, at + 1) === '0' ? '1' : '0', at, 'latin1');
  assert.equal(verifySignatures(signed)[0]?.status, 'broken');
});

test('a wrong passphrase, a file that is no key, a key without its certificate: each says what it is', async () => {
  await assert.rejects(sign('sai'), isCode('p12-wrong-passphrase'));
  await assert.rejects(sign('', Buffer.from('không phải khóa')), isCode('p12-unreadable'));
  const bare = makeP12({ name: 'A', ...years(2026, 2028), passphrase: 'x', withKey: false });
  await assert.rejects(sign('x', bare), isCode('p12-no-key'));
});

test('a certificate that is over, or has not begun, does not sign', async () => {
  const over = makeP12({ name: 'A', ...years(2020, 2021), passphrase: 'x' });
  await assert.rejects(sign('x', over), isCode('certificate-expired'));
  const later = makeP12({ name: 'A', ...years(2030, 2031), passphrase: 'x' });
  await assert.rejects(sign('x', later), isCode('certificate-not-yet-valid'));
});

test('what is no PDF, or a locked one, takes no signature', async () => {
  const signer = createP12Signer(p12, 'mật khẩu 1');
  await assert.rejects(signer.sign(Buffer.from('chữ'), details), isCode('pdf-unsignable'));
  const locked = Buffer.from(
    samplePdf().toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'),
    'latin1',
  );
  await assert.rejects(signer.sign(locked, details), isCode('pdf-unsignable'));
});

test('a key on an elliptic curve is told to be none that signs here', {
  skip: missing('openssl'),
}, async () => {
  const at = (name: string) => join(folder, name);
  const make = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    '/CN=A',
  ];
  execFileSync('openssl', [...make, '-keyout', at('key'), '-out', at('cert')], { stdio: 'ignore' });
  const pack = [
    'pkcs12',
    '-export',
    '-inkey',
    at('key'),
    '-in',
    at('cert'),
    '-out',
    at('p12'),
    '-passout',
    'pass:x',
  ];
  execFileSync('openssl', pack, { stdio: 'ignore' });
  await assert.rejects(sign('x', readFileSync(at('p12'))), isCode('p12-key-unsupported'));
});
