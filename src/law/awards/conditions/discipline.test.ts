import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DisciplineFact } from '../facts.ts';
import { said, table } from './conditions.fixture.ts';

const members = { noneFrom: 'canh-cao', scope: 'members', window: 'nam-xet' } as const;
const self = { noneFrom: 'khien-trach', scope: 'self', window: 'tai-thoi-diem-xet' } as const;
const of = (level: string, decidedOn: string, endedOn?: string | null): DisciplineFact[] => [
  { level, decidedOn, endedOn },
];
const inUnit = (discipline: DisciplineFact[]) => ({ members: { discipline } });

table('discipline', [
  ['nobody', members, inUnit([]), true],
  ['the level itself', members, inUnit(of('canh-cao', '2025-05-02')), false],
  ['a heavier one', members, inUnit(of('cach-chuc', '2025-05-02')), false],
  ['a lighter one', members, inUnit(of('khien-trach', '2025-05-02')), true],
  ['on the first day of the year', members, inUnit(of('canh-cao', '2025-01-01')), false],
  ['on the last day of the year before', members, inUnit(of('canh-cao', '2024-12-31')), true],
  ['on the last day of the year', members, inUnit(of('canh-cao', '2025-12-31')), false],
  ['on the first day of the next', members, inUnit(of('canh-cao', '2026-01-01')), true],
  ['members not known', members, {}, null],
  ['their discipline not known', members, { members: { count: 4 } }, null],
  ['the nominee is not the members', members, { discipline: of('canh-cao', '2025-05-02') }, null],
  ['self: none', self, { discipline: [] }, true],
  ['self: not known', self, {}, null],
  ['self: lasts', self, { discipline: of('khien-trach', '2025-05-02', null) }, false],
  ['self: decided on the day', self, { discipline: of('khien-trach', '2026-03-10') }, false],
  ['self: decided the day after', self, { discipline: of('khien-trach', '2026-03-11') }, true],
  ['self: served on the day', self, { discipline: of('khien-trach', '2025-03-10', '2026-03-10') }, true],
  ['self: served the day after', self, { discipline: of('khien-trach', '2025-03-10', '2026-03-11') }, false],
]);

test('discipline: sentences', () => {
  assert.equal(
    said('discipline', members).vi,
    'Không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên trong năm xét',
  );
  assert.equal(
    said('discipline', self).vi,
    'Không bị kỷ luật từ hình thức khiển trách trở lên tại thời điểm xét',
  );
});
