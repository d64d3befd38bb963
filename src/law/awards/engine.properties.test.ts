import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SUBJECTS } from './award.ts';
import { catalogue } from './awards.fixture.ts';
import { browserCatalogue } from './browser-catalogue.ts';
import { conditionsOf } from './condition.ts';
import { checkEligibility, findAward } from './engine.ts';
import { explainGap } from './explain-gap.ts';
import { BASES, type Facts, type HonourFact } from './facts.ts';
import { findVersion } from './in-force.ts';
import { type NodeResult, resultsOf, type Verdict } from './verdict.ts';

const ids = catalogue.awards.map(({ id }) => id);
const codes = (list: keyof typeof catalogue.terms) => fc.constantFrom(...Object.keys(catalogue.terms[list]));
const year = fc.integer({ min: 2015, max: 2026 });
const day = fc
  .date({ min: new Date('2004-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = <T>(one: fc.Arbitrary<T>) => fc.option(fc.array(one, { maxLength: 8 }), { nil: undefined });
const honour: fc.Arbitrary<HonourFact> = fc.record(
  { award: fc.constantFrom(...ids), year, decidedOn: day, basis: fc.constantFrom(...BASES) },
  { requiredKeys: ['award'] },
);
const discipline = fc.record({
  level: codes('disciplineLevels'),
  decidedOn: day,
  endedOn: fc.option(day, { nil: null }),
});
const facts: fc.Arbitrary<Facts> = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  who: some(codes('who')),
  honours: some(honour),
  meetsStandardOf: some(fc.record({ award: fc.constantFrom(...ids), year })),
  evaluations: some(fc.record({ year, grade: codes('grades') })),
  initiatives: some(
    fc.record(
      {
        kind: codes('initiativeKinds'),
        scope: codes('initiativeScopes'),
        year,
        usedFor: fc.array(fc.record({ award: fc.constantFrom(...ids), year }), { maxLength: 2 }),
      },
      { requiredKeys: ['kind', 'scope', 'year'] },
    ),
  ),
  discipline: some(discipline),
  openCase: fc.constantFrom(true, false, undefined),
  service: some(
    fc
      .tuple(codes('serviceFields'), day, fc.option(day, { nil: null }))
      .map(([field, a, b]) => (b === null || a <= b ? { field, from: a, to: b } : { field, from: b, to: a })),
  ),
  maternityLeave: some(
    fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
  ),
  members: fc.option(
    fc.record({
      count: fc.nat(100),
      percent: fc.dictionary(
        fc.constantFrom(...ids, 'hoan-thanh-nhiem-vu'),
        fc.integer({ min: 0, max: 100 }),
      ),
      holders: fc.dictionary(fc.constantFrom(...ids), fc.nat(9)),
      discipline: fc.array(discipline, { maxLength: 3 }),
    }),
    { nil: undefined },
  ),
  movements: some(
    fc.record(
      {
        launchedBy: codes('launchers'),
        durationYears: fc.nat(9),
        stage: codes('stages'),
        result: codes('results'),
      },
      { requiredKeys: ['result'] },
    ),
  ),
  achievements: some(
    fc.record({ type: codes('achievements'), scope: codes('reaches'), year }, { requiredKeys: ['type'] }),
  ),
  ranks: some(fc.record({ position: codes('positions'), organiser: codes('organisers'), year })),
  assessments: fc.option(fc.dictionary(codes('assessments'), fc.boolean()), { nil: undefined }),
});
const question = fc.record({ award: fc.constantFrom(...ids), on: day, year, facts });

/** The verdict of a node by its members, reckoned in another way than the engine does. */
function metOf(node: NodeResult): boolean | null {
  if ('kind' in node) return node.met;
  const value = { true: 2, null: 1, false: 0 } as const;
  const [members, pick, none] =
    'all' in node ? ([node.all, Math.min, 2] as const) : ([node.any, Math.max, 0] as const);
  const number = pick(none, ...members.map((member) => value[`${metOf(member)}`]));
  return [false, null, true][number] ?? null;
}

const outcome = ({ verdict }: Verdict) => verdict;

test('the verdict is what the tree says, whatever the facts', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const verdict = checkEligibility(catalogue, asked);
      const { conditions } = verdict;
      if (verdict.deferred.length + resultsOf(conditions).length > 0)
        assert.equal(conditions.met, metOf(conditions));
      if (verdict.reasons.length === 0)
        assert.equal(
          verdict.verdict,
          { true: 'eligible', false: 'not-eligible', null: 'needs-review' }[`${conditions.met}`],
        );
      else assert.notEqual(verdict.verdict, 'eligible');
      if (verdict.verdict !== 'eligible') assert.ok(explainGap(catalogue, verdict).length > 0);
    }),
    { numRuns: 1500 },
  );
});

