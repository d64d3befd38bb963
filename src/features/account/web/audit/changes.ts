type Facts = Readonly<Record<string, unknown>> | null;

export interface Change {
  field: string;
  before: string;
  after: string;
  /** Whether both sides are known and differ. */
  changed: boolean;
}

/** The fields of an audit entry side by side, in the order in which they were written. */
export function changesOf(before: Facts, after: Facts): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => {
    const [was, is] = [textOf(before?.[field]), textOf(after?.[field])];
    return { field, before: was, after: is, changed: before !== null && after !== null && was !== is };
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object') return JSON.stringify(value, null, 1);
  return String(value);
}
