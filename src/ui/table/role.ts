/** A role said aloud: on a phone rows are drawn as cards, and to the browser such elements are no table any more. */
export function role(name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') {
  return { role: name };
}
