import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from './awards.fixture.ts';
import { checkEligibility } from './engine.ts';
import type { Facts, HonourFact } from './facts.ts';
import type { VerdictOutcome } from './verdict.ts';

const CS = 'chien-si-thi-dua-co-so';
const PROVINCIAL = 'chien-si-thi-dua-bo-ban-nganh-tinh';
const LDTT = 'lao-dong-tien-tien';
const STAFF = 'can-bo-cong-chuc-vien-chuc-nguoi-lao-dong';
const XS = 'hoan-thanh-xuat-sac';
const TOT = 'hoan-thanh-tot';
const held = (award: string, ...years: number[]): HonourFact[] => years.map((year) => ({ award, year }));
const graded = (grade: string, year = 2025) => [{ year, grade }];
const yes = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, true]));
const initiative = (scope: string) => [{ kind: 'sang-kien', scope, year: 2025 }];

type Row = [name: string, facts: Partial<Facts>, verdict: VerdictOutcome, on?: string, year?: number];

function title(award: string, base: Partial<Facts> & Pick<Facts, 'subject'>, rows: readonly Row[]): void {
  for (const [name, facts, verdict, on = '2026-03-10', year = 2025] of rows)
    test(`${award}: ${name}`, () => {
      const answer = checkEligibility(catalogue, { award, on, year, facts: { ...base, ...facts } });
      assert.equal(answer.verdict, verdict);
    });
}

const EXEMPLARY = 'thanh-tich-xuat-sac-tieu-bieu';
title(
  'chien-si-thi-dua-toan-quoc',
  {
    subject: 'individual',
    honours: held(PROVINCIAL, 2022, 2025),
    initiatives: initiative('toan-quoc'),
    assessments: yes(EXEMPLARY),
  },
  [
    ['twice provincial, an initiative for the country', {}, 'eligible'],
    ['an initiative for the province is too narrow', { initiatives: initiative('bo-tinh') }, 'not-eligible'],
    ['once provincial', { honours: held(PROVINCIAL, 2025) }, 'not-eligible'],
    ['the council has not judged', { assessments: {} }, 'needs-review'],
    ['by the old law nobody judged', { assessments: {} }, 'eligible', '2023-12-31', 2023 + 2],
    ['from 2024 on somebody does', { assessments: {} }, 'needs-review', '2024-01-01'],
  ],
);

title(
  PROVINCIAL,
  {
    subject: 'individual',
    honours: held(CS, 2023, 2024, 2025),
    initiatives: initiative('bo-tinh'),
    assessments: yes(EXEMPLARY),
  },
  [
    ['three years in a row', {}, 'eligible'],
    ['a wider scope covers a narrower one', { initiatives: initiative('toan-quoc') }, 'eligible'],
    ['two years', { honours: held(CS, 2024, 2025) }, 'not-eligible'],
    ['a broken row', { honours: held(CS, 2022, 2024, 2025) }, 'not-eligible'],
    ['an initiative at grassroots only', { initiatives: initiative('co-so') }, 'not-eligible'],
    ['an open case suspends', { openCase: true }, 'not-eligible'],
    [
      'the initiative was used for it',
      {
        initiatives: [
          { ...initiative('bo-tinh')[0], usedFor: [{ award: PROVINCIAL, year: 2022 }] },
        ] as Facts['initiatives'],
      },
      'not-eligible',
    ],
  ],
);

title(
  CS,
  {
    subject: 'individual',
    honours: [],
    meetsStandardOf: [{ award: LDTT, year: 2025 }],
    evaluations: graded(XS),
    initiatives: [],
  },
  [
    ['excellent completion', {}, 'eligible'],
    ['an initiative instead', { evaluations: graded(TOT), initiatives: initiative('co-so') }, 'eligible'],
    ['neither', { evaluations: graded(TOT) }, 'not-eligible'],
    [
      'neither, and initiatives not known',
      { evaluations: graded(TOT), initiatives: undefined },
      'needs-review',
    ],
    ['the standard is not met', { meetsStandardOf: [] }, 'not-eligible'],
    [
      'the title itself will do',
      { meetsStandardOf: [], honours: held('chien-si-tien-tien', 2025) },
      'eligible',
    ],
    ['until 2023 the title itself is needed', {}, 'not-eligible', '2023-12-31'],
    [
      'until 2023 with an initiative',
      { honours: held(LDTT, 2025), initiatives: initiative('co-so') },
      'eligible',
      '2023-12-31',
    ],
    ['a draft does not decide', { initiatives: [] }, 'eligible', '2026-10-01'],
  ],
);

