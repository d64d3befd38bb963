/**
 * Of several births under one name and unit: which mean the same new person. A day stands for itself; a year, or no birth (empty), is
 * the one day or year that it fits, when there is but one. Null: a person has to say. What stands for itself is left out.
 * @param births days (`YYYY-MM-DD`), years (`YYYY`) and empty texts, each once
 */
export function settleBirths(births: readonly string[]): Map<string, string | null> {
  const settled = new Map<string, string | null>();
  const days = births.filter((birth) => birth.length > 4);
  for (const year of births.filter((birth) => birth.length === 4)) {
    const [day, ...more] = days.filter((each) => each.startsWith(year));
    if (day !== undefined) settled.set(year, more.length > 0 ? null : day);
  }
  if (births.includes('')) {
    const [only, ...more] = births.filter((birth) => birth !== '' && !settled.has(birth));
    settled.set('', only === undefined || more.length > 0 ? null : only);
  }
  return settled;
}
