import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awardOf, catalogue } from './awards.fixture.ts';
import { describeVersion, versionHistory } from './describe.ts';

test('a version in sentences keeps its ways and whom they are for', () => {
  const version = awardOf('bang-khen-thu-tuong').versions[1];
  assert.ok(version);
  const tree = describeVersion(catalogue, version);
  assert.ok('members' in tree);
  assert.deepEqual(
    tree.members.map(({ subject }) => subject),
    ['individual', 'individual', 'collective', 'collective', 'household'],
  );
});

test('history tells what changed', () => {
  const history = versionHistory(catalogue, awardOf('tap-the-lao-dong-tien-tien'));
  assert.deepEqual(
    history.map(({ changes }) => changes?.removed),
    [undefined, ['Trên 50% thành viên đạt Lao động tiên tiến']],
  );
  assert.ok(history[1]?.changes?.added.includes('Có từ 70% thành viên trở lên đạt Lao động tiên tiến'));
  assert.ok(history[1]?.changes?.kept.some((text) => text.includes('cảnh cáo')));
});

test('a draft is compared with what is in force', () => {
  const history = versionHistory(catalogue, awardOf('xa-phuong-dac-khu-tieu-bieu'));
  assert.equal(history.at(-1)?.version.status, 'draft');
  assert.ok((history.at(-1)?.changes?.removed.length ?? 0) > 4);
});
