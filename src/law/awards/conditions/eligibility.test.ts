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
  ['recorded, and one of those asked for', staff, { who: ['vien-chuc'], whoMore: true }, true],
  ['recorded as of another main kind', staff, { who: ['nong-dan'], whoMore: true }, false],
  ['a teacher or not, nobody has said', { who: 'nha-giao' }, { who: ['vien-chuc'], whoMore: true }, null],
  ['a teacher is recorded, the main kind is not', staff, { who: ['nha-giao'], whoMore: true }, null],
  ['merit in defence is no main kind', forces, { who: ['vien-chuc'], whoMore: true }, null],
  ['a Vietnamese may be anything', staff, { who: ['nguoi-viet-nam'], whoMore: true }, null],
  ['nothing is recorded', staff, { who: [], whoMore: true }, null],
  [
    'a school is no village',
    { who: 'thon-to-dan-pho-trong-xa' },
    { subject: 'collective', who: ['truong-hoc'], whoMore: true },
    false,
  ],
  ['foreigners are not', { who: 'nguoi-viet-nam' }, { who: ['nguoi-nuoc-ngoai'] }, false],
]);

test('eligibility: sentences', () => {
  assert.equal(said('eligibility', staff).vi, 'Là cán bộ, công chức, viên chức, người lao động');
  assert.equal(said('eligibility', { who: 'bat-ky-ai', subject: 'individual' }).vi, 'Mọi cá nhân');
});
