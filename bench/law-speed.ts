import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  type AwardCatalogue,
  browserCatalogue,
  checkEligibility,
  type EligibilityQuestion,
  type Facts,
} from '../src/law/awards/index.ts';
import { readAwardCatalogue } from '../src/law/awards/read-catalogue.ts';

/** Something counted, and the least or the most that it must be. */
export interface Count {
  name: string;
  value: number;
  bar: number;
  met: boolean;
}

const SECONDS = 3;
const EVALUATIONS_BAR = 200_000;
const CATALOGUE_BAR = 60_000;

/** Eligibility of all titles with full facts on one core, and what the browser loads of the catalogue. */
export function lawSpeed(): Count[] {
  const catalogue = readAwardCatalogue(fileURLToPath(new URL('../catalogue/', import.meta.url)));
  const perSecond = evaluationsPerSecond(catalogue);
  const bytes = gzipSync(JSON.stringify(browserCatalogue(catalogue)), { level: 9 }).length;
  return [
    {
      name: 'xét điều kiện, lượt/giây · eligibility, evaluations/s',
      value: perSecond,
      bar: EVALUATIONS_BAR,
      met: perSecond >= EVALUATIONS_BAR,
    },
    {
      name: 'danh mục cho trình duyệt, byte gz · catalogue for the browser, bytes gz',
      value: bytes,
      bar: CATALOGUE_BAR,
      met: bytes < CATALOGUE_BAR,
    },
  ];
}

function evaluationsPerSecond(catalogue: AwardCatalogue): number {
  const questions = catalogue.awards
    .filter(({ kind }) => kind === 'title')
    .map(({ id, subjects: [subject = 'individual'] }) => questionOf(id, { ...FACTS, subject }));
  const run = (seconds: number) => {
    const began = performance.now();
    const before = process.cpuUsage();
    let count = 0;
    for (; performance.now() - began < seconds * 1000; count += questions.length)
      for (const question of questions) checkEligibility(catalogue, question);
    const { user, system } = process.cpuUsage(before);
    // By the time of the core and not of the clock: other programs run here too.
    return (count / (user + system)) * 1_000_000;
  };
  run(0.5);
  return Math.round(run(SECONDS));
}

function questionOf(award: string, facts: Facts): EligibilityQuestion {
  return { award, on: '2026-03-10', year: 2025, facts };
}

const YEARS = Array.from({ length: 10 }, (_, i) => 2016 + i);
/** Ten years of somebody, or of a unit, that is known in full. */
const FACTS: Omit<Facts, 'subject'> = {
  who: ['can-bo-cong-chuc-vien-chuc-nguoi-lao-dong'],
  honours: YEARS.flatMap((year) => [
    { award: 'lao-dong-tien-tien', year, decidedOn: `${year}-12-20`, basis: 'cong-trang' as const },
    { award: 'chien-si-thi-dua-co-so', year, decidedOn: `${year}-12-20`, basis: 'cong-trang' as const },
  ]),
  meetsStandardOf: [{ award: 'lao-dong-tien-tien', year: 2025 }],
  evaluations: YEARS.map((year) => ({ year, grade: year % 3 ? 'hoan-thanh-tot' : 'hoan-thanh-xuat-sac' })),
  initiatives: YEARS.map((year) => ({
    kind: 'sang-kien',
    scope: 'co-so',
    year,
    usedFor: [{ award: 'chien-si-thi-dua-co-so', year }],
  })),
  discipline: [],
  openCase: false,
  service: [{ field: 'nganh-giao-duc', from: '2005-09-01', to: null }],
  maternityLeave: [],
  members: {
    count: 40,
    percent: { 'hoan-thanh-nhiem-vu': 100, 'lao-dong-tien-tien': 75, 'chien-si-tien-tien': 75 },
    holders: { 'chien-si-thi-dua-co-so': 4 },
    discipline: [],
  },
  movements: [
    {
      launchedBy: 'bo-ban-nganh-tinh',
      durationYears: 5,
      stage: 'tong-ket',
      result: 'thanh-tich-xuat-sac',
      year: 2025,
    },
  ],
  achievements: [{ type: 'dot-xuat', scope: 'co-so', year: 2024 }],
  ranks: [{ position: 'dan-dau', organiser: 'bo-tinh', year: 2025 }],
  assessments: {
    'thanh-tich-xuat-sac-tieu-bieu': true,
    'tu-luc-doan-ket-tham-gia-thi-dua': true,
    'vuot-chi-tieu-thi-dua-trong-nam': true,
    'doan-ket-noi-bo-to-chuc-dang-trong-sach': true,
    'tich-cuc-phong-trao-thi-dua': true,
  },
};
