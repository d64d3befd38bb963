import { roman } from '../roman.ts';
import { walkXml } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Works out the labels that Word computes for automatically numbered paragraphs; keeps count through the document. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>();
  /** By abstract list: lists of one kind count on together. */
  readonly #counters = new Map<string, number[]>();
  readonly #abstractOf = new Map<string, string>();
  /** Where a list begins anew at its first paragraph, by level. */
  readonly #restarts = new Map<string, Map<number, number>>();

  /** @param xml `word/numbering.xml`, or null when the document has none */
  constructor(xml: string | null) {
    if (xml) this.#read(xml);
  }

  /** The label of the next paragraph of that list, such as `1.2.`, `b)` or `-`; null when the list is not known. */
  next(numId: string, level: number): string | null {
    const abstract = this.#abstractOf.get(numId) ?? '';
    const levels = this.#levels.get(abstract);
    const own = levels?.[level];
    if (!levels || !own || numId === '0') return null;
    if (own.format === 'bullet') return '-';
    if (own.format === 'none') return null;
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    for (const [at, start] of this.#restarts.get(numId) ?? []) counters[at] = start - 1;
    this.#restarts.delete(numId);
    counters.length = Math.min(counters.length, level + 1);
    for (let i = 0; i < level; i++) counters[i] ??= levels[i]?.start ?? 1;
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    return own.text.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      return spell(counters[at] ?? 1, levels[at]?.format ?? 'decimal');
    });
  }

  #restart(num: string, level: number, value: string): void {
    const starts = this.#restarts.get(num) ?? new Map<number, number>();
    this.#restarts.set(num, starts.set(level, Number(value) || 0));
  }

  #read(xml: string): void {
    let abstract = '';
    let num = '';
    let level = 0;
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attributes.get('w:val') ?? '';
        const at = this.#levels.get(abstract)?.[level];
        if (name === 'w:abstractNum') {
          abstract = attributes.get('w:abstractNumId') ?? '';
          this.#levels.set(abstract, []);
        } else if (name === 'w:lvl' && abstract) {
          level = Number(attributes.get('w:ilvl') ?? 0);
          const levels = this.#levels.get(abstract);
          if (levels && level >= 0 && level < 9) levels[level] = { format: 'decimal', text: '', start: 1 };
        } else if (name === 'w:num') num = attributes.get('w:numId') ?? '';
        else if (name === 'w:abstractNumId' && num) this.#abstractOf.set(num, value);
        else if (num && name === 'w:lvlOverride') level = Number(attributes.get('w:ilvl') ?? 0);
        else if (num && name === 'w:startOverride') this.#restart(num, level, value);
        else if (at && name === 'w:numFmt') at.format = value;
        else if (at && name === 'w:lvlText') at.text = value;
        else if (at && name === 'w:start') at.start = value === '' ? 1 : Number(value) || 0;
      },
      close: (name) => {
        if (name === 'w:abstractNum') abstract = '';
        if (name === 'w:num') num = '';
      },
      text() {},
    });
  }
}

function spell(n: number, format: string): string {
  if (format === 'upperRoman') return roman(n);
  if (format === 'lowerRoman') return roman(n).toLowerCase();
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
    return format === 'upperLetter' ? letter : letter.toLowerCase();
  }
  return format === 'decimalZero' && n < 10 ? `0${n}` : String(n);
}
