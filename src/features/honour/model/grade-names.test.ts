import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAwardCatalogue } from '../../../law/awards/read-catalogue.ts';
import { findGrade } from './grade-names.ts';

test('grades are read as sheets write them', () => {
  const cases: [string, string | null][] = [
    ['Hoàn thành xuất sắc nhiệm vụ', 'hoan-thanh-xuat-sac'],
    ['HTXSNV', 'hoan-thanh-xuat-sac'],
    ['  hoàn thành  tốt nhiệm vụ ', 'hoan-thanh-tot'],
    ['HTT', 'hoan-thanh-tot'],
    ['Hoàn thành nhiệm vụ', 'hoan-thanh'],
    ['Không hoàn thành nhiệm vụ.', 'khong-hoan-thanh'],
    ['Khá', null],
    ['', null],
  ];
  for (const [text, grade] of cases) assert.equal(findGrade(text), grade, text);
});

test('what the exported sheet writes is read again', () => {
  const { grades } = readAwardCatalogue('catalogue').terms;
  for (const [code, { vi }] of Object.entries(grades)) assert.equal(findGrade(vi), code);
});
