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
