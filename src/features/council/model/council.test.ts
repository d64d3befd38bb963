import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { baseOf, presentCount, votersOf } from './attendance.ts';
import { countChoices, groupIntoSheets } from './ballot-sheets.ts';
import { conflictOf } from './conflicts.ts';
import { councilPolicy } from './council.policy.ts';
import { ENVELOPE_STATES, envelopeVerbs } from './envelopes.ts';
import { allowedMeetingVerbs, MEETING_STATES } from './meeting-life.ts';
import { allowedVoteSteps, VOTE_LIFE, VOTE_STATES, wasCounted } from './vote-life.ts';
import { arithmetic, judge, quorumOf, quorumWords } from './vote-result.ts';

describe('thresholds on the base of all members', () => {
  const cases: [number, number, number, boolean, boolean, string][] = [
    [14, 15, 90, false, true, '14/15 = 93,33 % ≥ 90 %'],
    [13, 15, 90, false, false, '13/15 = 86,66 % < 90 %'],
    [9, 10, 90, false, true, '9/10 = 90 % ≥ 90 %'],
    [12, 15, 80, false, true, '12/15 = 80 % ≥ 80 %'],
    [10, 20, 50, true, false, '10/20 = 50 % ≤ 50 %'],
    [11, 20, 50, true, true, '11/20 = 55 % > 50 %'],
    [2, 3, 66.67, false, false, '2/3 = 66,66 % < 66,67 %'],
    [0, 0, 50, false, false, '0/0 = 0 % < 50 %'],
    [1, 1, 50, true, true, '1/1 = 100 % > 50 %'],
  ];
  for (const [yes, base, percent, above, passed, words] of cases)
    test(words, () => {
      assert.equal(judge(yes, base, { percent, above }).passed, passed);
      assert.equal(arithmetic(yes, base, { percent, above }), words);
    });

  test('one more vote never loses, and a shown percentage never lies about the threshold', () => {
    const threshold = fc.record({
      percent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
      above: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(199), threshold, (base, n, rule) => {
        const yes = n % base;
        const result = judge(yes, base, rule);
        if (result.passed) assert.ok(judge(yes + 1, base, rule).passed);
        if (result.passed) assert.ok(result.percent >= rule.percent);
      }),
    );
  });

  test('quorum is rounded up', () => {
    assert.equal(quorumOf(15, 66.67), 11);
    assert.equal(quorumOf(15, 66.66), 10);
    assert.equal(quorumOf(3, 100), 3);
    assert.equal(quorumWords(0, 0, 50).reached, false);
    assert.equal(quorumWords(1, 1, 50).reached, true);
    assert.equal(quorumWords(9, 15, 60).reached, true);
    assert.equal(quorumWords(8, 15, 60).reached, false);
    assert.match(quorumWords(9, 15, 60).vi, /^9\/15 thành viên có mặt, cần ít nhất 9 \(60 % của 15\)$/);
  });
});

