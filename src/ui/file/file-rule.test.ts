import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseFile } from './file-rule.ts';

const rule = { extensions: ['pdf', 'docx'], maxBytes: 100 };

test('takes files of a known kind up to the limit', () => {
  assert.equal(refuseFile({ name: 'Kế hoạch.PDF', size: 100 }, rule), null);
  assert.equal(refuseFile({ name: 'anything', size: 1 }, { maxBytes: 1 }), null);
});

test('says why a file is not taken', () => {
  assert.equal(refuseFile({ name: 'a.pdf', size: 101 }, rule), 'size');
  assert.equal(refuseFile({ name: 'a.pdf', size: 0 }, rule), 'empty');
  assert.equal(refuseFile({ name: 'pdf.exe', size: 1 }, rule), 'kind');
});