const UNITED = 'tu-luc-doan-ket-tham-gia-thi-dua';
title(LDTT, { subject: 'individual', who: [STAFF], evaluations: graded(TOT), assessments: yes(UNITED) }, [
  ['staff with a good year', {}, 'eligible'],
  ['staff with a year completed', { evaluations: graded('hoan-thanh') }, 'not-eligible'],
  ['not judged', { assessments: {} }, 'needs-review'],
  [
    'a farmer',
    {
      who: ['cong-nhan-nong-dan-nguoi-lao-dong-khac'],
      assessments: yes('lao-dong-san-xuat-hieu-qua', 'guong-mau-chap-hanh-phap-luat'),
    },
    'eligible',
  ],
  ['a foreigner', { who: ['nguoi-nuoc-ngoai'] }, 'not-eligible'],
  ['what he is is not known', { who: undefined }, 'needs-review'],
  ['not for collectives', { subject: 'collective' }, 'not-eligible'],
  ['the conditions before 2024 are not recorded', {}, 'needs-review', '2023-12-31'],
  ['nothing before the first law', {}, 'not-eligible', '2004-06-30'],
]);

title(
  'chien-si-tien-tien',
  {
    subject: 'individual',
    who: ['quan-doi-cong-an-dan-quan-thuong-truc-dan-quan-tu-ve-co-dong'],
    evaluations: graded(TOT),
    assessments: yes(UNITED),
  },
  [
    ['a soldier with a good year', {}, 'eligible'],
    ['with an excellent one', { evaluations: graded(XS) }, 'eligible'],
    ['a lower grade', { evaluations: graded('hoan-thanh') }, 'not-eligible'],
    ['staff', { who: [STAFF] }, 'not-eligible'],
    ['grade not known', { evaluations: undefined }, 'needs-review'],
  ],
);

const TARGETS = 'vuot-chi-tieu-thi-dua-trong-nam';
const SOUND = 'doan-ket-noi-bo-to-chuc-dang-trong-sach';
const nothing: Facts = { subject: 'collective', ranks: [], movements: [], assessments: yes(TARGETS, SOUND) };
const rank = (position: string, organiser: string) => [{ position, organiser, year: 2025 }];
const movement = (launchedBy: string, durationYears: number) => [
  { launchedBy, durationYears, stage: 'tong-ket', result: 'dan-dau' },
];
title('co-thi-dua-chinh-phu', nothing, [
  ['first way', { ranks: rank('tieu-bieu-xuat-sac', 'bo-tinh') }, 'eligible'],
  [
    'first way, targets not exceeded',
    { ranks: rank('tieu-bieu-xuat-sac', 'bo-tinh'), assessments: { [TARGETS]: false } },
    'not-eligible',
  ],
  ['second way', { ranks: rank('dan-dau', 'hoi-dong-tdkt-trung-uong') }, 'eligible'],
  ['third way, five years', { movements: movement('thu-tuong-chinh-phu', 5) }, 'eligible'],
  ['third way, four years', { movements: movement('thu-tuong-chinh-phu', 4) }, 'not-eligible'],
  ['no way', {}, 'not-eligible'],
]);

title('co-thi-dua-bo-ban-nganh-tinh', nothing, [
  ['first of its block', { ranks: rank('dan-dau', 'bo-tinh') }, 'eligible'],
  ['first of a movement of three years', { movements: movement('bo-ban-nganh-tinh', 3) }, 'eligible'],
  ['of two years', { movements: movement('bo-ban-nganh-tinh', 2) }, 'not-eligible'],
  ['first, but not judged', { ranks: rank('dan-dau', 'bo-tinh'), assessments: {} }, 'needs-review'],
  ['not first', {}, 'not-eligible'],
]);

const BY_MINISTRY = 'theo-quy-dinh-bo-chu-quan';
title('co-thi-dua-quan-khu-dai-hoc-quoc-gia', { subject: 'collective', assessments: yes(BY_MINISTRY) }, [
  ['by the rules of the ministry', {}, 'eligible'],
  ['not by them', { assessments: { [BY_MINISTRY]: false } }, 'not-eligible'],
  ['not judged', { assessments: {} }, 'needs-review'],
  ['not before 2024', {}, 'not-eligible', '2023-12-31'],
]);

const ACTIVE = 'tich-cuc-phong-trao-thi-dua';
const LAWFUL = 'doan-ket-noi-bo-chap-hanh-phap-luat';
const unit: Facts = {
  subject: 'collective',
  evaluations: graded(XS),
  members: {
    count: 40,
    percent: { 'hoan-thanh-nhiem-vu': 100, [LDTT]: 70, 'chien-si-tien-tien': 70 },
    holders: { [CS]: 1 },
    discipline: [],
  },
  assessments: yes(ACTIVE, LAWFUL),
};
const members = (more: Facts['members']): Partial<Facts> => ({ members: { ...unit.members, ...more } });
const percent = (more: Record<string, number>) => members({ percent: { ...unit.members?.percent, ...more } });
const warned = (decidedOn: string) => members({ discipline: [{ level: 'canh-cao', decidedOn }] });

