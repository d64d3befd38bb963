import type { FieldProblem } from '../api/problem.ts';
import type { FormValues, RegisteredField } from './form-state.ts';

export interface FormOptions<V extends FormValues, A> {
  /** Unique over all forms, with the key of what is edited: `plan.edit.<id>`. What was typed is kept under it. */
  id: string;
  /** The values at the start. `version` belongs in here when an object is edited. */
  initial: V;
  /** Checks that need no server: messages by field. The server checks everything again. */
  validate?: (values: V) => Partial<Record<keyof V & string, string | undefined>>;
  /** Sends the values, with the idempotency key that stays the same while the same content is tried again. */
  submit: (values: V, options: { key: string }) => Promise<A>;
  onSuccess?: (answer: A, values: V) => void;
  /** `false` for secrets: nothing of the form is kept in the browser. */
  keepDraft?: boolean;
  /** Values out of the object that a `stale-version` answer shows; the fields of the same names when left out. */
  fromCurrent?: (current: unknown) => Partial<V>;
}

/** A form that the server checks. Hand it to `Form` and to the fields. */
export interface ServerForm<V extends FormValues> {
  id: string;
  values: V;
  set: <K extends keyof V>(name: K, value: V[K]) => void;
  /** Sets several at once. */
  setAll: (change: Partial<V>) => void;
  /** What is wrong, in the order of the fields; `path` is empty for what concerns the whole. */
  errors: readonly FieldProblem[];
  errorOf: (path: string) => string | undefined;
  /** The element id under which the error summary finds a field. */
  idOf: (path: string) => string;
  register: (field: RegisteredField) => void;
  fields: ReadonlyMap<string, RegisteredField>;
  /** Counts failed submissions, so that the summary takes the focus each time. */
  failures: number;
  submitting: boolean;
  dirty: boolean;
  submit: () => Promise<void>;
  /** The values as somebody else has changed them meanwhile, or null. */
  conflict: Partial<V> | null;
  /** Takes the other's values, or sends the own ones over them. */
  resolveConflict: (choice: 'theirs' | 'mine' | 'later') => void;
  /** When what is shown was typed, if it was restored from an earlier visit; ISO 8601. */
  restoredAt: string | null;
  /** Back to the values at the start. */
  reset: () => void;
}
