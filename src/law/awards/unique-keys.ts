const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The keys that stand twice in one object of a JSON text: `JSON.parse` keeps the last and says nothing.
 *
 * @param text JSON that can be parsed
 * @returns paths such as `honours.0.year`, in the order of the text
 */
export function repeatedKeys(text: string): string[] {
  const found: string[] = [];
  // Keys of the objects around, or `null` for a list; and where each of them now is.
  const keys: (Set<string> | null)[] = [];
  const path: (string | number)[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = keys.at(-1);
    if (token === '{' || token === '[') {
      keys.push(token === '{' ? new Set() : null);
      path.push(token === '{' ? '' : 0);
    } else if (token === '}' || token === ']') {
      keys.pop();
      path.pop();
    } else if (token === ',' && inside === null) path.push(Number(path.pop()) + 1);
    else if (token === ':' && inside) {
      const key = String(JSON.parse(last));
      path[path.length - 1] = key;
      if (inside.has(key)) found.push(path.join('.'));
      inside.add(key);
    }
    last = token;
  }
  return found;
}
