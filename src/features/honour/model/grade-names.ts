/** Codes of `terms.grades` with how sheets usually write them, folded: small letters without diacritics. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'hoan thanh xuat sac nhiem vu': 'hoan-thanh-xuat-sac',
  'hoan thanh xuat sac': 'hoan-thanh-xuat-sac',
  htxs: 'hoan-thanh-xuat-sac',
  htxsnv: 'hoan-thanh-xuat-sac',
  'xuat sac': 'hoan-thanh-xuat-sac',
  'hoan thanh tot nhiem vu': 'hoan-thanh-tot',
  'hoan thanh tot': 'hoan-thanh-tot',
  htt: 'hoan-thanh-tot',
  httnv: 'hoan-thanh-tot',
  tot: 'hoan-thanh-tot',
  'hoan thanh nhiem vu': 'hoan-thanh',
  'hoan thanh': 'hoan-thanh',
  ht: 'hoan-thanh',
  htnv: 'hoan-thanh',
  'khong hoan thanh nhiem vu': 'khong-hoan-thanh',
  'khong hoan thanh': 'khong-hoan-thanh',
  kht: 'khong-hoan-thanh',
  khtnv: 'khong-hoan-thanh',
};

/** The grade that a cell names, or null. */
export function findGrade(text: string): string | null {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[.\s]+/g, ' ')
    .trim();
  return SPELLINGS[folded] ?? null;
}
