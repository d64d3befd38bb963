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
    [undefined, ['Có trên 50% cá nhân trong tập thể đạt danh hiệu Lao động tiên tiến']],
  );
  assert.ok(
    history[1]?.changes?.added.includes(
      'Có ít nhất 70% cá nhân trong tập thể đạt danh hiệu Lao động tiên tiến',
    ),
  );
  assert.ok(history[1]?.changes?.kept.some((text) => text.includes('cảnh cáo')));
});

test('the same conditions put together in another way are a change', () => {
  const draft = versionHistory(catalogue, awardOf('chien-si-thi-dua-co-so')).at(-1);
  assert.equal(draft?.version.status, 'draft');
  assert.equal(draft?.changes?.regrouped, true);
  const fewer = versionHistory(catalogue, awardOf('tap-the-lao-dong-tien-tien')).at(-1);
  assert.equal(fewer?.changes?.regrouped, false);
});

test('a draft is compared with what is in force', () => {
  const history = versionHistory(catalogue, awardOf('xa-phuong-dac-khu-tieu-bieu'));
  assert.equal(history.at(-1)?.version.status, 'draft');
  assert.ok((history.at(-1)?.changes?.removed.length ?? 0) > 4);
});
