/** A number with the English noun for it: `1 task`, `3 tasks`; `many` where the plural has more than an s, such as `people`. */
export function plural(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`;
}
