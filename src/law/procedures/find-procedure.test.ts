import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readAwardCatalogue } from '../awards/read-catalogue.ts';
import {
  findPosting,
  findProcedure,
  findTimeLimit,
  gatesOn,
  getReportForm,
  getVoteRule,
  needsCouncil,
  ruleSetOn,
} from './find-procedure.ts';
import type { Basis, Subject } from './procedure.ts';
import { readProcedureCatalogue } from './read-catalogue.ts';

const folder = join(import.meta.dirname, '../../../catalogue');
const catalogue = readProcedureCatalogue(folder);
const awards = readAwardCatalogue(folder).awards;

function procedureOf(id: string, basis: Basis, subject: Subject) {
  const award = awards.find((one) => one.id === id);
  assert.ok(award, id);
  return findProcedure(catalogue, { award, basis, subject });
}

describe('the rule set of a dossier', () => {
  const cases: [string, string | undefined][] = [
    ['2017-09-30', undefined],
    ['2017-10-01', 'nd-91-2017'],
    ['2023-12-31', 'nd-91-2017'],
    ['2024-01-01', 'nd-98-2023'],
    ['2025-06-30', 'nd-98-2023'],
    ['2025-07-01', 'nd-152-2025'],
    ['2026-09-30', 'nd-152-2025'],
    ['2026-10-01', 'luat-2026'],
    ['2026-10-02', 'luat-2026'],
  ];
  for (const [day, id] of cases) {
    test(`received on ${day}: ${id}`, () => assert.equal(ruleSetOn(catalogue, day)?.id, id));
  }
  test('only the law nobody has read asks for a review', () => {
    assert.deepEqual(
      catalogue.ruleSets.filter((set) => set.review).map((set) => set.id),
      ['luat-2026'],
    );
  });
});

describe('the procedure of a nomination', () => {
  const cases: [string, Basis, Subject, string][] = [
    ['lao-dong-tien-tien', 'cong-trang', 'individual', 'advanced-worker'],
    ['chien-si-thi-dua-co-so', 'cong-trang', 'individual', 'base-emulation-fighter'],
    ['chien-si-thi-dua-bo-ban-nganh-tinh', 'cong-trang', 'individual', 'province-emulation-fighter'],
    ['chien-si-thi-dua-toan-quoc', 'cong-trang', 'individual', 'national-emulation-fighter'],
    ['bang-khen-thu-tuong', 'cong-trang', 'collective', 'prime-minister-certificate'],
    ['bang-khen-thu-tuong', 'doi-ngoai', 'individual', 'state-external'],
    ['bang-khen-bo-ban-nganh-tinh', 'cong-trang', 'individual', 'province-certificate-merit'],
    ['bang-khen-bo-ban-nganh-tinh', 'chuyen-de', 'individual', 'province-certificate-thematic'],
    ['bang-khen-bo-ban-nganh-tinh', 'dot-xuat', 'household', 'province-certificate-sudden'],
    ['bang-khen-bo-ban-nganh-tinh', 'cong-trang', 'household', 'province-certificate-household'],
    ['huan-chuong-lao-dong-hang-ba', 'cong-trang', 'collective', 'state-order'],
    ['huan-chuong-doc-lap-hang-nhi', 'cong-hien', 'individual', 'lifelong-service'],
    ['huy-chuong-chien-si-ve-vang-hang-ba', 'nien-han', 'individual', 'long-service'],
    ['anh-hung-lao-dong', 'cong-trang', 'individual', 'hero'],
    ['giay-khen-chu-tich-ubnd-xa', 'cong-trang', 'individual', 'base-certificate-merit'],
    ['giay-khen-chu-tich-ubnd-xa', 'cong-trang', 'household', 'base-certificate-household'],
    ['gia-dinh-van-hoa', 'cong-trang', 'household', 'cultural-family'],
  ];
  for (const [award, basis, subject, expected] of cases) {
    test(`${award}, ${basis}, ${subject}`, () =>
      assert.equal(procedureOf(award, basis, subject)?.id, expected));
  }
  test('every award of the catalogue has one', () => {
    for (const award of awards)
      for (const subject of award.subjects)
        assert.ok(findProcedure(catalogue, { award, basis: 'cong-trang', subject }), award.id);
  });
});

