import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CatalogueError } from '../read-catalogue.ts';
import { conditionsOf } from './condition.ts';
import { readAwardCatalogue } from './read-catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-vang-catalogue-'));
after(() => rmSync(folder, { recursive: true }));
// Titles refer to nothing but titles, and one file reads faster than nine.
const isNeeded = (path: string) => !path.includes('awards/') || path.endsWith('titles.yaml');
cpSync('catalogue', folder, {
  recursive: true,
  filter: (path) => isNeeded(path) && !path.includes('honorary'),
});

/** Reads the catalogue with one text of one file changed. @returns what is wrong, as "file field" */
function problems(file: string, before: string, then: string): string[] {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(before), before);
  writeFileSync(path, text.replace(before, then));
  try {
    readAwardCatalogue(folder);
    return [];
  } catch (error) {
    assert.ok(error instanceof CatalogueError, String(error));
    assert.ok(error.file.endsWith(file), error.file);
    for (const { line } of error.problems) assert.ok(line > 1);
    return error.problems.map(({ field }) => field);
  } finally {
    writeFileSync(path, text);
  }
}

test('the catalogue holds all awards, and every number in it has a source and says how sure it is', () => {
  const { awards, laws, evidence } = readAwardCatalogue('catalogue');
  assert.deepEqual([awards.length, laws.length, evidence.length], [73, 29, 55]);
  assert.equal(awards.filter(({ kind }) => kind === 'title').length, 15);
  const versions = awards.flatMap((award) => award.versions);
  const conditions = versions.flatMap((version) => conditionsOf(version.conditions));
  assert.equal(conditions.length, 478);
  const sure = (confidence: string) => conditions.filter((each) => each.confidence === confidence).length;
  assert.deepEqual(['verified', 'recalled', 'uncertain'].map(sure), [309, 133, 36]);
});

test('a mistake names file, line and field', () => {
  const cases: [string, string, string, string[]][] = [
    ['awards/titles.yaml', 'level: government', 'level: goverment', ['awards.0.level']],
    [
      'awards/titles.yaml',
      'award: [chien-si-thi-dua-co-so], count: 3',
      'award: [chien-si-thi-dua-coso], count: 3',
      ['awards.1.versions.0.conditions.all.0.award'],
    ],
    [
      'awards/titles.yaml',
      'law: luat-2003\n        from',
      'law: luat-2004\n        from',
      ['awards.0.versions.0.law'],
    ],
    ['awards/titles.yaml', 'evidence: [E31]', 'evidence: [E99]', ['awards.0.versions.0.evidence']],
    ['awards/titles.yaml', 'set: to-trinh-cap-nha-nuoc', 'set: to-trinh-cap', ['awards.0.dossier.set']],
    ['awards/titles.yaml', '- id: gia-dinh-van-hoa\n', '- id: lao-dong-tien-tien\n', ['awards.14.id']],
    ['base-salary.yaml', 'to: 2024-07-01', 'to: 2024-06-01', ['baseSalary.3.to']],
    ['award-rules.yaml', 'laws: [luat-2022]', 'laws: [luat-2023]', ['review.laws.0']],
    [
      'dossiers.yaml',
      'parts: [to-trinh, bao-cao-tom-tat-thanh-tich]',
      'parts: [to-trinh, bao-cao]',
      ['dossierSets.don-gian.parts.1'],
    ],
    ['laws.yaml', 'id: nd-65-2014', 'id: luat-2003', ['laws.2.id']],
  ];
  for (const [file, before, then, fields] of cases)
    assert.ok(
      fields.every((field) => problems(file, before, then).includes(field)),
      `${before} → ${then}: ${problems(file, before, then)}`,
    );
});

test('periods that overlap, or leave a hole that is not marked, are refused', () => {
  const overlapping = problems(
    'awards/titles.yaml',
    'from: 2024-01-01\n        to: null\n        status: in-force',
    'from: 2023-12-31\n        to: null\n        status: in-force',
  );
  assert.ok(overlapping.includes('awards.0.versions.1.from'), String(overlapping));
  const hole = problems(
    'awards/titles.yaml',
    'from: 2024-01-01\n        to: null\n        status: in-force',
    'from: 2024-01-02\n        to: null\n        status: in-force',
  );
  assert.deepEqual(hole, ['awards.0.versions']);
  const unmarked = problems(
    'awards/titles.yaml',
    'bonus: [{ from: 2004-07-01, to: 2017-10-01 }]',
    'bonus: [{ from: 2004-07-01, to: 2017-09-01 }]',
  );
  assert.deepEqual(unmarked, ['awards.0.bonus']);
  const ending = problems(
    'awards/titles.yaml',
    'to: null, individual: 4.5',
    'to: 2027-01-01, individual: 4.5',
  );
  assert.deepEqual(ending, ['awards.0.bonus']);
});

test('what has no source, says not how sure it is, or is no field, is refused', () => {
  const leaf = 'count: 2, consecutive: true,\n                confidence: verified';
  const at = 'awards.0.versions.0.conditions.all.0';
  const cases: [string, string, string][] = [
    [leaf, leaf.replace('verified', 'sure'), `${at}.confidence`],
    [leaf, leaf.replace(',\n                confidence: verified', ''), `${at}.confidence`],
    ['count: 2, consecutive: true', 'count: 2, consecutiv: true', at],
    ['count: 2, consecutive: true', 'count: two, consecutive: true', `${at}.count`],
    [
      'source: Luật 15/2003/QH11 (sđ 2005, 2013), Điều 21\n        evidence',
      'evidence',
      'awards.0.versions.0.source',
    ],
    ['from: 2004-07-01', 'from: 2004-02-30', 'awards.0.authority.0.from'],
  ];
  for (const [before, then, field] of cases)
    assert.deepEqual(problems('awards/titles.yaml', before, then), [field], then);
});

test('two thresholds of one ratio, or none, are refused', () => {
  const ratio = 'what: lao-dong-tien-tien, minPercent: 70';
  assert.equal(problems('awards/titles.yaml', ratio, `${ratio}, minPercentExclusive: 50`).length, 1);
  assert.equal(problems('awards/titles.yaml', ratio, 'what: lao-dong-tien-tien').length, 1);
});
