import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createSecretBox, SecretBoxError } from './secret-box.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-box-'));
});
after(() => rm(folder, { recursive: true }));

test('what was sealed opens again, also after a restart, and two seals of one text differ', async () => {
  const sealed = await createSecretBox(join(folder, 'a')).seal('bí mật', 'totp:1');
  const again = createSecretBox(join(folder, 'a'));
  assert.equal(await again.open(sealed, 'totp:1'), 'bí mật');
  assert.notEqual(await again.seal('bí mật', 'totp:1'), sealed);
  assert.doesNotMatch(sealed, /bí mật/);
});

test('a seal does not open for another purpose, with another key, or when a byte changed', async () => {
  const box = createSecretBox(join(folder, 'b'));
  const sealed = await box.seal('x', 'totp:1');
  const flipped = `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'B' : 'A'}`;
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  await assert.rejects(box.open(sealed, 'totp:2'), SecretBoxError);
  await assert.rejects(createSecretBox(join(folder, 'c')).open(sealed, 'totp:1'), SecretBoxError);
  await assert.rejects(box.open(`v1.${bytes.toString('base64url')}`, 'totp:1'), SecretBoxError);
  await assert.rejects(box.open(`v2${flipped.slice(2)}`, 'totp:1'), SecretBoxError);
  await assert.rejects(box.open('', 'totp:1'), SecretBoxError);
});

test('processes that begin at once agree on one key, which only its owner can read', async () => {
  const boxes = Array.from({ length: 8 }, () => createSecretBox(join(folder, 'd')));
  const derived = await Promise.all(boxes.map((box) => box.derive('setup')));
  assert.equal(new Set(derived.map((bytes) => bytes.toString('hex'))).size, 1);
  assert.equal((await stat(join(folder, 'd/secret.key'))).mode & 0o777, 0o600);
  assert.match(await readFile(join(folder, 'd/secret.key'), 'utf8'), /^[0-9a-f]{64}\n$/);
});
