import { keyOf } from './keys.ts';
import type { Scenario } from './scenarios.ts';

/** The path of a round: another page, year, word each time. */
type PathOf = (round: number) => string;

const YEAR = (round: number) => 2016 + (round % 11);
const MIDDLE_YEAR = (round: number) => 2017 + (round % 9);
const roundId = (round: number) => keyOf('a0a0', round % 33);
/** This year's dossiers of the province, one in ten in appraisal. */
const dossierId = (round: number) => keyOf('a1a1', 280_006 + ((round * 10) % 20_000));
const sheetId = (round: number) => keyOf('a5a5', ((round * 13) % 900) * 11 + (round % 11));
const decisionId = (round: number) => keyOf('abcd', 1 + ((round * 7) % 30));
const PROVINCE = keyOf('aaaa', 1);
const COMMUNE = (round: number) => keyOf('aaaa', 40 + (round % 100));
const AWARDS = ['lao-dong-tien-tien', 'chien-si-thi-dua-co-so', 'bang-khen-thu-tuong'];
const AWARD = (round: number) => AWARDS[round % AWARDS.length] ?? '';
const SHORT = ['ly an', 'le vu', 'vo mai', 'do ha', 'ho vu'];
const FOUND = ['nguyen van hung', 'le thi lan', ...SHORT];
const WORDS = (round: number) => encodeURIComponent(FOUND[round % FOUND.length] ?? '');

const OFFICE: readonly (readonly [string, PathOf])[] = [
  [
    'đối chiếu theo đơn vị · comparison of a year by unit',
    (n) => `/api/registration-comparison?year=${YEAR(n)}`,
  ],
  [
    'đối chiếu theo hình thức · comparison of a year by award',
    (n) => `/api/registration-comparison?rows=award&year=${YEAR(n)}`,
  ],
  [
    'đối chiếu từng người · who was registered, proposed, granted',
    (n) => `/api/registration-comparison/subjects?year=${YEAR(n)}`,
  ],
  [
    'đối chiếu, tìm người · the same, searched',
    (n) => `/api/registration-comparison/subjects?year=${YEAR(n)}&q=${WORDS(n)}`,
  ],
  [
    'chưa được tặng · proposed and not granted',
    (n) => `/api/registration-comparison/subjects?year=${YEAR(n)}&state=not-granted`,
  ],
  [
    'nội dung đăng ký · registrations of a sheet',
    (n) => `/api/registration-sheets/${sheetId(n)}/registrations`,
  ],
  [
    'đăng ký của một năm · sheets of a year and a state by unit',
    (n) => `/api/registration-sheets?year=${YEAR(n)}&state=approved&sort=unit`,
  ],
  ['hàng thẩm định · queue of appraisal', (n) => `/api/appraisals?page=${1 + (n % 20)}`],
  [
    'thẩm định một hồ sơ · nominees of a dossier in appraisal',
    (n) => `/api/dossiers/${dossierId(n)}/appraisals`,
  ],
  ['hồ sơ của đợt · dossiers of a round', (n) => `/api/dossiers?round=${roundId(n)}`],
  [
    'hồ sơ theo tiêu đề · dossiers of a year by title',
    (n) => `/api/dossiers?year=${YEAR(n)}&sort=title&page=${1 + (n % 20)}`,
  ],
  [
    'đề nghị theo hình thức · nominees of an award and a year',
    (n) => `/api/nominations?q=nguyen&award=${AWARD(n)}&year=${YEAR(n)}`,
  ],
  ['hồ sơ trình cấp trên · dossiers to go up', () => '/api/dossier-submissions'],
  ['cơ cấu của đợt · shares of a round', (n) => `/api/rounds/${roundId(n)}/shares`],
  ['chỉ tiêu cơ cấu · target shares', () => '/api/target-shares'],
  [
    'chọn người để hiệp y · nominees to ask agencies about',
    (n) =>
      `/api/opinion-candidates?for=consultation&round=${keyOf('a0a0', 30 + (n % 3))}&page=${1 + (n % 5)}`,
  ],
  [
    'chọn người để niêm yết · nominees to post',
    (n) => `/api/opinion-candidates?for=posting&round=${keyOf('a0a0', 30 + (n % 3))}&page=${1 + (n % 5)}`,
  ],
  ['hiệp y · consultations', () => '/api/consultations'],
  ['niêm yết · postings', () => '/api/postings'],
  ['hội đồng · councils', (n) => `/api/councils?page=${1 + (n % 4)}`],
  ['phiên họp theo tên · meetings of a state by title', () => '/api/meetings?state=minuted&sort=title'],
  ['đợt có thể quyết định · rounds to decide on', () => '/api/decidable-rounds'],
  ['quyết định của một năm · decisions of a year by day', (n) => `/api/decisions?year=${YEAR(n)}&sort=-day`],
  [
    'tìm quyết định · decisions, searched',
    (n) => `/api/decisions?q=${encodeURIComponent(`tong ket nam ${YEAR(n)}`)}`,
  ],
  ['bằng của quyết định · certificates of a decision', (n) => `/api/decisions/${decisionId(n)}/certificates`],
  ['lễ trao thưởng · ceremonies', () => '/api/ceremonies'],
  ['quỹ · fund of a year', (n) => `/api/funds?unit=${PROVINCE}&year=${YEAR(n)}`],
  ['khoản của quỹ · entries of a fund', (n) => `/api/fund-entries?unit=${PROVINCE}&year=${YEAR(n)}`],
  ['sổ đăng ký văn bản · register of numbers', () => '/api/register'],
  [
    'tìm văn bản · documents, searched',
    (n) => `/api/documents?q=${encodeURIComponent(`chuyen doi so ${n % 900}`)}`,
  ],
  ['sổ vàng mới nhất · golden book, newest', (n) => `/api/honours?sort=-decidedOn&page=${1 + (n % 20)}`],
  ['sổ vàng theo tên · golden book by name', (n) => `/api/honours?sort=name&page=${1 + (n % 20)}`],
  [
    'sổ vàng theo hình thức và năm · golden book of an award and years',
    (n) => `/api/honours?award=${AWARD(n)}&yearFrom=2017&yearTo=${MIDDLE_YEAR(n)}`,
  ],
  ['sổ vàng của một xã · golden book of one commune', (n) => `/api/honours?unit=${COMMUNE(n)}`],
  [
    'sổ vàng, họ tên ngắn · golden book by names of two letters',
    (n) => `/api/honours?q=${encodeURIComponent(SHORT[n % SHORT.length] ?? '')}`,
  ],
  ['sổ vàng, lần nhập · imports of past honours', () => '/api/honour-imports'],
  [
    'sổ vàng, thống kê một xã · statistics of a commune by unit',
    (n) => `/api/honour-statistics?rows=unit&unit=${COMMUNE(n)}`,
  ],
  ['vinh danh · public roll', (n) => `/vinh-danh?trang=${1 + (n % 20)}`],
  ['vinh danh, tìm tên · public roll by a name', (n) => `/vinh-danh?ten=${WORDS(n)}`],
  [
    'vinh danh, năm và hình thức · public roll of an award and a year',
    (n) => `/vinh-danh?danh-hieu=${AWARD(n)}&nam=${YEAR(n)}`,
  ],
  [
    'vinh danh của xã · public roll of a commune',
    (n) => `/vinh-danh?don-vi=${encodeURIComponent('xa tan')}&nam=${YEAR(n)}`,
  ],
  ['không công khai · withheld from the public roll', () => '/api/public-roll/withheld'],
];