describe('ballot papers', () => {
  test('nobody gets a paper with an item he may not vote on, and nobody misses one he may', () => {
    const members = ['a', 'b', 'c', 'd'];
    const items = fc.array(fc.record({ excluded: fc.subarray(members) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(items, (all) => {
        const sheets = groupIntoSheets(all);
        assert.deepEqual(
          sheets.flat().sort((a, b) => a - b),
          all.map((_, index) => index),
        );
        for (const member of members)
          for (const sheet of sheets) {
            const shut = sheet.filter((index) => all[index]?.excluded.includes(member));
            assert.ok(shut.length === 0 || shut.length === sheet.length);
          }
      }),
    );
  });
  test('are one for the same members, in whichever order they are named', () => {
    const items = [['a', 'b'], [], ['b', 'a', 'b']].map((excluded) => ({ excluded }));
    assert.deepEqual(groupIntoSheets(items), [[0, 2], [1]]);
  });
  test('are counted by item', () => assert.deepEqual(countChoices(['110', '100', '101'], 3), [3, 1, 1]));
});

describe('attendance', () => {
  const one = (
    id: string,
    state: 'present' | 'absent' | 'in-writing' | null,
    substituteOf: string | null = null,
    votes = true,
  ) => ({ id, state, substituteOf, votes });
  const cases: [string, ReturnType<typeof one>[], voters: string, present: number][] = [
    ['who is there, and who is asked in writing', [one('a', 'present'), one('b', 'in-writing')], 'a b', 1],
    ['nobody who is away or unknown', [one('a', 'absent'), one('b', null)], '', 0],
    ['no secretary without a vote', [one('a', 'present', null, false)], '', 0],
    ['a substitute of who is away', [one('a', 'absent'), one('s', 'present', 'a')], 's', 1],
    ['no substitute beside his member', [one('a', 'present'), one('s', 'present', 'a')], 'a', 1],
    ['nor of one who votes in writing', [one('a', 'in-writing'), one('s', 'present', 'a')], 'a', 1],
    ['one of two substitutes', [one('a', null), one('s', 'present', 'a'), one('t', 'present', 'a')], 's', 1],
    ['the one who is there', [one('a', null), one('s', 'absent', 'a'), one('t', 'present', 'a')], 't', 1],
    ['none of a member without a vote', [one('a', null, null, false), one('s', 'present', 'a')], '', 0],
    ['none of a member who has left the council', [one('s', 'present', 'gone')], '', 0],
    ['none of a substitute', [one('a', 'present'), one('s', null, 'a'), one('t', 'present', 's')], 'a', 1],
  ];
  for (const [name, attendees, voters, present] of cases)
    test(name, () => {
      assert.equal(
        votersOf(attendees)
          .map(({ id }) => id)
          .join(' '),
        voters,
      );
      assert.equal(presentCount(attendees), present);
    });

  test('never are there more voters than the base has members', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const attendee = fc.record({
      id,
      state: fc.constantFrom('present' as const, 'absent' as const, 'in-writing' as const, null),
      substituteOf: fc.option(id),
      votes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(attendee, { selector: (each) => each.id }), (attendees) => {
        const base = baseOf(attendees).length;
        assert.ok(votersOf(attendees).length <= base);
        assert.ok(presentCount(attendees) <= base);
      }),
    );
  });
});

test('own unit means the subtree; the name of a unit that only begins alike is another unit', () => {
  const member = { id: 'm', personId: 'p', unitPath: 'a.b' };
  assert.equal(conflictOf(member, { personId: 'p', unitPath: null }), 'self');
  assert.equal(conflictOf(member, { personId: null, unitPath: 'a.b' }), 'own-unit');
  assert.equal(conflictOf(member, { personId: 'q', unitPath: 'a.b.c' }), 'own-unit');
  assert.equal(conflictOf(member, { personId: 'q', unitPath: 'a.bc' }), null);
  assert.equal(conflictOf(member, { personId: 'q', unitPath: 'a' }), null);
  assert.equal(conflictOf({ ...member, unitPath: null }, { personId: 'q', unitPath: 'a.b' }), null);
  assert.equal(conflictOf({ ...member, unitPath: null }, { personId: 'q', unitPath: null }), null);
  assert.equal(conflictOf(member, { personId: 'q', unitPath: null }), null);
});

test('who may nothing is offered nothing; an administrator holds no act of councils', () => {
  for (const state of MEETING_STATES)
    assert.deepEqual(
      allowedMeetingVerbs(state, () => false),
      [],
    );
  for (const state of VOTE_STATES)
    assert.deepEqual(
      allowedVoteSteps(state, () => false),
      [],
    );
  for (const roles of Object.values(councilPolicy))
    assert.ok(!(roles as readonly string[]).includes('administrator'));
});

test('an envelope needs two tellers: nobody confirms his own record, handles his own, or takes without having confirmed', () => {
  for (const state of ENVELOPE_STATES)
    for (const recordedByMe of [true, false])
      for (const teller of [true, false]) {
        assert.deepEqual(envelopeVerbs(state, { own: true, recordedByMe, teller }), []);
        const may = envelopeVerbs(state, { own: false, recordedByMe, teller });
        assert.equal(may.includes('record'), state === 'none');
        assert.equal(may.includes('confirm'), state === 'recorded' && !recordedByMe);
        assert.equal(may.includes('remove'), state === 'recorded');
        assert.equal(may.includes('take'), state === 'confirmed' && teller);
      }
});

test('a result is annulled only with a reason, by who may close a vote, and nothing leads on from there', () => {
  const { annul } = VOTE_LIFE.closed;
  assert.deepEqual(annul?.needs, ['reason', 'undecided']);
  assert.equal(annul.act, VOTE_LIFE.open.close?.act);
  assert.deepEqual(VOTE_LIFE.annulled, {});
  for (const state of VOTE_STATES)
    assert.equal(allowedVoteSteps(state, () => true).includes('annul'), state === 'closed', state);
});

test('a result is shown when the vote was counted, also when it stands no more, and never before', () =>
  assert.deepEqual(VOTE_STATES.filter(wasCounted), ['closed', 'annulled']));
