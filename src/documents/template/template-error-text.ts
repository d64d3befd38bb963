import { TEMPLATE_ERROR_MESSAGES, type TemplateError, type TemplatePlace } from './template-error.ts';
import { TEMPLATE_LOOPS, TEMPLATE_TAGS } from './template-tags.ts';

interface Words {
  vi: string;
  en: string;
}

const PARTS: readonly (readonly [RegExp, Words])[] = [
  [/^word\/document\.xml$/i, { vi: 'nội dung chính', en: 'main text' }],
  [/^word\/header\d*\.xml$/i, { vi: 'đầu trang', en: 'header' }],
  [/^word\/footer\d*\.xml$/i, { vi: 'chân trang', en: 'footer' }],
  [/^word\/(?:footnotes|endnotes)\.xml$/i, { vi: 'chú thích', en: 'notes' }],
];
const KNOWN = [
  ...Object.keys(TEMPLATE_TAGS),
  ...Object.entries(TEMPLATE_LOOPS).flatMap(([loop, { inside }]) => [`#${loop}`, ...Object.keys(inside)]),
];

/** What is wrong with a template, where, and what to do: a sentence or two in both languages. */
export function templateErrorText({ code, names, place }: TemplateError): Words {
  const { vi, en } = TEMPLATE_ERROR_MESSAGES[code];
  const at = placeWords(place);
  return {
    vi: `${withNames(vi, names, 'có phải')}${at === null ? '' : ` Chỗ sai: ${at.vi}.`}`,
    en: `${withNames(en, names, 'perhaps')}${at === null ? '' : ` It is in: ${at.en}.`}`,
  };
}

function withNames(sentence: string, names: readonly string[], perhaps: string): string {
  if (names.length === 0) return sentence;
  const listed = names.map((name) => {
    const near = nearestTag(name.slice(1, -1));
    return near === null ? name : `${name} (${perhaps} {${near}}?)`;
  });
  return `${sentence.replace(/\.$/, '')}: ${listed.join(', ')}.`;
}

function placeWords(place: TemplatePlace | null): Words | null {
  if (place === null) return null;
  const part = PARTS.find(([pattern]) => pattern.test(place.part))?.[1] ?? { vi: place.part, en: place.part };
  const quoted = place.excerpt === '' ? '' : ` “${place.excerpt}”`;
  return { vi: `phần ${part.vi}${quoted}`, en: `the ${part.en}${quoted}` };
}

/** The placeholder that somebody most likely meant: other letters by at most two, accents, capitals and blanks aside. */
function nearestTag(name: string): string | null {
  if (name.startsWith('/') || KNOWN.includes(name.trim())) return null;
  const typed = plain(name);
  const ranked = KNOWN.map((tag) => ({ tag, distance: distance(typed, tag) })).sort(
    (a, b) => a.distance - b.distance,
  );
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.min(2, typed.length / 3) ? best.tag : null;
}

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[\s-]+/g, '_')
    .slice(0, 50);

/** How many letters have to be changed, added or left out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
