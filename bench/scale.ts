/** How much data a run makes. */
export interface Scale {
  units: number;
  people: number;
  plans: number;
  auditBatches: number;
  /** Dossiers of eleven years, ten nominees each, with what surrounds them. */
  dossiers: number;
  honours: number;
  /** Documents in the library. */
  documents: number;
}

export const SCALES = {
  small: {
    units: 500,
    people: 5_000,
    plans: 100,
    auditBatches: 4,
    dossiers: 5_000,
    honours: 20_000,
    documents: 1_000,
  },
  large: {
    units: 10_000,
    people: 200_000,
    plans: 2_000,
    auditBatches: 100,
    dossiers: 0,
    honours: 0,
    documents: 0,
  },
  full: {
    units: 10_000,
    people: 200_000,
    plans: 2_000,
    auditBatches: 100,
    dossiers: 300_000,
    honours: 2_000_000,
    documents: 50_000,
  },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof SCALES;

/** The day on which every run stands, at 9:00 in Hà Nội: the same tasks are late whenever it is started. */
export const BENCH_DAY = '2026-11-20';

/** Units of one kind that hang in turn under the units of another layer. */
export interface Layer {
  name: string;
  kind: string;
  prefix: string;
  firstN: number;
  count: number;
  parentFirst: number;
  parentCount: number;
}

/** Shares of a province of 10,000 units: what a layer hangs under, and how many it has. */
const SHARES: readonly { name: string; kind: string; prefix: string; share: number; under: string | null }[] =
  [
    { name: 'province', kind: 'province', prefix: 'Ủy ban nhân dân tỉnh', share: 0, under: null },
    { name: 'departments', kind: 'department', prefix: 'Sở', share: 31, under: 'province' },
    { name: 'communes', kind: 'commune', prefix: 'Ủy ban nhân dân xã', share: 168, under: 'province' },
    { name: 'divisions', kind: 'department', prefix: 'Phòng', share: 150, under: 'departments' },
    { name: 'schools', kind: 'school', prefix: 'Trường Tiểu học', share: 2_500, under: 'communes' },
    { name: 'enterprises', kind: 'enterprise', prefix: 'Công ty cổ phần', share: 400, under: 'departments' },
    { name: 'villages', kind: 'residential-group', prefix: 'Thôn', share: 2_000, under: 'communes' },
    { name: 'groups', kind: 'residential-group', prefix: 'Tổ dân cư', share: 3_750, under: 'villages' },
    { name: 'associations', kind: 'organisation', prefix: 'Chi hội', share: 1_000, under: 'groups' },
  ];

/** The layers of a tree of `units` units, five levels deep. */
export function layersOf(units: number): Layer[] {
  const layers: Layer[] = [];
  let next = 1;
  for (const { name, kind, prefix, share, under } of SHARES) {
    const parent = layers.find((layer) => layer.name === under);
    const isLast = name === SHARES.at(-1)?.name;
    const count = isLast ? units - next + 1 : Math.max(1, Math.floor((share * units) / 10_000));
    layers.push({
      name,
      kind,
      prefix,
      firstN: next,
      count,
      parentFirst: parent?.firstN ?? 0,
      parentCount: parent?.count ?? 0,
    });
    next += count;
  }
  return layers;
}