title('tap-the-lao-dong-xuat-sac', unit, [
  ['all that is asked', {}, 'eligible'],
  ['69,9% advanced', percent({ [LDTT]: 69.9 }), 'not-eligible'],
  ['not everybody completed', percent({ 'hoan-thanh-nhiem-vu': 99 }), 'not-eligible'],
  ['no emulation fighter', members({ holders: {} }), 'not-eligible'],
  ['a good year is not enough', { evaluations: graded(TOT) }, 'not-eligible'],
  ['by the old law a warning is too much', warned('2025-03-01'), 'not-eligible', '2023-12-31'],
  ['by the new law nothing is said of it', warned('2025-03-01'), 'eligible', '2024-01-01'],
]);

title('don-vi-quyet-thang', unit, [
  ['all that is asked', {}, 'eligible'],
  ['69% advanced soldiers', percent({ 'chien-si-tien-tien': 69 }), 'not-eligible'],
  ['no emulation fighter', members({ holders: { [CS]: 0 } }), 'not-eligible'],
  ['members not known', { members: undefined }, 'needs-review'],
]);

title('tap-the-lao-dong-tien-tien', { ...unit, evaluations: graded(TOT) }, [
  ['all that is asked', {}, 'eligible'],
  ['69% now', percent({ [LDTT]: 69 }), 'not-eligible'],
  ['more than half was enough until 2023', percent({ [LDTT]: 50.1 }), 'eligible', '2023-12-31'],
  ['half was not', percent({ [LDTT]: 50 }), 'not-eligible', '2023-12-31'],
  ['70% from 2024 on', percent({ [LDTT]: 50.1 }), 'not-eligible', '2024-01-01'],
  ['a warning in the year', warned('2025-12-31'), 'not-eligible'],
  ['a warning after it', warned('2026-01-01'), 'eligible'],
]);

title('don-vi-tien-tien', { ...unit, evaluations: graded(TOT) }, [
  ['all that is asked', {}, 'eligible'],
  ['69,9% advanced soldiers', percent({ 'chien-si-tien-tien': 69.9 }), 'not-eligible'],
  ['a warning in the year', warned('2025-01-01'), 'not-eligible'],
  ['a year completed', { evaluations: graded('hoan-thanh') }, 'not-eligible'],
]);

const FIVE = [
  'kt-xh-quoc-phong-an-ninh-tot',
  'doi-song-kinh-te-on-dinh-phat-trien',
  'van-hoa-tinh-than-lanh-manh',
  'moi-truong-an-toan-sach-dep',
  'chap-hanh-tot-chu-truong-phap-luat',
];
title(
  'xa-phuong-dac-khu-tieu-bieu',
  { subject: 'collective', ranks: rank('dan-dau', 'huyen'), assessments: yes(...FIVE) },
  [
    ['first of the district, while there is one', {}, 'eligible', '2025-06-30'],
    ['not first', { ranks: [] }, 'not-eligible', '2025-06-30'],
    ['afterwards nobody is sure how', {}, 'needs-review', '2025-07-01'],
    [
      'but a standard that is not met fails',
      { assessments: { ...yes(...FIVE), [FIVE[0] ?? '']: false } },
      'not-eligible',
    ],
    ['the draft of 2026 does not decide', {}, 'needs-review', '2026-10-01'],
    ['not before 2024', {}, 'not-eligible', '2023-12-31'],
  ],
);

const VILLAGE = [
  'doi-song-kinh-te-on-dinh-phat-trien',
  'van-hoa-tinh-than-lanh-manh',
  'moi-truong-an-toan-sach-dep',
  'chap-hanh-tot-giu-trat-tu-tham-gia-thi-dua',
  'doan-ket-tuong-tro-cong-dong',
];
title(
  'thon-to-dan-pho-van-hoa',
  { subject: 'collective', who: ['thon-to-dan-pho-trong-xa'], assessments: yes(...VILLAGE) },
  [
    ['five standards', {}, 'eligible'],
    [
      'one is not met',
      { assessments: { ...yes(...VILLAGE), 'doan-ket-tuong-tro-cong-dong': false } },
      'not-eligible',
    ],
    ['four are judged', { assessments: yes(...VILLAGE.slice(1)) }, 'needs-review'],
    ['an office', { who: ['tap-the'] }, 'not-eligible'],
  ],
);

const FAMILY = ['guong-mau-chap-hanh-phap-luat', ACTIVE, 'gia-dinh-no-am-doan-ket'];
title('gia-dinh-van-hoa', { subject: 'household', assessments: yes(...FAMILY) }, [
  ['three standards', {}, 'eligible'],
  ['two are judged', { assessments: yes(...FAMILY.slice(1)) }, 'needs-review'],
  ['one is not met', { assessments: { ...yes(...FAMILY), [ACTIVE]: false } }, 'not-eligible'],
  ['not for persons', { subject: 'individual' }, 'not-eligible'],
]);

test('every title has its table', () => {
  const titles = catalogue.awards.filter(({ kind }) => kind === 'title');
  assert.equal(titles.length, 15);
});
