import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from './awards.fixture.ts';
import { checkEligibility } from './engine.ts';
import { explainGap } from './explain-gap.ts';
import type { Facts } from './facts.ts';

const CS = 'chien-si-thi-dua-co-so';
const gap = (award: string, facts: Facts, on = '2026-03-10') =>
  explainGap(catalogue, checkEligibility(catalogue, { award, on, year: 2025, facts }));
const provincial: Facts = {
  subject: 'individual',
  honours: [
    { award: CS, year: 2024 },
    { award: CS, year: 2025 },
  ],
  initiatives: [{ kind: 'sang-kien', scope: 'bo-tinh', year: 2025 }],
  assessments: { 'thanh-tich-xuat-sac-tieu-bieu': true },
};

test('tells how many years are missing', () => {
  assert.deepEqual(gap('chien-si-thi-dua-bo-ban-nganh-tinh', provincial), ['1 năm Chiến sĩ thi đua cơ sở']);
});

test('says nothing where nothing is missing', () => {
  const honours = [2023, 2024, 2025].map((year) => ({ award: CS, year }));
  assert.deepEqual(gap('chien-si-thi-dua-bo-ban-nganh-tinh', { ...provincial, honours }), []);
});

test('takes the way that lacks least', () => {
  const facts: Facts = {
    subject: 'individual',
    who: ['can-bo-cong-chuc-vien-chuc-nguoi-lao-dong'],
    honours: [{ award: CS, year: 2025 }],
    evaluations: [{ year: 2025, grade: 'hoan-thanh-xuat-sac' }],
    initiatives: [],
    movements: [],
    achievements: [],
  };
  assert.deepEqual(gap('bang-khen-bo-ban-nganh-tinh', facts), ['1 năm Chiến sĩ thi đua cơ sở']);
});

test('does not speak of the time since an award that is missing', () => {
  const missing = gap('huan-chuong-sao-vang', {
    subject: 'collective',
    who: ['bo-ban-nganh-tinh-va-tuong-duong'],
    honours: [],
    assessments: {},
  });
  assert.equal(missing[0], 'Huân chương Hồ Chí Minh');
  assert.ok(missing.every((each) => !each.includes('25 năm')));
});

test('gives the reason where conditions do not decide', () => {
  assert.match(gap(CS, { subject: 'collective' })[0] ?? '', /không dành cho loại đối tượng/);
  assert.match(gap(CS, { subject: 'individual', openCase: true })[0] ?? '', /^Dừng xét/);
});
