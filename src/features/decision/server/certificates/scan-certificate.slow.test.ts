import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderCertificates } from '../../../../documents/certificate/render-certificates.ts';
import { defaultLayout } from '../../model/certificates/default-layout.ts';
import { PAPERS } from '../../model/certificates/layout.ts';
import { certificateCode } from '../certificate-code.ts';
import { type CertificateFacts, pageOf, sheetOf } from './certificate-sheet.ts';

const SITE = 'https://thidua.hathanh.example/so-vang';
const absent = ['zbarimg', 'pdftoppm'].filter((program) => spawnSync(program, ['-h']).error !== undefined);
const skip = absent.length > 0 && `${absent.join(', ')} not installed`;

const facts = (subjectName: string): CertificateFacts => ({
  subjectName,
  subjectDetail: 'Phòng Văn hóa - Xã hội phường Cửa Nam',
  gender: null,
  awardName: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã',
  isTitle: false,
  year: 2026,
  yearFrom: null,
  decisionNumber: '12/QĐ-UBND',
  decidedOn: '2026-11-21',
  place: 'Cửa Nam',
  authority: 'Chủ tịch Ủy ban nhân dân phường Cửa Nam',
  signerPosition: ['Chủ tịch'],
  signerName: 'Nguyễn Văn An',
  number: '7',
  code: certificateCode(),
});

/** What a scanner reads on each page of a PDF printed at 150 dots an inch, in the order of the pages. */
function scanned(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-scan-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    const made = spawnSync('pdftoppm', ['-r', '150', '-gray', 'sheet.pdf', 'page'], { cwd: folder });
    assert.equal(made.status, 0, made.stderr.toString());
    const pages = readdirSync(folder)
      .filter((name) => name.startsWith('page'))
      .sort();
    const { stdout, stderr, status } = spawnSync('zbarimg', ['-q', '--raw', ...pages], { cwd: folder });
    assert.equal(status, 0, `no code on a page: ${stderr.toString()}`);
    return stdout.toString().trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a scanner reads the address of each certificate, on A4 and A3, across and upright', {
  skip,
}, async () => {
  const layouts = PAPERS.flatMap((paper) => [
    defaultLayout(paper, 'landscape'),
    defaultLayout(paper, 'portrait'),
  ]);
  const people = layouts.map((_, i) => facts(`Nguyễn Thị Ánh ${i}`));
  const pdf = await renderCertificates({
    title: 'Giấy khen',
    sheets: layouts.map((layout) => sheetOf(layout, null)),
    pages: layouts.flatMap((layout, i) => people.slice(i, i + 1).map((one) => pageOf(layout, one, i, SITE))),
    files: {},
    createdAt: new Date(0),
  });
  assert.deepEqual(
    scanned(pdf),
    people.map(({ code }) => `${SITE}/xac-minh/${code}`),
  );
});
