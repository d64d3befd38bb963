import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../../law/awards/awards.fixture.ts';
import { UNIT_KINDS, type UnitKind } from '../../organisation/index.ts';
import { unitCategory } from './unit-category.ts';

const CASES: readonly (readonly [UnitKind, string, string])[] = [
  ['province', 'Tỉnh Sông Lam', 'tinh'],
  ['province', 'Ủy ban nhân dân thành phố Hà Nội', 'thanh-pho-truc-thuoc-trung-uong'],
  ['province', 'TP Đà Nẵng', 'thanh-pho-truc-thuoc-trung-uong'],
  ['residential-group', 'Tổ dân phố 5', 'thon-to-dan-pho-trong-xa'],
  ['school', 'Trường Tiểu học Thành phố mới', 'truong-hoc'],
];
for (const [kind, name, category] of CASES)
  test(`${name} is ${category}`, () => assert.equal(unitCategory(kind, name), category));

test('every kind of unit is a main kind of the catalogue', () => {
  const { who } = catalogue.terms;
  for (const kind of UNIT_KINDS) assert.equal(who[unitCategory(kind, 'Đơn vị')]?.main, true, kind);
});
