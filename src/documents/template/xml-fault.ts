const PART = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*';
const NAME = `${PART}(?::${PART})?`;
const TEXT = /[^<&]+|&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/y;
const SKIPPED = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/y;
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'uy');
const OPEN = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=`, 'gu');
const MAX_DEPTH = 1_000;

interface Element {
  name: string;
  /** Namespace prefixes that it declares. */
  prefixes: string[];
}

/**
 * Where XML stops being well-formed as office programs demand it: tags that do not match, loose `&` or `<`, attributes without quotes,
 * prefixes that nobody declared, words outside of the root. Document types are not looked at: whoever asks refused them before.
 * @returns index of the first fault, null when there is none
 * @throws RangeError when nested too deeply
 */
export function findXmlFault(xml: string): number | null {
  const path: Element[] = [];
  let roots = 0;
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  while (at < xml.length) {
    const text = next(TEXT);
    const close = next(CLOSE);
    const open = next(OPEN);
    const found = text ?? close ?? open ?? next(SKIPPED);
    if (found === null || (text !== null && path.length === 0 && text[0].trim() !== '')) return at;
    if (close !== null && path.pop()?.name !== close[1]) return at;
    if (open !== null) {
      const element = elementOf(open);
      if (element === null || !isDeclared(open, element, path)) return at;
      if (path.length === 0 && ++roots > 1) return at;
      if (open[3] === '' && path.push(element) > MAX_DEPTH) throw new RangeError('nested too deeply');
    }
    at += found[0].length;
  }
  return path.length > 0 || roots === 0 ? xml.length : null;
}

/** Null where an attribute stands twice. */
function elementOf([, name = '', source = '']: RegExpExecArray): Element | null {
  const attributes = attributesOf(source);
  if (new Set(attributes).size < attributes.length) return null;
  const declared = attributes.filter((attribute) => attribute.startsWith('xmlns:'));
  return { name, prefixes: declared.map((attribute) => attribute.slice(6)) };
}

function isDeclared(
  [, name = '', source = '']: RegExpExecArray,
  own: Element,
  path: readonly Element[],
): boolean {
  return [name, ...attributesOf(source)].every((qualified) => {
    const [prefix = '', local] = qualified.split(':');
    if (local === undefined || prefix === 'xmlns' || prefix === 'xml') return true;
    return own.prefixes.includes(prefix) || path.some(({ prefixes }) => prefixes.includes(prefix));
  });
}

const attributesOf = (source: string) =>
  Array.from(source.replace(/"[^"]*"|'[^']*'/g, '').matchAll(ATTRIBUTE), ([, name = '']) => name);
