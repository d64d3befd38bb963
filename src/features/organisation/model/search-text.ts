/** The words of a text for searching, as `search_text` of the database makes them: no diacritics, lower case, single spaces. */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `searchText` with y written i where both spellings are in use (Lý and Lí, sỹ and sĩ, Quý and Quí; not ay, uy), as `search_key` of the
 * database makes it: what is searched by is found in either spelling.
 */
export function searchKey(text: string): string {
  return searchText(text).replace(/(qu|[bcdfghjklmnpqrstvwxz])y/g, '$1i');
}

/**
 * Whom a written name may mean among those with the same `searchKey`: who is called so but for diacritics; where nobody is, those who
 * differ by y and i, of whom nobody is sure ("Vy" and "Vi" are two names as often as one).
 */
export function nearestNames<T extends { name: string }>(
  written: string,
  alike: readonly T[],
): { found: readonly T[]; isSure: boolean } {
  const words = searchText(written);
  const same = alike.filter(({ name }) => searchText(name) === words);
  return same.length > 0 ? { found: same, isSure: true } : { found: alike, isSure: alike.length === 0 };
}
