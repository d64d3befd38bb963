import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionNodeSchema } from '../../../law/awards/condition-schema.ts';
import type { Condition } from '../../../law/awards/index.ts';
import { buildCondition, conditionGroups, typedFields, wrongFields } from './condition-fields.ts';
import { CONDITION_FORMS, CONDITION_KINDS } from './condition-forms.ts';

const SAMPLE = {
  term: 'nam',
  terms: [{ value: 'sang-kien', label: '' }],
  awards: [{ value: 'lao-dong-tien-tien', label: '' }],
  'share-of': 'lao-dong-tien-tien',
  count: '2',
  number: '12,5',
  flag: true,
  who: 'self',
};

for (const kind of CONDITION_KINDS) {
  test(`${kind}: what the form builds is what the catalogue takes`, () => {
    const { fields } = CONDITION_FORMS[kind];
    const full = Object.fromEntries(fields.map(({ name, as }) => [name, SAMPLE[as]]));
    assert.ok(conditionNodeSchema.safeParse(buildCondition(kind, full)).success);
    assert.deepEqual(wrongFields(kind, full), []);
    const least = Object.fromEntries(
      fields.filter(({ optional }) => !optional).map(({ name, as }) => [name, SAMPLE[as]]),
    );
    assert.ok(conditionNodeSchema.safeParse(buildCondition(kind, least)).success);
    const written = buildCondition(kind, full) as unknown as Condition;
    assert.deepEqual(
      buildCondition(
        kind,
        typedFields(written, (_, code) => code),
      ),
      written,
    );
    if (kind === 'quota') return;
    const needed = fields.filter(({ optional, as }) => !optional && as !== 'flag').map(({ name }) => name);
    assert.deepEqual(
      wrongFields(kind, {}).map(({ name }) => name),
      needed,
    );
  });
}

test('numbers are read the Vietnamese way; what is none is told', () => {
  assert.equal(buildCondition('service_years', { min: '2,5', field: 'x' }).min, 2.5);
  for (const minWorkingDays of ['hai', '1,5', '0', '-1'])
    assert.deepEqual(wrongFields('publicity', { minWorkingDays }), [
      { name: 'minWorkingDays', wrong: 'number' },
    ]);
});

test('a cap has a figure, and a share is of something', () => {
  const missing = (typed: object) => wrongFields('quota', { per: 'nam', ...typed }).map(({ name }) => name);
  assert.deepEqual(missing({}), ['maxPercent']);
  assert.deepEqual(missing({ maxCount: '10' }), []);
  assert.deepEqual(missing({ maxPercent: '70' }), ['of']);
  assert.deepEqual(missing({ maxPercent: '70', of: 'x' }), []);
});

test('the conditions of a rule come back as the groups that the form shows; a deeper tree does not', () => {
  const leaf = (minYears: number) => ({ kind: 'interval', minYears }) as unknown as Condition;
  const [a, b, c] = [leaf(1), leaf(2), leaf(3)];
  assert.deepEqual(conditionGroups(a), [[a]]);
  assert.deepEqual(conditionGroups({ any: [a, b] }), [[a, b]]);
  assert.deepEqual(conditionGroups({ all: [a, { any: [b, c] }] }), [[a], [b, c]]);
  assert.equal(conditionGroups({ any: [a, { all: [b, c] }] }), null);
});
