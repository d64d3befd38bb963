import { keyOf } from './keys.ts';
import {
  decisionsByHand,
  dossiersByHand,
  nomineesByHand,
  sendersByHand,
  sheetsByHand,
} from './plain-dossier-sql.ts';
import type { Scenario } from './scenarios.ts';

/** Names as people type them; some with surnames of two letters. */
const NAMES = [
  'nguyen van hung',
  'tran quoc hai',
  'le thi lan',
  'pham thanh son',
  'vo ngoc thuy',
  'do hong nhung',
];
const BROAD = ['nguyen thi', 'tran van', 'le duc', 'pham', 'vu', 'an'];

const get = (path: string) => ({ method: 'GET', path }) as const;
const named = (path: string, names: readonly string[], round: number) =>
  get(`${path}${encodeURIComponent(names[round % names.length] ?? '')}`);
const reading = { kind: 'read', bar: 100 } as const;
const office = { ...reading, as: 'standing-office' } as const;
const clerk = { ...reading, as: 'unit-clerk' } as const;

const dossierOf = (round: number) => keyOf('a1a1', 1 + ((round * 37) % 5_000));
/** The province's rounds: three a year over eleven years. */
const roundOf = (round: number) => keyOf('a0a0', round % 33);
const decisionOf = (round: number) => keyOf('abcd', 1 + ((round * 7) % 30));

/** From registration to decision, and the library, at the scales that have them (`dossiers` of `Scale`). */
export const DOSSIER_SCENARIOS: readonly Scenario[] = [
  {
    ...office,
    name: 'hồ sơ của tỉnh · dossiers of the province',
    call: (_user, round) => get(`/api/dossiers?page=${1 + (round % 20)}`),
    plain: (db) => dossiersByHand(db, 'order by d.created_at desc limit 50'),
  },
  {
    ...office,
    name: 'hồ sơ theo hạn · dossiers of a state and a year by their due day',
    call: (_user, round) =>
      get(
        `/api/dossiers?year=${2016 + (round % 11)}&state=${round % 2 === 0 ? 'decided' : 'refused'}&sort=due`,
      ),
  },
  {
    ...office,
    name: 'tìm hồ sơ · dossiers, searched',
    call: (_user, round) => get(`/api/dossiers?q=${encodeURIComponent(`ho so ${1000 + (round % 4000)}`)}`),
  },
  {
    ...office,
    name: 'hồ sơ có người được đề nghị · dossiers by a nominee',
    call: (_user, round) => named('/api/dossiers?nominee=', NAMES, round),
  },
  {
    ...clerk,
    name: 'hồ sơ của xã · dossiers of a commune',
    call: (_user, round) => get(`/api/dossiers?page=${1 + (round % 5)}`),
    plain: (db, user) => dossiersByHand(db, 'order by d.created_at desc limit 50', user.unitId),
  },
  {
    ...office,
    name: 'tìm trường hợp đề nghị · nominees by a whole name',
    call: (_user, round) => named('/api/nominations?q=', NAMES, round),
    plain: (db, _user, _words, round) => nomineesByHand(db, NAMES[round % NAMES.length] ?? ''),
  },
  {
    ...office,
    name: 'tìm trường hợp đề nghị, từ thường gặp · nominees by common words',
    call: (_user, round) => named('/api/nominations?q=', BROAD, round),
  },
  {
    ...clerk,
    name: 'tìm trường hợp đề nghị của xã · nominees of a commune',
    call: (_user, round) => named('/api/nominations?q=', BROAD, round),
  },
  {
    ...office,
    name: 'danh sách đề nghị của hồ sơ · nominees of a dossier',
    call: (_user, round) => get(`/api/dossiers/${dossierOf(round)}/nominations`),
  },
  {
    ...office,
    name: 'đợt xét · rounds',
    call: (_user, round) => get(`/api/rounds?page=${1 + (round % 20)}`),
  },
  {
    ...clerk,
    name: 'đợt xét của xã · rounds of a commune',
    call: () => get('/api/rounds'),
  },
  {
    ...office,
    name: 'đơn vị gửi của đợt · senders of a round',
    call: (_user, round) => get(`/api/rounds/${roundOf(round)}/senders`),
    plain: (db, _user, _words, round) => sendersByHand(db, roundOf(round)),
  },
  {
    ...office,
    name: 'đăng ký thi đua · sheets of registration',
    call: (_user, round) => get(`/api/registration-sheets?page=${1 + (round % 20)}`),
    plain: (db) => sheetsByHand(db),
  },
  {
    ...clerk,
    name: 'đăng ký thi đua của xã · sheets of registration of a commune',
    call: () => get('/api/registration-sheets'),
  },
  {
    ...office,
    name: 'quyết định · decisions',
    call: (_user, round) => get(`/api/decisions?page=${1 + (round % 20)}`),
    plain: (db) => decisionsByHand(db),
  },
  {
    ...office,
    name: 'danh sách của quyết định · lines of a decision',
    call: (_user, round) => get(`/api/decisions/${decisionOf(round)}/lines`),
  },
  {
    ...office,
    name: 'phiên họp · meetings',
    call: (_user, round) => get(`/api/meetings?page=${1 + (round % 20)}`),
  },
  {
    ...office,
    bar: 50,
    name: 'văn bản · documents',
    call: (_user, round) => get(`/api/documents?page=${1 + (round % 20)}`),
  },
  {
    ...office,
    bar: 50,
    name: 'văn bản chưa đọc · unread documents',
    call: () => get('/api/documents?unread=true'),
  },
  {
    ...office,
    bar: 50,
    name: 'văn bản còn hiệu lực · documents in force',
    call: () => get('/api/documents?inForceOn=2026-11-20'),
  },
  {
    ...clerk,
    bar: 50,
    name: 'văn bản chưa đọc của xã · unread documents of a commune',
    call: () => get('/api/documents?unread=true'),
  },
];
