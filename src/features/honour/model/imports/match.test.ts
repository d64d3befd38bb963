import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grantKey, identify, type KnownSubject, likenessOf } from './match.ts';
import type { HonourCandidate } from './row.ts';

const ROW: HonourCandidate = {
  name: 'Nguyễn Văn An',
  subject: 'individual',
  birth: '1980-02-15',
  position: null,
  unit: 'Trường THCS Tân Lập',
  place: null,
  awardText: 'CSTĐCS',
  award: { award: 'chien-si-thi-dua-co-so', sure: true, others: [] },
  basis: 'cong-trang',
  year: 2020,
  yearFrom: null,
  decisionNumber: '388/QĐ-UBND',
  decidedOn: '2020-12-13',
  authority: null,
  bonus: null,
  certificate: null,
  note: null,
};
const AN: KnownSubject = {
  id: 'an',
  subject: 'individual',
  name: 'Nguyễn Văn An',
  birthDate: '1980-02-15',
  unitIds: ['school'],
};
const stateOf = (
  row: Partial<HonourCandidate>,
  known: readonly KnownSubject[],
  unitIds: readonly string[] = ['school'],
) => {
  const { subjectId, isNew } = identify({ ...ROW, ...row }, known, unitIds);
  return subjectId === null ? (isNew ? 'new' : 'doubtful') : 'known';
};

test('who is beyond doubt is known; all else goes to a person or is new', () => {
  const twin = { ...AN, id: 'twin' };
  const cases: readonly (readonly [
    'known' | 'new' | 'doubtful',
    Partial<HonourCandidate>,
    readonly KnownSubject[],
    (readonly string[])?,
  ])[] = [
    ['known', {}, [AN]],
    ['known', {}, [AN], ['other']],
    ['known', {}, [AN], []],
    ['known', { name: 'NGUYEN VAN AN' }, [AN]],
    ['known', { name: 'Lý Thị Mỹ' }, [{ ...AN, name: 'Lí Thị Mĩ' }]],
    ['doubtful', { name: 'Lý Thị Mỹ' }, [{ ...AN, name: 'Lí Thị Mĩ' }], ['other']],
    ['doubtful', { name: 'Lý Thị Mỹ', birth: '1980' }, [{ ...AN, name: 'Lí Thị Mĩ' }]],
    ['doubtful', { name: 'Lý Thị Mỹ', birth: null }, [{ ...AN, name: 'Lí Thị Mĩ' }]],
    ['new', { name: 'Trần Thị Thúy' }, [{ ...AN, name: 'Trần Thị Thúi' }]],
    ['known', { birth: '1980' }, [AN]],
    ['doubtful', { birth: '1980' }, [AN], ['other']],
    ['known', { birth: null }, [AN]],
    ['doubtful', { birth: null }, [AN], ['other']],
    ['doubtful', { birth: null, name: 'Nguyen Van An' }, [AN]],
    ['known', {}, [{ ...AN, birthDate: null }]],
    ['doubtful', {}, [{ ...AN, birthDate: null }], ['other']],
    ['doubtful', { birth: '1981-02-15' }, [AN]],
    ['new', { birth: '1981-02-15' }, [AN], ['other']],
    ['new', {}, []],
    ['doubtful', {}, [], []],
    ['doubtful', {}, [], ['a', 'b']],
    ['new', {}, [{ ...AN, name: 'Nguyễn Văn Anh' }]],
    ['doubtful', {}, [AN, twin]],
    ['doubtful', { birth: null }, [AN, twin]],
    ['known', { birth: null }, [AN, { ...twin, unitIds: ['other'] }]],
    ['known', {}, [AN, { ...twin, birthDate: null, unitIds: [] }]],
    ['known', {}, [AN, { ...twin, birthDate: null }]],
    ['known', {}, [AN, { ...twin, birthDate: '1990-01-01', unitIds: ['other'] }]],
    ['doubtful', { subject: 'collective', birth: null }, []],
    ['doubtful', { subject: null, birth: null }, []],
    ['new', { subject: 'household', birth: null }, [AN]],
  ];
  for (const [state, row, known, unitIds] of cases)
    assert.equal(stateOf(row, known, unitIds), state, JSON.stringify([state, row, known, unitIds]));
});

test('candidates stand by likeness', () => {
  const { candidates } = identify(
    { ...ROW, birth: '1980' },
    [{ ...AN, id: 'far', unitIds: [] }, { ...AN, id: 'unborn', birthDate: null, unitIds: [] }, AN],
    ['school'],
  );
  assert.deepEqual(
    candidates.map(({ id, score }) => [id, score]),
    [
      ['an', 0.9],
      ['far', 0.7],
      ['unborn', 0.5],
    ],
  );
});

test('a name written without its marks is less like than one written the same', () => {
  const scoreOf = (name: string) => likenessOf({ ...ROW, name }, AN, [])?.score ?? 0;
  assert.ok(scoreOf('Nguyen Van An') < scoreOf(AN.name));
});

test('rows that tell the same grant again have one key', () => {
  const again = { ...ROW, name: 'NGUYỄN  VĂN AN', note: 'khác', decisionNumber: '388/qđ-ubnd' };
  assert.equal(grantKey(ROW, null), grantKey(again, null));
  for (const other of [{ year: 2019 }, { birth: '1981' }, { decidedOn: '2020-01-02' }])
    assert.notEqual(grantKey(ROW, null), grantKey({ ...ROW, ...other }, null));
  assert.equal(grantKey(ROW, 'an'), grantKey({ ...ROW, name: 'An' }, 'an'));
});

const known = fc.record({
  id: fc.uuid(),
  subject: fc.constantFrom('individual' as const, 'collective' as const),
  name: fc.constantFrom('Nguyễn Văn An', 'nguyen van an', 'Nguyễn Văn Ân', 'Nguiễn Văn An', 'Lê Thị Bình'),
  birthDate: fc.constantFrom(null, '1980-02-15', '1980-03-01', '1975-01-01'),
  unitIds: fc.subarray(['school', 'ward']),
});

test('nobody of another name, kind or birth elsewhere is taken; the order of those known never matters', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(known, { selector: ({ id }) => id }),
      fc.subarray(['school', 'ward']),
      (all, units) => {
        const once = identify(ROW, all, units);
        assert.deepEqual(identify(ROW, all.toReversed(), units), once);
        const taken = all.find(({ id }) => id === once.subjectId);
        assert.equal(once.subjectId !== null, taken !== undefined);
        if (taken === undefined) return;
        assert.equal(taken.subject, 'individual');
        assert.notEqual(taken.name, 'Lê Thị Bình');
        assert.ok(taken.birthDate === null || taken.birthDate === ROW.birth);
        assert.ok((likenessOf(ROW, taken, units)?.score ?? 0) <= 1);
      },
    ),
    { numRuns: 500 },
  );
});
