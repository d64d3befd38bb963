import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createFileStore } from './file-store.ts';
import { sniffMediaType } from './media-type.ts';

const folder = await mkdtemp(join(tmpdir(), 'sv-files-'));
after(() => rm(folder, { recursive: true }));
const store = createFileStore(folder);

test('bytes come back whole under their SHA-256', async () => {
  const bytes = Buffer.from('Biên bản họp xét thi đua');
  const sha256 = await store.put(bytes);
  assert.equal(sha256, createHash('sha256').update(bytes).digest('hex'));
  assert.deepEqual(await store.get(sha256), bytes);
});

test('the same bytes stored 20 times at once are one file, and no draft is left behind', async () => {
  const bytes = Buffer.from('một tệp');
  const keys = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
  assert.equal(new Set(keys).size, 1);
  const [key = ''] = keys;
  assert.deepEqual(await readdir(join(folder, key.slice(0, 2), key.slice(2, 4))), [key]);
});

test('a key that is no SHA-256 reaches no path', async () => {
  await assert.rejects(async () => store.get('../../etc/passwd'), /not a SHA-256/);
});

for (const [name, start, expected] of [
  ['a.pdf', '%PDF-1.7', 'application/pdf'],
  [
    'báo cáo.docx',
    'PK\u0003\u0004',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['ghi-chu.TXT', 'Ghi ch', 'text/plain; charset=utf-8'],
  ['trang.html', '<html>', 'application/octet-stream'],
  ['chay.bat', 'del *', 'application/octet-stream'],
  ['cai-dat.msi', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'application/octet-stream'],
  ['ho-so.rar', 'Rar!\u001a\u0007', 'application/vnd.rar'],
  ['cu.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'application/x-ole-storage'],
  ['tep.jar', 'PK\u0003\u0004', 'application/octet-stream'],
  ['anh.png', 'MZ\u0000\u0000', 'application/octet-stream'],
] as const) {
  test(`${name} that begins with ${JSON.stringify(start)} is ${expected}`, () => {
    assert.equal(sniffMediaType(Buffer.from(start, 'latin1'), name), expected);
  });
}
