import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actWord, entityWord, registerAuditWords } from './audit-words.ts';

test('an act is said by its own words, or by verb and thing, or by its code', () => {
  assert.equal(actWord('session.start', 'vi'), 'Đăng nhập');
  assert.equal(actWord('unit.merge', 'vi'), 'Sáp nhập đơn vị');
  assert.equal(actWord('unit.merge', 'en'), 'Merge unit');
  assert.equal(actWord('comet.issue', 'vi'), 'comet.issue');
  assert.equal(actWord('unit.paint', 'vi'), 'unit.paint');
});

test('a feature brings its own words', () => {
  registerAuditWords({
    entities: { comet: { vi: 'sao chổi', en: 'comet' } },
    acts: { 'comet.paint': { vi: 'Sơn', en: 'Paint' } },
  });
  assert.equal(actWord('comet.issue', 'vi'), 'Ban hành sao chổi');
  assert.equal(actWord('comet.paint', 'en'), 'Paint');
  assert.equal(entityWord('comet', 'en'), 'comet');
});
