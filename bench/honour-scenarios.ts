import { keyOf } from './keys.ts';
import { honourSearch, honourStatistics, personHistory } from './plain-sql.ts';
import type { Scenario } from './scenarios.ts';

/** Names as people type them: without diacritics, in either spelling of y and i. */
const NAMES = [
  'nguyen van hung',
  'tran quoc hai',
  'le thi my',
  'ly duc minh',
  'pham thanh son',
  'vo ngoc thuy',
  'dang kim quynh',
  'bui xuan truong',
  'hoang anh tuan',
  'do hong nhung',
];
const BROAD = ['nguyen thi', 'tran van', 'le', 'chien si', 'truong tieu hoc', 'pham'];

const nameOf = (names: readonly string[], round: number) => names[round % names.length] ?? '';
const get = (path: string) => ({ method: 'GET', path }) as const;
const reading = { kind: 'read', as: 'standing-office' } as const;

/** The golden book at the scale that has one (`honours` of `Scale`). */
export const HONOUR_SCENARIOS: readonly Scenario[] = [
  {
    ...reading,
    bar: 100,
    name: 'sổ vàng, tìm họ tên · golden book by a whole name',
    call: (_user, round) => get(`/api/honours?q=${encodeURIComponent(nameOf(NAMES, round))}`),
    plain: (db, _user, _words, round) => honourSearch(db, nameOf(NAMES, round)),
  },
  {
    ...reading,
    bar: 100,
    name: 'sổ vàng, từ thường gặp · golden book by common words',
    call: (_user, round) => get(`/api/honours?q=${encodeURIComponent(nameOf(BROAD, round))}`),
    plain: (db, _user, _words, round) => honourSearch(db, nameOf(BROAD, round)),
  },
  {
    ...reading,
    as: 'unit-clerk',
    bar: 100,
    name: 'sổ vàng của xã · golden book of a commune, searched',
    call: (_user, round) => get(`/api/honours?q=${encodeURIComponent(nameOf(NAMES, round))}`),
  },
  {
    ...reading,
    bar: 20,
    name: 'lịch sử khen thưởng · history of a person',
    call: (_user, round) => get(`/api/people/${personOf(round)}/honours`),
    plain: (db, _user, _words, round) => personHistory(db, personOf(round)),
  },
  {
    ...reading,
    bar: 300,
    name: 'sổ vàng, thống kê 11 năm theo hình thức · statistics of a province over 11 years by award',
    call: () => get('/api/honour-statistics?rows=award&yearFrom=2016&yearTo=2026'),
    plain: (db) => honourStatistics(db, 'award', 2016, 2026),
  },
  {
    ...reading,
    bar: 300,
    name: 'sổ vàng, thống kê 11 năm theo đơn vị · statistics of a province over 11 years by unit',
    call: () => get('/api/honour-statistics?rows=unit&yearFrom=2016&yearTo=2026'),
    plain: (db) => honourStatistics(db, 'unit', 2016, 2026),
  },
];

/** Somebody of the generated people, another each round. */
const personOf = (round: number) => keyOf('bbbb', 1 + ((round * 7919) % 200_000));
