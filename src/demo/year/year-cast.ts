import type { DemoData, DemoPerson, DemoUnit } from '../demo-data.ts';
import { personNamed } from './year-names.ts';

/** The year that is assessed; its round is decided at the beginning of the next. */
export const YEAR = 2025;

/** How large the story is. */
export interface YearScale {
  communes: number;
  nominees: number;
  /** So many are proposed by the first commune, whose dossier is returned for supplement. */
  returned: number;
  /** So many are refused by the appraisal, and so many not passed by the council; the rest is granted. */
  refused: number;
  notPassed: number;
}
export const FULL_YEAR: YearScale = { communes: 12, nominees: 600, returned: 40, refused: 40, notPassed: 20 };

export const COUNCIL_SIZE = 15;

/** So many of each commune are proposed for the provincial title, which asks for nine tenths of the council. */
export const TITLED = 3;

/** Every fifteenth nominee has no honour of the year before, so that some verdicts are negative. */
export const isLacking = (i: number): boolean => i % 15 === 2;

/** What the `i`-th nominee of a commune is proposed for. */
export function awardOf(i: number): { id: string; name: string } {
  return i < TITLED
    ? { id: 'chien-si-thi-dua-bo-ban-nganh-tinh', name: 'CSTĐ tỉnh' }
    : { id: 'bang-khen-bo-ban-nganh-tinh', name: 'Bằng khen của UBND tỉnh' };
}

export const PROVINCE = 'tinh';
export const OFFICE = 'thuongtruc';
export const CHAIR = 'chutich';
/** Signs decisions. */
export const SIGNER = 'phochutich';

export interface Commune {
  key: string;
  name: string;
  clerk: string;
  head: string;
  /** Names of whom it proposes. */
  nominees: string[];
}

/** Who plays in the year: units, people with their accounts, and who proposes whom. */
export interface YearCast {
  scale: YearScale;
  data: Pick<DemoData, 'units' | 'successions' | 'people'>;
  communes: Commune[];
  /** Units that are consulted, each with the account that answers. */
  agencies: { key: string; login: string }[];
  /** Names of those whom the council does not pass. */
  rejected: ReadonlySet<string>;
  /** Accounts of the council, the chair first. */
  council: { login: string; name: string }[];
}

const PLACES = [
  'An Khê',
  'Bến Trúc',
  'Cẩm Sơn',
  'Đồng Lạc',
  'Hòa Vinh',
  'Kim Đường',
  'Lương Phú',
  'Mỹ Xuyên',
  'Ngọc Trạo',
  'Phú Lãng',
  'Quế Hà',
  'Tam Nông',
];
const AGENCIES = [
  { key: 'congan', name: 'Công an tỉnh Thanh Giang', login: 'congan' },
  { key: 'thue', name: 'Thuế tỉnh Thanh Giang', login: 'thue' },
  { key: 'bhxh', name: 'Bảo hiểm xã hội tỉnh Thanh Giang', login: 'bhxh' },
];
const TITLES = [
  'Công chức Văn phòng - Thống kê',
  'Công chức Văn hóa - Xã hội',
  'Giáo viên',
  'Công chức Địa chính - Xây dựng',
  'Viên chức y tế',
  'Công chức Tài chính - Kế toán',
];
const born = (index: number) =>
  `${1968 + (index % 30)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

/** The same people every time, so that what one run shows another shows too. */
export function castYear(scale: YearScale = FULL_YEAR): YearCast {
  const places = PLACES.slice(0, scale.communes);
  let count = 0;
  const people: DemoPerson[] = [];
  const add = (unit: string, title: string, more: Partial<DemoPerson> = {}): string => {
    const index = count++;
    const { name, gender } = personNamed(index);
    people.push({ name, gender, born: born(index), unit, title, ...more });
    return name;
  };
  const units: DemoUnit[] = [
    { key: PROVINCE, name: 'Tỉnh Thanh Giang', kind: 'province', code: 'TG' },
    ...AGENCIES.map(({ key, name }) => ({
      key,
      name,
      kind: 'department' as const,
      parent: PROVINCE,
      code: `TG-${key.toUpperCase()}`,
    })),
    ...places.map((name, i) => ({
      key: `x${i}`,
      name: `Xã ${name}`,
      kind: 'commune' as const,
      parent: PROVINCE,
      code: `TG-X${i + 1}`,
    })),
  ];
  add(PROVINCE, 'Trưởng phòng Thi đua - Khen thưởng', {
    login: OFFICE,
    role: 'standing-office',
    at: PROVINCE,
  });
  add(PROVINCE, 'Phó Chủ tịch UBND tỉnh', { login: SIGNER, role: 'unit-head', at: PROVINCE });
  const council = Array.from({ length: COUNCIL_SIZE }, (_, i) => {
    const login = i === 0 ? CHAIR : `uyvien${i}`;
    const title = i === 0 ? 'Chủ tịch UBND tỉnh' : `Ủy viên Hội đồng, lãnh đạo sở, ngành thứ ${i}`;
    const role = i === 0 ? ('council-chair' as const) : ('council-member' as const);
    return { login, name: add(PROVINCE, title, { login, role, at: PROVINCE, head: i === 0 }) };
  });
  for (const { key, login } of AGENCIES)
    add(key, 'Trưởng phòng Tham mưu tổng hợp', { login, role: 'consulted-agency', at: key });
  const communes = places.map((place, i): Commune => {
    const key = `x${i}`;
    const [clerk, head] = [`canbo${i + 1}`, `chutich${i + 1}`];
    add(key, 'Công chức phụ trách thi đua, khen thưởng', { login: clerk, role: 'unit-clerk', at: key });
    add(key, 'Chủ tịch UBND xã', { login: head, role: 'unit-head', at: key, head: true });
    return {
      key,
      name: `Xã ${place}`,
      clerk,
      head,
      nominees: sharesOf(scale, i).map((n) => add(key, TITLES[n % TITLES.length] ?? '')),
    };
  });
  return {
    data: { units, successions: [], people },
    communes,
    scale,
    rejected: new Set(
      [-1, -2].flatMap((n) => communes.map(({ nominees }) => nominees.at(n) ?? '')).slice(0, scale.notPassed),
    ),
    agencies: AGENCIES.map(({ key, login }) => ({ key, login })),
    council,
  };
}

/** How many the `i`-th commune proposes: the first those who are returned, the others the rest in equal parts. */
function sharesOf({ communes, nominees, returned }: YearScale, i: number): number[] {
  const others = communes - 1;
  const rest = nominees - returned;
  const size = i === 0 ? returned : Math.floor(rest / others) + (i <= rest % others ? 1 : 0);
  return Array.from({ length: size }, (_, n) => n);
}
