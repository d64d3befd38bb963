import type { JsonSchema } from './api-routes.ts';

/** Which object a key of a body means: a key of the sample world, or one that nothing has. */
export type KeyOf = (field: string) => string;

/** A value that satisfies `schema`: what is required, and every key of an object, so that none goes untried. */
export function sampleOf(schema: JsonSchema, keyOf: KeyOf, field = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) {
    const useful = schema.anyOf.find(({ type }) => type !== 'null') ?? schema.anyOf[0] ?? {};
    return sampleOf(useful, keyOf, field);
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name, part]) => schema.required?.includes(name) === true || holdsKey(part))
        .map(([name, part]) => [name, sampleOf(part, keyOf, name)]),
    );
  }
  if (type === 'array') {
    const isNeeded = (schema.minItems ?? 0) > 0 || (schema.items !== undefined && holdsKey(schema.items));
    return isNeeded && schema.items !== undefined ? [sampleOf(schema.items, keyOf, field)] : [];
  }
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return false;
  if (schema.format === 'uuid') return keyOf(field);
  if (schema.format === 'date') return '2026-12-01';
  if (schema.format === 'date-time') return '2026-12-01T08:00:00+07:00';
  if (schema.format === 'email') return 'mau@bench.example';
  // A certificate's template needs a box with the name in it.
  if (field === 'text') return '{tên}'.padEnd(schema.minLength ?? 0, 'x');
  return 'mau-thu-nghiem'.padEnd(schema.minLength ?? 0, 'x');
}

function holdsKey(schema: JsonSchema): boolean {
  return (
    schema.format === 'uuid' ||
    (schema.anyOf ?? []).some(holdsKey) ||
    (schema.items !== undefined && holdsKey(schema.items)) ||
    Object.values(schema.properties ?? {}).some(holdsKey)
  );
}
