import type { UnitNameCatalogue } from '../../../law/units/index.ts';
import { searchText } from './search-text.ts';
import { UNIT_KINDS, type UnitKind } from './unit.ts';

/** Reads names of units as papers write them, by the words of the catalogue. */
export interface NameReader {
  /** The words of a name without diacritics, punctuation and "và", abbreviations written out. */
  canonical(text: string): string;
  /** Every way in which the name may be meant, the likeliest first: without the level or place at its end, without "UBND" before it. */
  variants(text: string, place: string | null): string[];
  /** The name without words before it that speak of a person or body of the unit; null when there are none. */
  withoutTitle(text: string): string | null;
  /** The level word (`quan`) that stands alone in the text, such as in "UBND quận"; null when something else is said too. */
  bareLevel(text: string): string | null;
  /** The place in the name of the issuing unit: `dong da` of "UBND quận Đống Đa"; null when its name tells of none. */
  placeOf(name: string): { level: string; place: string } | null;
  /** The kinds that an expression such as "các phòng, ban" means; empty for "các đơn vị"; null when it is none. */
  groupOf(text: string): UnitKind[] | null;
}

const LONGEST_ABBREVIATION = 5;

/** Makes what reads names of units by the catalogue's words for kinds and their spellings. */
export function createNameReader(catalogue: UnitNameCatalogue): NameReader {
  const plain = (text: string) =>
    searchText(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const wordsOf = (text: string) =>
    plain(text)
      .split(' ')
      .filter((word) => word !== '' && word !== 'va');
  const abbreviations = new Map(
    Object.entries(catalogue.abbreviations).map(([key, text]) => [key, wordsOf(text)]),
  );

  const expand = (words: readonly string[]): string[] => {
    const out: string[] = [];
    for (let at = 0; at < words.length; ) {
      let taken = 0;
      for (
        let length = Math.min(LONGEST_ABBREVIATION, words.length - at);
        length > 0 && taken === 0;
        length--
      ) {
        const meaning = abbreviations.get(words.slice(at, at + length).join(''));
        if (meaning === undefined) continue;
        out.push(...meaning);
        taken = length;
      }
      if (taken === 0) out.push(words[at] ?? '');
      at += Math.max(taken, 1);
    }
    return out;
  };
  const canonical = (text: string) => expand(wordsOf(text)).join(' ');
  const phrases = (texts: readonly string[]) => texts.map(canonical).sort((a, b) => b.length - a.length);

  const levels = phrases(catalogue.levels);
  const bodies = phrases(catalogue.bodies);
  const titles = phrases(catalogue.titles);
  const kindOf = new Map(
    UNIT_KINDS.flatMap((kind) =>
      (catalogue.groups.kinds[kind] ?? []).map((words) => [canonical(words), kind] as const),
    ),
  );
  const any = new Set(phrases(catalogue.groups.any));
  const plurals = new Set(phrases(catalogue.groups.plurals));
  const fillers = new Set([...phrases(catalogue.groups.fillers), ...bodies]);
  const vocabulary = [...kindOf.keys(), ...any, ...plurals, ...fillers].sort((a, b) => b.length - a.length);

  const withoutStart = (name: string, starts: readonly string[]) => {
    const start = starts.find((candidate) => name.startsWith(`${candidate} `));
    return start === undefined ? null : name.slice(start.length + 1);
  };
  const withoutBody = (name: string) => withoutStart(name, bodies);
  const says = (name: string) => name.includes(' ') && !levels.includes(name);

  return {
    canonical,
    variants(text, place) {
      const found = new Set<string>();
      const add = (name: string) => {
        if (found.has(name) || !says(name)) return;
        found.add(name);
        const whole = withoutBody(name);
        if (whole !== null && levels.some((level) => whole.startsWith(`${level} `))) add(whole);
        for (const end of [...(place === null ? [] : [place]), ...levels, 'thuoc', 'lien quan'])
          if (name.endsWith(` ${end}`)) add(name.slice(0, -end.length - 1));
      };
      add(canonical(text));
      return [...found];
    },
    withoutTitle(text) {
      let name = canonical(text);
      let rest = withoutStart(name, titles);
      if (rest === null) return null;
      while (rest !== null) {
        name = rest;
        rest = withoutStart(name, titles);
      }
      return name;
    },
    bareLevel(text) {
      const name = canonical(text);
      const level = withoutBody(name) ?? name;
      return levels.includes(level) ? level : null;
    },
    placeOf(text) {
      const name = canonical(text);
      const whole = withoutBody(name) ?? name;
      const level = levels.find((candidate) => whole.startsWith(`${candidate} `));
      return level === undefined ? null : { level, place: whole.slice(level.length + 1) };
    },
    groupOf(text) {
      const kinds = new Set<UnitKind>();
      let isPlural = false;
      let isAny = false;
      let hasBody = false;
      for (let rest = canonical(text); rest !== ''; ) {
        const left = rest;
        const phrase = vocabulary.find((candidate) => left === candidate || left.startsWith(`${candidate} `));
        if (phrase === undefined) return null;
        const kind = kindOf.get(phrase);
        if (kind !== undefined) kinds.add(kind);
        isAny ||= any.has(phrase);
        isPlural ||= plurals.has(phrase);
        hasBody ||= bodies.includes(phrase);
        rest = left.slice(phrase.length + 1);
      }
      if (!isPlural && !(hasBody && kinds.has('commune'))) return null;
      return kinds.size > 0 || isAny ? [...kinds] : null;
    },
  };
}

/**
 * Takes a cell of a plan apart into the units it names, in order: at semicolons, line breaks, commas, and before a "Các"
 * that follows without a comma. What is one group expression, such as "các phòng, ban, đơn vị", stays together.
 */
export function splitUnitNames(text: string, reader: NameReader): string[] {
  return text
    .split(/[;\n]|(?<=[^\s,;(–-])\s+(?=Các\s)/u)
    .flatMap((part) =>
      joinGroups(
        part.split(',').map((atom) => atom.trim()),
        reader,
      ),
    )
    .map((name) => name.replace(/^\s*[-–+•]\s*|(?<![\s.:])[\s.:]+$/gu, '').trim())
    .filter((name) => name !== '');
}

function joinGroups(atoms: readonly string[], reader: NameReader): string[] {
  const names: string[] = [];
  for (let at = 0; at < atoms.length; ) {
    let end = atoms.length;
    while (end > at + 1 && reader.groupOf(atoms.slice(at, end).join(', ')) === null) end--;
    names.push(atoms.slice(at, end).join(', '));
    at = end;
  }
  return names;
}
