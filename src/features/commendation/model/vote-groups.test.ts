import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { VoteRule } from '../../../law/procedures/index.ts';
import { groupByRule, itemsOf, type Votable } from './vote-groups.ts';

const rule = (id: string, percent: number): VoteRule => ({
  id,
  percent,
  ...{ awards: null, above: false, ballot: 'secret', from: null, to: null },
  ...{ source: 'Quy chế', confidence: 'recalled' },
});
const RULES = { a: rule('ninety', 90), b: rule('eighty', 80), c: rule('eighty', 80) };

const votable = fc.record({
  id: fc.uuid(),
  dossierId: fc.uuid(),
  subject: fc.constantFrom('individual' as const, 'collective' as const, 'household' as const),
  subjectName: fc.constantFrom('An', 'Bình', 'Đức', 'Ước'),
  subjectDetail: fc.option(fc.constant('Chuyên viên')),
  unitId: fc.uuid(),
  unitName: fc.constantFrom('Xã Một', 'Xã Hai'),
  personId: fc.constant(null),
  award: fc.constantFrom('a', 'b', 'c'),
  awardName: fc.constant(''),
});
const votables = fc.uniqueArray(
  votable.map((one): Votable => ({ ...one, awardName: `Danh hiệu ${one.award}` })),
  { selector: ({ id }) => id, maxLength: 40 },
);
const ruleOf = ({ award }: Votable) => RULES[award as keyof typeof RULES];

describe('votes', () => {
  test('have one rule each, the strictest first, and nobody is in none or in two', () => {
    fc.assert(
      fc.property(votables, (nominations) => {
        const groups = groupByRule(nominations, ruleOf);
        const ids = groups.flatMap((group) => group.nominations.map(({ id }) => id));
        assert.deepEqual(ids.toSorted(), nominations.map(({ id }) => id).toSorted());
        for (const group of groups)
          assert.ok(group.nominations.every((one) => ruleOf(one).id === group.rule.id));
        const percents = groups.map((group) => group.rule.percent);
        assert.deepEqual(
          percents,
          percents.toSorted((x, y) => y - x),
        );
      }),
    );
  });

  test('as lists stand for everybody once; who is in a conflict stands alone, and each list has one award', () => {
    fc.assert(
      fc.property(votables, fc.boolean(), (nominations, asList) => {
        const isAlone = ({ unitName }: Votable) => unitName === 'Xã Hai';
        const items = itemsOf(nominations, asList, isAlone);
        const ids = items.flatMap(({ refId, parts }) =>
          refId === null ? parts.map((part) => part.refId) : [refId],
        );
        assert.deepEqual(ids.toSorted(), nominations.map(({ id }) => id).toSorted());
        for (const { refId, parts, group } of items) {
          assert.equal(refId === null, parts.length > 0);
          const members = nominations.filter(({ id }) => parts.some((part) => part.refId === id));
          assert.ok(members.every((one) => one.awardName === group && !isAlone(one)));
        }
        if (!asList) assert.ok(items.every(({ parts }) => parts.length === 0));
      }),
    );
  });

  test('list collectives before people of the same award', () => {
    const one = (subject: Votable['subject'], subjectName: string): Votable => ({
      ...{ id: subjectName, dossierId: 'd', subject, subjectName, subjectDetail: null, unitId: 'u' },
      ...{ unitName: 'Xã Một', personId: null, award: 'a', awardName: 'Danh hiệu a' },
    });
    const [group] = groupByRule([one('individual', 'An'), one('collective', 'Xã Một')], ruleOf);
    assert.deepEqual(
      group?.nominations.map(({ subjectName }) => subjectName),
      ['Xã Một', 'An'],
    );
  });

  test('list names by unit and name, people with their post or unit, collectives with nothing that was not said', () => {
    const one = (
      subject: Votable['subject'],
      subjectName: string,
      unitName: string,
      post: string | null,
    ) => ({
      ...{ id: subjectName, dossierId: 'd', subject, subjectName, subjectDetail: post, unitId: 'u' },
      ...{ unitName, personId: null, award: 'a', awardName: 'Danh hiệu a' },
    });
    const people = [
      one('individual', 'Đức', 'Xã Một', null),
      one('individual', 'Ước', 'Xã Hai', 'Chuyên viên'),
      one('individual', 'An', 'Xã Một', null),
      one('collective', 'Phòng Một', 'Xã Một', null),
    ];
    const [group] = groupByRule(people, ruleOf);
    const [list] = itemsOf(group?.nominations ?? [], true, () => false);
    assert.deepEqual(
      list?.parts.map(({ title, detail }) => [title, detail]),
      [
        ['Phòng Một', null],
        ['Ước', 'Chuyên viên'],
        ['An', 'Xã Một'],
        ['Đức', 'Xã Một'],
      ],
    );
  });
});
