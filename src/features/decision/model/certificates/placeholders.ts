/** What the words of a template may name in braces, and what it stands for. */
export const PLACEHOLDERS = {
  tên: { vi: 'Tên người, tập thể, hộ gia đình', en: 'Name of who is honoured' },
  'chức vụ, đơn vị': {
    vi: 'Chức vụ, đơn vị như trong quyết định',
    en: 'Position and unit as in the decision',
  },
  'xưng hô': { vi: 'Ông hoặc Bà, khi biết', en: 'Mr or Mrs, where known' },
  'danh hiệu': { vi: 'Tên danh hiệu, hình thức khen thưởng', en: 'Name of the award' },
  loại: { vi: '“danh hiệu” khi tặng danh hiệu thi đua', en: '“danh hiệu” for emulation titles' },
  'thời gian': { vi: 'năm 2026, hoặc từ năm … đến năm …', en: 'Year or span of years' },
  'số quyết định': { vi: 'Số, ký hiệu quyết định', en: 'Number of the decision' },
  'ngày quyết định': { vi: 'Ngày quyết định, dạng 21/11/2026', en: 'Day of the decision, 21/11/2026' },
  'ngày tháng': {
    vi: 'Ngày quyết định bằng chữ: ngày 21 tháng 11 năm 2026',
    en: 'Day of the decision in words',
  },
  'địa danh': { vi: 'Địa danh của quyết định', en: 'Place of the decision' },
  'thẩm quyền': { vi: 'Người có thẩm quyền quyết định', en: 'Who decides' },
  'chức vụ người ký': { vi: 'Chức vụ người ký', en: 'Position of the signer' },
  'người ký': { vi: 'Họ tên người ký', en: 'Name of the signer' },
  'số bằng': { vi: 'Số vào sổ cấp bằng', en: 'Number in the register of certificates' },
  mã: { vi: 'Mã xác minh', en: 'Verification code' },
  'trang xác minh': { vi: 'Địa chỉ trang xác minh', en: 'Address of the verification page' },
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;
export type CertificateValues = Readonly<Record<Placeholder, string>>;

const NAMED = /\{([^{}]*)\}/g;

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/** The words of a block with its values; an unknown name stays as it is. */
export function fillText(text: string, values: CertificateValues): string {
  return text
    .replace(NAMED, (all, name: string) => {
      const key = name.trim().normalize('NFC');
      return isPlaceholder(key) ? values[key] : all;
    })
    .replace(/ {2,}/g, ' ');
}

/** Names in braces that stand for nothing. */
export function unknownPlaceholders(text: string): string[] {
  return namesIn(text).filter((name) => !isPlaceholder(name));
}

function namesIn(text: string): string[] {
  return Array.from(text.matchAll(NAMED), ([, name = '']) => name.trim().normalize('NFC'));
}

/** Whether a brace is left that names nothing: it would be printed on every certificate. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.replace(NAMED, ''));
}

/** Whether the words say who is honoured. */
export function namesHonoured(texts: readonly string[]): boolean {
  return texts.some((text) => namesIn(text).includes('tên'));
}

/** `Giấy khen` of `Giấy khen của Chủ tịch UBND cấp xã`: who grants it is said elsewhere on the paper. */
export function awardOnPaper(name: string): string {
  const plain = name.replace(/\s*\([^)]*\)/g, '').trim();
  return /^(?:Bằng khen|Giấy khen|Kỷ niệm chương|Cờ thi đua)(?= của )/.exec(plain)?.[0] ?? plain;
}

/** A code in groups of five, as it is read aloud and typed. */
export function groupedCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1 ');
}
