import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions } from '@node-rs/argon2';
import { hashPassword, isOutdatedHash, NOBODYS_HASH, verifyPassword } from './password-hash.ts';

test('a password is recognised however its diacritics are typed, and no other is', async () => {
  const kept = await hashPassword('Đường về nhà'.normalize('NFD'));
  assert.equal(await verifyPassword(kept, 'Đường về nhà'.normalize('NFC')), true);
  assert.equal(await verifyPassword(kept, 'Duong ve nha'), false);
});

test('for nobody the same work is done: equal parameters and lengths, and never a yes', async () => {
  const { saltLen, outputLen, ...options } = parseOptions(await hashPassword('x'));
  assert.deepEqual(parseOptions(NOBODYS_HASH), { ...options, saltLen, outputLen });
  assert.equal(isOutdatedHash(NOBODYS_HASH), false);
  assert.equal(await verifyPassword(null, 'x'), false);
  assert.equal(await verifyPassword('never', 'x'), false);
});

test('a hash of weaker parameters is outdated', () => {
  assert.equal(isOutdatedHash(NOBODYS_HASH.replace('m=32768', 'm=19456')), true);
});
