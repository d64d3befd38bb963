/** Finds texts that look alike by the groups of three letters they share, as `similarity()` of the database counts. */
export interface LikenessIndex {
  /** The positions of the texts most like `text`, best first, with a likeness from `least` to 1. */
  find(text: string, options: { most: number; least: number }): { at: number; score: number }[];
}

/** @param texts in lower case without diacritics, words separated by spaces */
export function indexLikeness(texts: readonly string[]): LikenessIndex {
  const where = new Map<string, number[]>();
  const sizes = texts.map((text, at) => {
    const grams = trigrams(text);
    for (const gram of grams) {
      const places = where.get(gram);
      if (places === undefined) where.set(gram, [at]);
      else places.push(at);
    }
    return grams.size;
  });
  return {
    find(text, { most, least }) {
      const grams = trigrams(text);
      const shared = new Map<number, number>();
      for (const gram of grams)
        for (const at of where.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      return [...shared]
        .map(([at, count]) => ({ at, score: count / (grams.size + (sizes[at] ?? 0) - count) }))
        .filter(({ score }) => score >= least)
        .sort((a, b) => b.score - a.score || a.at - b.at)
        .slice(0, most);
    },
  };
}

function trigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  }
  return grams;
}