describe('general principles', () => {
  const cases: [string, Basis, Subject, string[]][] = [
    ['2025-06-30', 'cong-trang', 'individual', ['g-motthanhtich']],
    ['2025-06-30', 'dot-xuat', 'collective', ['g-motthanhtich', 'g-dotxuat']],
    [
      '2026-11-21',
      'cong-trang',
      'individual',
      ['g-kyluat', 'g-sau-kyluat', 'g-chuyende', 'g-khongbac', 'g-motthanhtich'],
    ],
    [
      '2026-11-21',
      'dot-xuat',
      'collective',
      ['g-kyluat', 'g-sau-kyluat', 'g-khongbac', 'g-motthanhtich', 'g-giaithe', 'g-dotxuat-152'],
    ],
  ];
  for (const [day, basis, subject, ids] of cases)
    test(`${basis}, ${subject} on ${day}`, () =>
      assert.deepEqual(
        gatesOn(catalogue, { basis, subject }, day).map(({ id }) => id),
        ids,
      ));
});

describe('time limits', () => {
  const cases: [string, string, number | undefined, string | undefined][] = [
    ['appraise-state', '2017-09-30', undefined, undefined],
    ['appraise-state', '2023-12-31', 20, 'recalled'],
    ['appraise-state', '2025-06-30', 20, 'verified'],
    ['appraise-state', '2025-07-01', 20, 'recalled'],
    ['consultation-reply', '2025-06-30', 10, 'verified'],
    ['consultation-reply', '2025-07-01', 10, 'recalled'],
    ['posting-before-council', '2025-06-30', 10, 'verified'],
    ['posting-before-council', '2025-07-01', 10, 'verified'],
    ['no-such-limit', '2025-07-01', undefined, undefined],
  ];
  for (const [id, day, length, confidence] of cases) {
    test(`${id} on ${day}`, () => {
      const limit = findTimeLimit(catalogue, id, day);
      assert.deepEqual([limit?.length, limit?.confidence], [length, confidence]);
    });
  }
});

describe('votes', () => {
  const cases: [string, string, number, boolean, string, string][] = [
    ['chien-si-thi-dua-toan-quoc', '2023-12-31', 90, false, 'secret', 'recalled'],
    ['chien-si-thi-dua-toan-quoc', '2024-01-01', 90, false, 'secret', 'verified'],
    ['chien-si-thi-dua-toan-quoc', '2025-07-01', 90, false, 'secret', 'recalled'],
    ['chien-si-thi-dua-co-so', '2023-12-31', 50, true, 'open', 'recalled'],
    ['chien-si-thi-dua-co-so', '2025-06-30', 80, false, 'secret', 'verified'],
    ['bang-khen-thu-tuong', '2026-11-21', 80, false, 'secret', 'verified'],
    ['lao-dong-tien-tien', '2026-11-21', 50, true, 'open', 'recalled'],
  ];
  for (const [award, day, percent, above, ballot, confidence] of cases) {
    test(`${award} on ${day}`, () => {
      const rule = getVoteRule(catalogue, award, day);
      assert.deepEqual(
        [rule.percent, rule.above, rule.ballot, rule.confidence],
        [percent, above, ballot, confidence],
      );
    });
  }
  test('the simple procedure has none', () => {
    assert.equal(
      needsCouncil(
        catalogue,
        procedureOf('bang-khen-bo-ban-nganh-tinh', 'dot-xuat', 'individual'),
        'dot-xuat',
      ),
      false,
    );
    assert.equal(
      needsCouncil(
        catalogue,
        procedureOf('bang-khen-bo-ban-nganh-tinh', 'cong-trang', 'individual'),
        'cong-trang',
      ),
      true,
    );
    assert.equal(needsCouncil(catalogue, undefined, 'cong-trang'), true);
  });
});

describe('postings and forms', () => {
  test('orders and the national title are posted for ten working days, a provincial certificate is not', () => {
    const days = (award: string, subject: Subject) =>
      findPosting(catalogue, procedureOf(award, 'cong-trang', subject), '2026-03-01')?.length;
    assert.equal(days('huan-chuong-lao-dong-hang-ba', 'individual'), 10);
    assert.equal(days('chien-si-thi-dua-toan-quoc', 'individual'), 10);
    assert.equal(days('bang-khen-bo-ban-nganh-tinh', 'individual'), undefined);
  });
  test('the report form follows subject and basis', () => {
    assert.equal(getReportForm(catalogue, 'cong-trang', 'individual').code, 'Mẫu số 03');
    assert.equal(getReportForm(catalogue, 'cong-trang', 'collective').code, 'Mẫu số 02');
    assert.equal(getReportForm(catalogue, 'dot-xuat', 'individual').code, 'Mẫu số 07');
  });
});
