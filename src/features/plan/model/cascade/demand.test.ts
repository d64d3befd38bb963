import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asksToSend } from './asks-to-send.ts';
import { allowedDemandSteps, DEMAND_LIFE, DEMAND_STEPS, demandItemState } from './demand-life.ts';
import { type DemandStatus, demandStatus } from './demand-status.ts';
import { acceptedChange, proposedFields, type SuperiorState } from './superior-change.ts';

const DUE = '2026-11-20';

test('what is sent on the due day is in time, a day later late; exempt outranks all', () => {
  const cases: [sentOn: string | null, exempt: string | null, today: string, DemandStatus][] = [
    [null, null, '2026-11-20', 'not-yet'],
    [null, null, '2026-11-21', 'late'],
    ['2026-11-20', null, '2026-12-01', 'sent'],
    ['2026-11-21', null, '2026-11-21', 'sent-late'],
    [null, 'Mới thành lập', '2026-12-01', 'exempt'],
  ];
  for (const [sentOn, exemptReason, today, expected] of cases)
    assert.equal(demandStatus({ sentOn, exemptReason }, DUE, today), expected, `${sentOn} ${today}`);
});

test('a step leads from and to states that the facts say, and back to open', () => {
  for (const state of ['open', 'sent', 'exempt'] as const)
    for (const step of DEMAND_STEPS) {
      const transition = DEMAND_LIFE[state][step];
      if (transition !== undefined) assert.notEqual(transition.to, state, `${state} ${step}`);
    }
  assert.equal(demandItemState({ sentOn: null, exemptReason: null }), 'open');
  assert.equal(demandItemState({ sentOn: DUE, exemptReason: null }), 'sent');
  assert.equal(demandItemState({ sentOn: null, exemptReason: 'x' }), 'exempt');
});

test('words that ask units to send something', () => {
  for (const words of [
    'Các xã gửi kế hoạch',
    'Nộp hồ sơ trước 15/3',
    'Thu báo cáo năm của các đơn vị',
    'Hướng dẫn đăng ký danh hiệu',
  ])
    for (const typed of [words.normalize('NFC'), words.normalize('NFD')])
      assert.equal(asksToSend(typed), true, words);
  for (const words of ['Phát động thi đua', 'Tổ chức hội nghị', 'Họp Hội đồng'])
    assert.equal(asksToSend(words), false, words);
});

test('only the office exempts and returns, only the unit withdraws, nobody does anything when it is over', () => {
  assert.deepEqual(allowedDemandSteps('open', ['unit'], true), ['send']);
  assert.deepEqual(allowedDemandSteps('open', ['manager'], true), ['send', 'exempt']);
  assert.deepEqual(allowedDemandSteps('sent', ['unit'], true), ['withdraw']);
  assert.deepEqual(allowedDemandSteps('sent', ['manager'], true), ['return']);
  assert.deepEqual(allowedDemandSteps('exempt', ['unit'], true), []);
  for (const state of ['open', 'sent', 'exempt'] as const)
    assert.deepEqual(allowedDemandSteps(state, ['manager', 'unit'], false), []);
});

const state = fc.record<SuperiorState>({
  content: fc.constantFrom('Tổng kết', 'Sơ kết', 'Khảo sát'),
  deadlineText: fc.constantFrom('Trước 15/3', 'Tháng 6', ''),
  cancelled: fc.boolean(),
});
const link = fc.record({ seen: state, declined: fc.option(state) });

test('a proposal names exactly what changed above, and none comes for what was seen or declined', () => {
  fc.assert(
    fc.property(state, link, (now, { seen, declined }) => {
      assert.deepEqual(proposedFields(now, { seen: now, declined }), []);
      assert.deepEqual(proposedFields(now, { seen, declined: now }), []);
      const changed = proposedFields(now, { seen, declined: null });
      for (const field of ['content', 'deadlineText', 'cancelled'] as const)
        assert.equal(changed.includes(field), now[field] !== seen[field]);
    }),
  );
});

test('a proposal comes again when what was declined has changed further', () => {
  const seen: SuperiorState = { content: 'Tổng kết', deadlineText: 'Tháng 6', cancelled: false };
  const declined = { ...seen, content: 'Sơ kết' };
  assert.deepEqual(proposedFields({ ...declined, content: 'Khảo sát' }, { seen, declined }), ['content']);
  assert.deepEqual(proposedFields({ ...declined, deadlineText: '' }, { seen, declined }), [
    'content',
    'deadlineText',
  ]);
});

test('accepting changes only what changed above', () => {
  fc.assert(
    fc.property(state, link, (now, each) => {
      const { fields, cancel, revive } = acceptedChange(now, each);
      const changed = proposedFields(now, each);
      assert.equal('content' in fields, changed.includes('content'));
      assert.equal('deadlineText' in fields, changed.includes('deadlineText'));
      assert.equal(cancel || revive, changed.includes('cancelled'));
      assert.ok(!(cancel && revive));
    }),
  );
});
