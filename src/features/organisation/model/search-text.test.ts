import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchKey } from './search-text.ts';

const SAME: readonly (readonly string[])[] = [
  ['Chiến sĩ thi đua', 'Chiến sỹ thi đua', 'chien sy THI DUA', 'chien  si thi dua'],
  ['Lý Thị Mỹ', 'Lí Thị Mĩ', 'ly thi my'],
  ['Nguyễn Quý Kỷ', 'Nguyễn Quí Kỉ'],
  ['Hoà Bình', 'Hòa Bình', 'hoa binh'],
  ['Thuý Quỳnh', 'Thúy Quình'],
  ['Đỗ Đức', 'Do Duc'],
];
for (const [first = '', ...others] of SAME)
  test(`${first} is found however it is spelled`, () => {
    for (const other of others) assert.equal(searchKey(other), searchKey(first));
  });

const OTHER: readonly (readonly [string, string])[] = [
  ['Mây', 'Mai'],
  ['Tây', 'Tai'],
  ['Thủy', 'Thúi'],
  ['Yến', 'Hiền'],
  ['Huy', 'Hui'],
];
for (const [one, another] of OTHER)
  test(`${one} is another word than ${another}`, () =>
    assert.equal(searchKey(one).includes(searchKey(another)), false));
