import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readUnitCatalogue } from '../../../law/units/read-catalogue.ts';
import { createNameReader, splitUnitNames } from './unit-name.ts';

const reader = createNameReader(
  readUnitCatalogue(join(import.meta.dirname, '../../../../catalogue/units.yaml')),
);

test('abbreviations are written out, together or apart, with typing noise', () => {
  for (const text of ['Phòng GD&ĐT', 'Phòng GD-ĐT', 'phòng GD ĐT', 'Phòng Giáo dục và Đào tạo'])
    assert.equal(reader.canonical(text), 'phong giao duc dao tao', text);
  assert.equal(reader.canonical('Phòng VH TT'), reader.canonical('Phòng Văn hóa và Thông tin'));
  assert.equal(reader.canonical('Phòng Lao động TB&XH'), reader.canonical('Phòng LĐTBXH'));
  assert.equal(reader.canonical('HĐTĐ KT quận'), reader.canonical('Hội đồng Thi đua – Khen thưởng Quận'));
  assert.equal(reader.canonical('Văn phòng HDND&UBND'), reader.canonical('Văn phòng HĐND và UBND'));
});

test('the level or the issuer’s place at the end may be left out, but not what makes the name', () => {
  const place = reader.placeOf('UBND quận Đống Đa');
  assert.deepEqual(place, { level: 'quan', place: 'dong da' });
  const common = (a: string, b: string) => {
    const other = reader.variants(b, 'dong da');
    return reader.variants(a, 'dong da').some((variant) => other.includes(variant));
  };
  assert.ok(common('Phòng Nội vụ quận', 'Phòng Nội vụ'));
  assert.ok(common('Phòng Nội vụ', 'Phòng Nội vụ quận Đống Đa'));
  assert.ok(common('UBND phường Láng Hạ', 'Phường Láng Hạ'));
  assert.ok(!common('Phường Đống Đa', 'Phường Láng Hạ'));
  assert.ok(!common('UBND phường', 'Phường Láng Hạ'));
  assert.equal(reader.bareLevel('UBND Quận'), 'quan');
  assert.equal(reader.bareLevel('UBND quận Đống Đa'), null);
  assert.equal(reader.withoutTitle('Phó Chủ tịch UBND quận'), 'uy ban nhan dan quan');
  assert.equal(reader.withoutTitle('Phòng Nội vụ'), null);
});

test('expressions of whole kinds are groups, names are not', () => {
  const group = (text: string) => reader.groupOf(text)?.join(' ');
  assert.equal(group('Các phòng, ban, đơn vị liên quan'), 'department');
  assert.equal(group('Đảng ủy-UBND các phường'), 'commune');
  assert.equal(group('UBND phường'), 'commune');
  assert.equal(group('Các phòng, ban, đơn vị quận, các phường, các trường'), 'department commune school');
  assert.equal(group('các Trường MN, TH, THCS trên địa bàn quận'), 'school');
  assert.equal(group('các đoàn thể CT-XH'), 'organisation');
  assert.equal(group('Các đơn vị'), '');
  for (const name of [
    'Phòng Nội vụ',
    'UBND phường Láng Hạ',
    'Ban Dân vận',
    'Hội đồng TĐKT quận',
    'Trường THCS Láng Hạ',
    '',
  ])
    assert.equal(reader.groupOf(name), null, name);
});

test('a cell is taken apart into its names; groups stay together', () => {
  const split = (text: string) => splitUnitNames(text, reader);
  assert.deepEqual(split('Các phòng, ban, đơn vị; UBND các phường'), [
    'Các phòng, ban, đơn vị',
    'UBND các phường',
  ]);
  assert.deepEqual(split('Phòng GD&ĐT; Trung tâm GDNN-GDTX Các trường MN, TH, THCS công lập.'), [
    'Phòng GD&ĐT',
    'Trung tâm GDNN-GDTX',
    'Các trường MN, TH, THCS công lập',
  ]);
  assert.deepEqual(
    split('Ủy ban MTTQVN quận, các đoàn thể CT-XH; các phòng ban, đơn vị; Đảng ủy-UBND các phường'),
    ['Ủy ban MTTQVN quận', 'các đoàn thể CT-XH', 'các phòng ban, đơn vị', 'Đảng ủy-UBND các phường'],
  );
  assert.deepEqual(split('LĐLĐ quận; Phòng TCKH, Phòng Kinh tế, Chi cục thuế, BHXH.'), [
    'LĐLĐ quận',
    'Phòng TCKH',
    'Phòng Kinh tế',
    'Chi cục thuế',
    'BHXH',
  ]);
  assert.deepEqual(split(''), []);
});
