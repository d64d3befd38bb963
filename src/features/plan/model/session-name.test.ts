import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionName } from './session-name.ts';

const CASES: [string, string[], string][] = [
  [
    'Phiên họp thứ nhất: - Xét khen thưởng - Thông qua quy chế',
    ['Xét khen thưởng', 'Thông qua quy chế'],
    'Phiên họp thứ nhất',
  ],
  ['Phiên họp thứ hai', [], 'Phiên họp thứ hai'],
  ['Phiên họp thứ ba', ['Suy tôn Cờ thi đua'], 'Phiên họp thứ ba'],
  ['Xét khen thưởng', ['Xét khen thưởng'], 'Xét khen thưởng'],
  ['- Xét khen thưởng', ['Xét khen thưởng'], '- Xét khen thưởng'],
];

for (const [content, agenda, name] of CASES)
  test(`“${content}” with ${agenda.length} points is called “${name}”`, () => {
    assert.equal(sessionName({ content, agenda }), name);
  });
