import type { UnitKind } from '../../organisation/index.ts';

const CATEGORIES: Readonly<Record<Exclude<UnitKind, 'province'>, string>> = {
  district: 'quan-huyen',
  commune: 'xa-phuong-dac-khu',
  department: 'so-phong-ban',
  school: 'truong-hoc',
  enterprise: 'doanh-nghiep',
  organisation: 'doan-the-to-chuc',
  'residential-group': 'thon-to-dan-pho-trong-xa',
};

/** What a unit of this kind and name is in the words of the law: a code of `terms.who`. */
export function unitCategory(kind: UnitKind, name: string): string {
  if (kind !== 'province') return CATEGORIES[kind];
  return /thành phố|^tp\b/i.test(name.normalize('NFC')) ? 'thanh-pho-truc-thuoc-trung-uong' : 'tinh';
}