test('the order of facts never matters', () => {
  const shuffled = <T>(list: readonly T[] | undefined, seed: number) =>
    list && [...list].sort((a, b) => hash(JSON.stringify(a), seed) - hash(JSON.stringify(b), seed));
  const hash = (text: string, seed: number) =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 65_521, seed);
  fc.assert(
    fc.property(question, fc.nat(1000), (asked, seed) => {
      const { facts: given } = asked;
      const other: Facts = {
        ...given,
        who: shuffled(given.who, seed),
        honours: shuffled(given.honours, seed),
        evaluations: shuffled(given.evaluations, seed),
        initiatives: shuffled(given.initiatives, seed),
        discipline: shuffled(given.discipline, seed),
        service: shuffled(given.service, seed),
        maternityLeave: shuffled(given.maternityLeave, seed),
        movements: shuffled(given.movements, seed),
        achievements: shuffled(given.achievements, seed),
        ranks: shuffled(given.ranks, seed),
      };
      const met = (verdict: Verdict): unknown =>
        JSON.stringify(verdict.conditions, (key, value) =>
          ['facts', 'day'].includes(key) ? undefined : value,
        );
      const verdicts = [given, other].map((each) => checkEligibility(catalogue, { ...asked, facts: each }));
      const [first, second] = verdicts as [Verdict, Verdict];
      assert.equal(outcome(first), outcome(second));
      assert.equal(met(first), met(second));
    }),
    { numRuns: 800 },
  );
});

test('more honours never make an eligible nominee ineligible where no rule counts time or forbids a second grant', () => {
  const free = ids.filter((id) => {
    const award = findAward(catalogue, id);
    return award?.versions.every((version) =>
      conditionsOf(version.conditions).every(
        (each) =>
          !['interval', 'once_only'].includes(each.kind) &&
          // After a new grant of the award that a branch builds on, the counting begins again.
          !(each.kind === 'prior_award' && (each.after !== undefined || each.within !== undefined)),
      ),
    );
  });
  assert.ok(free.length > 30);
  const rank = { 'not-eligible': 0, 'needs-review': 1, eligible: 2 } as const;
  fc.assert(
    fc.property(question, fc.constantFrom(...free), honour, (asked, award, extra) => {
      const less = { ...asked, award, facts: { ...asked.facts, honours: asked.facts.honours ?? [] } };
      const more = { ...less, facts: { ...less.facts, honours: [...less.facts.honours, extra] } };
      const before = checkEligibility(catalogue, less);
      const after = checkEligibility(catalogue, more);
      assert.ok(rank[after.verdict] >= rank[before.verdict]);
    }),
    { numRuns: 800 },
  );
});

test('a fact that becomes known never turns a decided verdict round', () => {
  fc.assert(
    fc.property(
      question,
      fc.constantFrom('who', 'service', 'ranks', 'movements', 'achievements'),
      (asked, key) => {
        const unknown = checkEligibility(catalogue, {
          ...asked,
          facts: { ...asked.facts, [key]: undefined },
        });
        const known = checkEligibility(catalogue, asked);
        if (unknown.verdict !== 'needs-review') assert.equal(known.verdict, unknown.verdict);
      },
    ),
    { numRuns: 800 },
  );
});

test('the browser judges as the server does', () => {
  const lean = JSON.parse(JSON.stringify(browserCatalogue(catalogue)));
  const without = (verdict: Verdict) =>
    JSON.stringify(verdict, (key, value) => (key === 'evidence' ? undefined : value));
  fc.assert(
    fc.property(question, (asked) => {
      assert.equal(without(checkEligibility(lean, asked)), without(checkEligibility(catalogue, asked)));
    }),
    { numRuns: 400 },
  );
});

test('a version that decides is never a draft', () => {
  fc.assert(
    fc.property(fc.constantFrom(...catalogue.awards), day, (award, on) => {
      assert.notEqual(findVersion(award, on)?.status, 'draft');
    }),
  );
});
