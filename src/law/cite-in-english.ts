/** A piece of a citation: in English, or left in Vietnamese where it is wording and no number, name or place of a rule. */
export interface CitedPart {
  text: string;
  lang: 'en' | 'vi';
}

/** Official English of kinds of legal instruments; longer names first. */
const KINDS: readonly (readonly [string, string])[] = [
  ['Bộ luật Lao động', 'Labour Code'],
  ['Luật Thi đua, khen thưởng', 'Law on Emulation and Commendation'],
  ['Luật Khiếu nại', 'Law on Complaints'],
  ['Luật Tố cáo', 'Law on Denunciations'],
  ['Luật', 'Law'],
  ['Pháp lệnh', 'Ordinance'],
  ['Nghị quyết', 'Resolution'],
  ['Nghị định', 'Decree'],
  ['NĐ', 'Decree'],
  ['Quyết định', 'Decision'],
  ['QĐ', 'Decision'],
  ['Thông tư', 'Circular'],
  ['TT', 'Circular'],
  ['Công văn', 'Official letter'],
  ['CV', 'Official letter'],
  ['Thông báo', 'Notice'],
  ['HD', 'Guidance'],
  ['Điều lệ Sáng kiến', 'Charter on Initiatives'],
];
const ENGLISH = new Map(KINDS);
const KIND = KINDS.map(([vi]) => vi).join('|');
/** A name of a place stands right behind the number: `Quyết định 77/2025/QĐ-UBND Hà Nội`. */
const NUMBER = '\\d+(?:/[\\p{L}\\p{N}-]+)+(?:(?<=UBND|HĐND)(?: \\p{Lu}\\p{Ll}+)+)?';
const CLAUSES = 'khoản \\d+(?:, (?:khoản )?\\d+(?![\\d/]))*';
const POINTS = '(?:các )?điểm \\p{L}(?: đến \\p{L})?(?![\\p{L}])';

const TOKENS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [new RegExp(`(${KIND}) (${NUMBER})`, 'uy'), ([, kind = '', number]) => `${ENGLISH.get(kind)} ${number}`],
  [
    new RegExp(`(${CLAUSES}) Điều (\\d+)`, 'uy'),
    ([, clauses = '', article]) => `article ${article}${clausesOf(clauses)}`,
  ],
  [
    new RegExp(`Điều (\\d+(?:[–-]\\d+)?)((?:,? ${CLAUSES})*)(?: (${POINTS}))?((?:,? ${CLAUSES})*)`, 'uy'),
    ([, article = '', clauses = '', points = '', more = '']) =>
      `article${/\D/.test(article) ? 's' : ''} ${article}${clausesOf(clauses)}${pointsOf(points)}${more === '' ? '' : ` and ${clausesOf(more)}`}`,
  ],
  [/Chương ([IVXLC]+)/uy, ([, number]) => `chapter ${number}`],
  [/Phụ lục ([IVXLC\d]+)/uy, ([, number]) => `annex ${number}`],
  [/(?:Luật Thi đua, khen thưởng|Điều lệ Sáng kiến|Pháp lệnh)/uy, ([name]) => ENGLISH.get(name) ?? name],
];
/** Only behind English: `311/QĐ-BNV năm 2025`, `Thông tư 1/2014 và Thông tư 2/2014`. */
const JOINTS: typeof TOKENS = [
  [/(?:năm|ngày) (?=\d)/uy, () => 'of '],
  [/và (?=(?:Luật|Nghị|Quyết|Thông|Điều) )/uy, () => 'and '],
];
/** What belongs to neither language. */
const NEUTRAL = /[\s\d.,;:()/–-]+/uy;
const WORD = /[^\s,;()]+/uy;

/**
 * A source of the catalogue for English readers: instruments by their official English kind with their own number, places in them as
 * `article 7(2)(a)`. Wording stays as it is, marked as Vietnamese.
 * @param source such as `Nghị định 152/2025/NĐ-CP, Điều 7 khoản 2`
 */
export function citeInEnglish(source: string): CitedPart[] {
  const parts: CitedPart[] = [];
  let neutral = '';
  let at = 0;
  const add = (text: string, lang: CitedPart['lang']) => {
    const last = parts.at(-1);
    if (last?.lang === lang) last.text += neutral + text;
    else {
      // Between two languages blanks and brackets belong to the English side.
      if (last?.lang === 'en') last.text += neutral;
      parts.push({ text: last?.lang === 'en' ? text : neutral + text, lang });
    }
    neutral = '';
  };
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const blank = next(NEUTRAL)?.[0];
    if (blank !== undefined) {
      neutral += blank;
      at += blank.length;
      continue;
    }
    const found = firstOf(TOKENS, next) ?? (parts.at(-1)?.lang === 'en' ? firstOf(JOINTS, next) : null);
    const text = found?.vi ?? next(WORD)?.[0] ?? source.slice(at);
    add(found?.en ?? text, found === null ? 'vi' : 'en');
    at += text.length;
  }
  if (neutral !== '') {
    const last = parts.at(-1);
    if (last === undefined) parts.push({ text: neutral, lang: 'en' });
    else last.text += neutral;
  }
  return parts;
}

function firstOf(
  tokens: typeof TOKENS,
  next: (pattern: RegExp) => RegExpExecArray | null,
): { vi: string; en: string } | null {
  for (const [pattern, english] of tokens) {
    const match = next(pattern);
    if (match !== null) return { vi: match[0], en: english(match) };
  }
  return null;
}

/** `khoản 1, khoản 3` as `(1), (3)`. */
const clausesOf = (clauses: string) =>
  (clauses.match(/\d+/g) ?? []).map((number) => `(${number})`).join(', ');

/** `các điểm a đến đ` as `(a) to (đ)`. */
function pointsOf(points: string): string {
  const [first, last] = points.replace(/(?:các )?điểm /u, '').split(' đến ');
  if (first === undefined || first === '') return '';
  return last === undefined ? `(${first})` : `(${first}) to (${last})`;
}
