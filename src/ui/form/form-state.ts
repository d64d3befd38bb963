import type { FieldProblem } from '../api/problem.ts';

/** The values of a form by field name. */
export type FormValues = object;

/** The names of the fields of `V` whose values are of type `T`. */
export type FieldName<V, T> = { [K in keyof V]-?: T extends V[K] ? K : never }[keyof V] & string;

/** The names of the fields of `V` that hold one of some texts, such as `'vi' | 'en'`. */
export type ChoiceName<V> = { [K in keyof V]-?: V[K] extends string | null ? K : never }[keyof V] & string;

/** A field on the page, as the error summary and the comparison of versions need it. */
export interface RegisteredField {
  name: string;
  label: string;
  /** The value as a person reads it; the value itself when left out. */
  show?: (value: never) => string;
}

/** The element id of a field of a form. */
export function fieldId(formId: string, path: string): string {
  return `${formId}-${path}`.replaceAll(/[^\w-]/g, '-');
}

/** Whether two sets of values say the same. */
export function sameValues(a: FormValues, b: FormValues): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with the keys in order, and `undefined` left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * The fields of `values` as the object `current` has them. Objects are left out: what a picker holds is
 * shaped otherwise than what the server answers.
 */
export function takeFields<V extends FormValues>(current: unknown, values: V): Partial<V> {
  if (typeof current !== 'object' || current === null) return {};
  const names = new Set(Object.keys(values));
  const taken = Object.entries(current).filter(([name, value]) => names.has(name) && isPlain(value));
  return Object.fromEntries(taken) as Partial<V>;
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : typeof value !== 'object' || value === null;
}

/** `values` with the version of the object that the server answered with, for the next change. */
export function withVersionOf<V extends FormValues>(answer: unknown, values: V): V {
  const { version } = takeFields<{ version?: unknown }>(answer, values as { version?: unknown });
  return typeof version === 'number' ? { ...values, version } : values;
}

/** The fields in which two sets of values differ, of those that `of` has. */
export function differingFields(of: FormValues, a: FormValues, b: FormValues): string[] {
  const read = (values: FormValues, name: string) => (values as Record<string, unknown>)[name];
  return Object.keys(of).filter(
    (name) => name !== 'version' && canonical(read(a, name)) !== canonical(read(b, name)),
  );
}

/** The errors in the order in which the fields stand on the page; those of no field first. */
export function inOrderOf(names: readonly string[], problems: readonly FieldProblem[]): FieldProblem[] {
  return [...problems].sort((a, b) => names.indexOf(a.path) - names.indexOf(b.path));
}
