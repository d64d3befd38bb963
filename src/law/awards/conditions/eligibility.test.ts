import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

const staff = { who: 'can-bo-cong-chuc-vien-chuc-nguoi-lao-dong' };
const forces = { who: 'luc-luong-vu-trang-hoac-cong-lao-quoc-phong' };

table('eligibility', [
  ['is one', staff, { who: ['can-bo-cong-chuc-vien-chuc-nguoi-lao-dong'] }, true],
  ['is one among other things', staff, { who: ['nguoi-viet-nam', 'vien-chuc'] }, true],
  ['is not', staff, { who: ['nong-dan'] }, false],
  ['is nothing that is asked', staff, { who: [] }, false],
  ['not known', staff, {}, null],
  ['anybody may', { who: 'bat-ky-ai' }, {}, true],
  ['every collective is a collective', { who: 'tap-the' }, { subject: 'collective' }, true],
  ['a person is none', { who: 'tap-the' }, { who: ['can-bo'] }, false],
  ['every household is a household', { who: 'ho-gia-dinh' }, { subject: 'household' }, true],
  ['one kind covers another', forces, { who: ['luc-luong-vu-trang'] }, true],
  ['by way of a third', forces, { who: ['si-quan-ha-si-quan-cong-nhan-cong-an'] }, true],
  ['not the other way round', { who: 'luc-luong-vu-trang' }, { who: [forces.who] }, false],
  ['officials are Vietnamese', { who: 'nguoi-viet-nam' }, { who: ['cong-chuc'] }, true],
  ['foreigners are not', { who: 'nguoi-viet-nam' }, { who: ['nguoi-nuoc-ngoai'] }, false],
]);

test('eligibility: sentences', () => {
  assert.equal(said('eligibility', staff).vi, 'Là cán bộ, công chức, viên chức, người lao động');
  assert.equal(said('eligibility', { who: 'bat-ky-ai', subject: 'individual' }).vi, 'Mọi cá nhân');
});