const CLERK: readonly (readonly [string, PathOf])[] = [
  ['đối chiếu của xã · comparison of a commune', (n) => `/api/registration-comparison?year=${YEAR(n)}`],
  [
    'đối chiếu từng người của xã · the same person by person',
    (n) => `/api/registration-comparison/subjects?year=${YEAR(n)}`,
  ],
  ['phiên họp của xã · meetings of a commune', () => '/api/meetings'],
  ['quyết định của xã · decisions of a commune', () => '/api/decisions'],
  ['văn bản của xã · documents of a commune', () => '/api/documents'],
  ['sổ vàng mới nhất của xã · golden book of a commune, newest', () => '/api/honours?sort=-decidedOn'],
  ['sổ vàng của xã theo tên · golden book of a commune by name', () => '/api/honours?sort=name'],
  ['sổ vàng của xã, từ thường gặp · golden book of a commune by common words', () => '/api/honours?q=nguyen'],
];

const list =
  (as: Scenario['as']) =>
  ([name, path]: readonly [string, PathOf]): Scenario => ({
    name,
    kind: 'read',
    as,
    bar: 100,
    call: (_user, round) => ({ method: 'GET', path: path(round) }),
  });

/** A page of every list of rounds, dossiers, councils, decisions, documents and honours that has no scenario of its own. */
export const LIST_SCENARIOS: readonly Scenario[] = [
  ...OFFICE.map(list('standing-office')),
  ...CLERK.map(list('unit-clerk')),
];
