/** Kinds of units. When a kind may exist is dated data in `catalogue/units.yaml`. */
export const UNIT_KINDS = [
  'province',
  'district',
  'commune',
  'department',
  'school',
  'enterprise',
  'organisation',
  'residential-group',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** What each kind is called, on screens and in Excel files. */
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, { vi: string; en: string }>> = {
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  district: { vi: 'Quận, huyện', en: 'District' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune or ward' },
  department: { vi: 'Sở, phòng, ban', en: 'Department' },
  school: { vi: 'Trường học', en: 'School' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  organisation: { vi: 'Đoàn thể, tổ chức', en: 'Organisation' },
  'residential-group': { vi: 'Tổ dân phố, thôn', en: 'Residential group' },
};
