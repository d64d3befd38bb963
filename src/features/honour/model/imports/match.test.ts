import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyRow, findDoubles, grantKey, type KnownSubject, likenessOf, type RowState } from './match.ts';
import type { HonourCandidate } from './row.ts';
import { rowProblem } from './row-problems.ts';

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
const no = () => false;
const stateOf = (
  row: Partial<HonourCandidate>,
  known: readonly KnownSubject[],
  unitIds: readonly string[] = ['school'],
  granted: (id: string) => boolean = no,
): RowState => classifyRow({ candidate: { ...ROW, ...row }, problems: [] }, known, unitIds, granted).state;

test('who is beyond doubt is ready; all else goes to a person or is new', () => {
  const twin = { ...AN, id: 'twin' };
  const cases: readonly (readonly [
    RowState,
    Partial<HonourCandidate>,
    readonly KnownSubject[],
    (readonly string[])?,
  ])[] = [
    ['ready', {}, [AN]],
    ['ready', {}, [AN], ['other']],
    ['ready', {}, [AN], []],
    ['ready', { name: 'NGUYEN VAN AN' }, [AN]],
    ['ready', { birth: '1980' }, [AN]],
    ['doubtful', { birth: '1980' }, [AN], ['other']],
    ['ready', { birth: null }, [AN]],
    ['doubtful', { birth: null }, [AN], ['other']],
    ['doubtful', { birth: null, name: 'Nguyen Van An' }, [AN]],
    ['ready', {}, [{ ...AN, birthDate: null }]],
    ['doubtful', {}, [{ ...AN, birthDate: null }], ['other']],
    ['doubtful', { birth: '1981-02-15' }, [AN]],
    ['new-person', { birth: '1981-02-15' }, [AN], ['other']],
    ['new-person', {}, []],
    ['doubtful', {}, [], []],
    ['doubtful', {}, [], ['a', 'b']],
    ['new-person', {}, [{ ...AN, name: 'Nguyễn Văn Anh' }]],
    ['doubtful', {}, [AN, twin]],
    ['doubtful', { birth: null }, [AN, twin]],
    ['ready', {}, [AN, { ...twin, birthDate: null, unitIds: [] }]],
    ['ready', {}, [AN, { ...twin, birthDate: null }]],
    ['ready', {}, [AN, { ...twin, birthDate: '1990-01-01', unitIds: ['other'] }]],
    ['doubtful', { subject: 'collective', birth: null }, []],
    ['doubtful', { subject: null, birth: null }, []],
    ['new-person', { subject: 'household', birth: null }, [AN]],
  ];
  for (const [state, row, known, unitIds] of cases)
    assert.equal(stateOf(row, known, unitIds), state, JSON.stringify([state, row, known, unitIds]));
});

test('a grant held already is a duplicate; errors reject, doubts go to a person', () => {
  assert.equal(
    stateOf({}, [AN], ['school'], (id) => id === 'an'),
    'duplicate',
  );
  const classify = (...problems: ReturnType<typeof rowProblem>[]) =>
    classifyRow({ candidate: ROW, problems }, [AN], ['school'], no);
  assert.equal(classify(rowProblem('award', 'award-unknown')).state, 'doubtful');
  const rejected = classify(rowProblem('award', 'award-unknown'), rowProblem('year', 'year-missing'));
  assert.deepEqual([rejected.state, rejected.subjectId], ['rejected', null]);
});

test('candidates stand by likeness', () => {
  const { candidates } = classifyRow(
    { candidate: { ...ROW, birth: '1980' }, problems: [] },
    [{ ...AN, id: 'far', unitIds: [] }, { ...AN, id: 'unborn', birthDate: null, unitIds: [] }, AN],
    ['school'],
    no,
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

test('rows of one file that tell the same grant again point to the first', () => {
  const again = { ...ROW, name: 'NGUYỄN  VĂN AN', note: 'khác', decisionNumber: '388/qđ-ubnd' };
  const rows = [ROW, { ...ROW, year: 2019 }, again, { ...ROW, birth: '1981' }, again];
  const keyed = rows.map((row, i) => ({ row: i + 2, key: grantKey(row, null) }));
  assert.deepEqual(
    [...findDoubles(keyed)],
    [
      [4, 2],
      [6, 2],
    ],
  );
  assert.equal(grantKey(ROW, 'an'), grantKey({ ...ROW, name: 'An' }, 'an'));
});

const known = fc.record({
  id: fc.uuid(),
  subject: fc.constantFrom('individual' as const, 'collective' as const),
  name: fc.constantFrom('Nguyễn Văn An', 'nguyen van an', 'Nguyễn Văn Ân', 'Lê Thị Bình'),
  birthDate: fc.constantFrom(null, '1980-02-15', '1980-03-01', '1975-01-01'),
  unitIds: fc.subarray(['school', 'ward']),
});

test('nobody of another name, kind or birth elsewhere is taken; the order of those known never matters', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(known, { selector: ({ id }) => id }),
      fc.subarray(['school', 'ward']),
      (all, units) => {
        const read = { candidate: ROW, problems: [] };
        const once = classifyRow(read, all, units, no);
        assert.deepEqual(classifyRow(read, all.toReversed(), units, no), once);
        const taken = all.find(({ id }) => id === once.subjectId);
        assert.equal(once.state === 'ready', taken !== undefined);
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
